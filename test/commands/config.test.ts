import express from "express";
import { describe, expect, test } from "vitest";
import { readConfig, readMetaConfig } from "../../server/config.ts";
import { settingsHelp } from "../../server/settings.ts";

const LIVE = {
  CHIRP_META: "live",
  CHIRP_META_ACCESS_TOKEN: "token",
  CHIRP_META_APP_ID: "123",
  CHIRP_META_APP_SECRET: "secret",
};

/** The variables that a start reads. */
function readAll(settings: Record<string, string>): void {
  if (readConfig(settings).mode === "live") readMetaConfig(settings);
}

describe("readConfig", () => {
  test("uses the sandbox on port 3000 without settings", () => {
    expect(readConfig({ PATH: "/bin" })).toEqual({
      mode: "sandbox",
      host: "127.0.0.1",
      port: 3000,
      metricsPort: undefined,
      access: { pages: { loopback: true, origins: [] }, hosts: [] },
      publicUrl: undefined,
      trustedProxies: [],
      databaseUrl: undefined,
      databaseFile: ".data/sandbox.sqlite",
      rateLimits: { organizationKeys: 10, wrongKeys: 30, beside: 600 },
      shedding: true,
      logLevel: "info",
      logLines: true,
    });
  });

  test("gives live mode a separate database, also without a token, so that keys can be made", () => {
    expect(readConfig({ CHIRP_META: "live" })).toMatchObject({ databaseFile: ".data/live.sqlite", logLevel: "info" });
  });

  test.each([
    [{}, { loopback: true, origins: [] }],
    [
      { CHIRP_CORS_ORIGINS: "https://a.example, http://B.example:80/" },
      { loopback: true, origins: ["https://a.example", "http://b.example"] },
    ],
    [{ CHIRP_META: "live" }, { loopback: false, origins: [] }],
    [
      { CHIRP_META: "live", CHIRP_CORS_ORIGINS: "https://a.example" },
      { loopback: false, origins: ["https://a.example"] },
    ],
  ])("allows pages by %j: %j", (settings, pages) => {
    expect(readConfig(settings).access.pages).toEqual(pages);
  });

  test.each([
    [{}, []],
    [{ CHIRP_PUBLIC_URL: "https://Chirp.test" }, ["chirp.test"]],
    [{ CHIRP_PUBLIC_URL: "https://chirp.test", CHIRP_ALLOWED_HOSTS: "other.test" }, ["other.test", "chirp.test"]],
    [{ CHIRP_PUBLIC_URL: "https://chirp.test", CHIRP_META: "live" }, "any"],
  ])("accepts requests by %j for these hosts besides its own: %j", (settings, hosts) => {
    expect(readConfig(settings).access.hosts).toEqual(hosts);
  });

  test.each([
    ["live", {}],
    ["sandbox", { LOG_LEVEL: "warn" }],
    ["live", { LOG_LEVEL: "debug" }],
  ])("logs JSON in live mode, and if a level is set: %s, %j", (CHIRP_META, settings) => {
    const level = { LOG_LEVEL: "info", ...settings }.LOG_LEVEL;

    expect(readConfig({ CHIRP_META, ...settings })).toMatchObject({ logLines: false, logLevel: level });
  });

  test.each([
    ["https://API.example.com", "https://api.example.com"],
    ["https://api.example.com/", "https://api.example.com"],
    ["http://[::1]:8080", "http://[::1]:8080"],
  ])("reads the public address %s", (CHIRP_PUBLIC_URL, publicUrl) => {
    expect(readConfig({ CHIRP_PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  test("reads trusted proxies as Express does", () => {
    const text =
      "loopback, 10.0.0.1,192.168.0.0/16 , fd00::/8,uniquelocal, linklocal, ::1, 2001:db8::/128, 127.0.0.1/32";
    const { trustedProxies } = readConfig({ CHIRP_TRUST_PROXY: text });

    expect(trustedProxies).toHaveLength(9);
    expect(() => express().set("trust proxy", trustedProxies)).not.toThrow();
  });

  test.each([
    "true",
    "1",
    "localhost",
    "10.0.0.1;10.0.0.2",
    "10.0.0.0/33",
    "10.0.0.0/0",
    "::1/129",
    "10.0.0.0/8/8",
    "a/8",
    "10.0.0.1,",
    "::ffff:10.0.0.0/104",
  ])("refuses the proxy %s, which Express would not accept as an address", (CHIRP_TRUST_PROXY) => {
    expect(() => readConfig({ CHIRP_TRUST_PROXY })).toThrow(
      `CHIRP_TRUST_PROXY=${CHIRP_TRUST_PROXY} cannot be used; it must be addresses or ranges such as 10.0.0.0/8`,
    );
  });

  test("treats an empty setting as missing", () => {
    expect(readConfig({ PORT: "", CHIRP_META: "" })).toMatchObject({ mode: "sandbox", port: 3000 });
  });

  test("accepts port 0 for both, since each then gets a port of its own", () => {
    expect(readConfig({ PORT: "0", CHIRP_METRICS_PORT: "0" })).toMatchObject({ port: 0, metricsPort: 0 });
  });

  test("ignores the client's own variable", () => {
    expect(readConfig({ CHIRP_API_KEY: "sk_admin_x" })).toMatchObject({ mode: "sandbox" });
  });

  test.each<[Record<string, string>, string]>([
    [{ CHIRP_PROT: "1", CHIRP_DATUM: "2" }, "CHIRP_PROT, CHIRP_DATUM: there is no such setting."],
    [{ PORT: "abc" }, "PORT=abc cannot be used; it must be a number from 0 to 65535."],
    [{ PORT: "65536" }, "PORT=65536 cannot be used; it must be a number from 0 to 65535."],
    [{ CHIRP_METRICS_PORT: "x" }, "CHIRP_METRICS_PORT=x cannot be used; it must be a number from 0 to 65535."],
    [{ CHIRP_METRICS_PORT: "3000" }, "CHIRP_METRICS_PORT=3000 cannot be used: it is the port of the API."],
    [{ CHIRP_META: "foo" }, "CHIRP_META=foo cannot be used; it must be sandbox or live."],
    [{ ...LIVE, CHIRP_META_APP_ID: "my app" }, "CHIRP_META_APP_ID=my app cannot be used; it must be the app's id"],
    [{ ...LIVE, CHIRP_META_BASE_URL: "https://a/b" }, "CHIRP_META_BASE_URL=https://a/b cannot be used"],
    [{ ...LIVE, CHIRP_META_BASE_URL: "http://example.com" }, "it must be an https address"],
    [{ ...LIVE, CHIRP_META_VERSION: "26" }, "CHIRP_META_VERSION=26 cannot be used; it must be a version as in v26.0."],
    [{ ...LIVE, CHIRP_META_BASE_URL: "http://example.com" }, "or http at 127.0.0.1, [::1] or localhost."],
    [{ CHIRP_CORS_ORIGINS: "*" }, "CHIRP_CORS_ORIGINS=* cannot be used; it must be origins separated by commas"],
    [{ CHIRP_CORS_ORIGINS: "https://a.example,b.example" }, "such as https://app.example.com"],
    [{ CHIRP_CORS_ORIGINS: "https://a.example/app" }, "CHIRP_CORS_ORIGINS=https://a.example/app cannot be used"],
    [
      { CHIRP_ALLOWED_HOSTS: "http://a.example" },
      "CHIRP_ALLOWED_HOSTS=http://a.example cannot be used; it must be names",
    ],
    [{ CHIRP_ALLOWED_HOSTS: "a.example:3000" }, "it must be names without a port"],
    ...["api.example.com", "https://a/b", "https://a?b", "https://me@a", "ftp://a", "https://", "https://a b"].map(
      (url): [Record<string, string>, string] => [
        { CHIRP_PUBLIC_URL: url },
        `CHIRP_PUBLIC_URL=${url} cannot be used; it must be an http or https address without a path`,
      ],
    ),
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL=loud cannot be used; it must be fatal or error"],
  ])("refuses %j and names the setting", (settings, message) => {
    expect(() => readAll(settings)).toThrow(
      expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(message) }),
    );
  });

  test("reports all errors at once, Meta's settings only in live mode", () => {
    const wrong = { CHIRP_PROT: "1", PORT: "abc", LOG_LEVEL: "loud", CHIRP_META_VERSION: "26" };
    const complaints = (settings: object) => {
      try {
        readConfig({ ...wrong, ...settings });
      } catch (error) {
        return (error as Error).message.split("\n").map((line) => line.split(/[:=]/)[0]);
      }
      return [];
    };

    expect(complaints({})).toEqual(["CHIRP_PROT", "PORT", "LOG_LEVEL"]);
    expect(complaints({ CHIRP_META: "live" })).toEqual(["CHIRP_PROT", "PORT", "CHIRP_META_VERSION", "LOG_LEVEL"]);
  });

  test("does not repeat the password of a malformed CHIRP_DATABASE_URL", () => {
    expect(() => readConfig({ CHIRP_DATABASE_URL: "mysql://chirp:canary@db/chirp" })).toThrow(
      /^CHIRP_DATABASE_URL cannot be used; it must be an address such as postgres:/,
    );
  });

  test.each([
    ["CHIRP_META_ACCESS_TOKEN", "a token"],
    ["CHIRP_META_APP_SECRET", "a secret"],
  ])("does not repeat a malformed %s", (name, kind) => {
    expect(() => readMetaConfig({ ...LIVE, [name]: "se cret" })).toThrow(
      new RegExp(`^${name} cannot be used; it must be ${kind} without spaces\\.$`),
    );
  });
});

describe("readMetaConfig", () => {
  test("returns Meta's address, version and token", () => {
    expect(readMetaConfig(LIVE)).toEqual({
      baseUrl: "https://graph.facebook.com",
      version: "v26.0",
      accessToken: "token",
      appId: "123",
      appSecret: "secret",
    });
  });

  test("refuses with a list of exactly the missing settings", () => {
    const missing = (settings: object) => {
      try {
        readMetaConfig({ CHIRP_META: "live", ...settings });
      } catch (error) {
        return (error as Error).message.match(/CHIRP_META_\w+/g);
      }
      return [];
    };

    expect(missing({})).toEqual(["CHIRP_META_ACCESS_TOKEN", "CHIRP_META_APP_ID", "CHIRP_META_APP_SECRET"]);
    expect(missing({ CHIRP_META_APP_ID: "123" })).toEqual(["CHIRP_META_ACCESS_TOKEN", "CHIRP_META_APP_SECRET"]);
  });
});

describe("settingsHelp", () => {
  test("lists every setting with its default", () => {
    expect(
      settingsHelp()
        .split("\n")
        .map((line) => line.trim().split(" ")[0]),
    ).toEqual([
      "HOST",
      "PORT",
      "CHIRP_METRICS_PORT",
      "CHIRP_PUBLIC_URL",
      "CHIRP_TRUST_PROXY",
      "CHIRP_META",
      "CHIRP_META_ACCESS_TOKEN",
      "CHIRP_META_APP_ID",
      "CHIRP_META_APP_SECRET",
      "CHIRP_META_BASE_URL",
      "CHIRP_META_VERSION",
      "CHIRP_CORS_ORIGINS",
      "CHIRP_ALLOWED_HOSTS",
      "CHIRP_DATA",
      "CHIRP_DATABASE_URL",
      "CHIRP_RATE_LIMITS",
      "CHIRP_ORGANIZATION_LIMIT",
      "CHIRP_WRONG_KEYS_LIMIT",
      "CHIRP_ADDRESS_LIMIT",
      "CHIRP_SHEDDING",
      "LOG_LEVEL",
    ]);
    expect(settingsHelp()).toContain("(default 3000)");
  });
});
