import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../server/config.ts";

const read = (file: string) => readFileSync(join(import.meta.dirname, "../..", file), "utf8");

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

/** Replaces `${NAME:-default}` as Docker does if the name is not set. */
const withDefaults = (text: string) => text.replace(/\$\{\w+:-(\w+)\}/g, "$1");

describe("server/compose.yaml", () => {
  const { services } = parse(read("server/compose.yaml")) as { services: Readonly<Record<string, Service>> };

  test("gives both servers settings with which they start, and one database", () => {
    const configs = ["server-1", "server-2"].map((name) => {
      const given = Object.entries(services[name]?.environment ?? {});
      return readConfig(Object.fromEntries(given.map(([setting, value]) => [setting, withDefaults(String(value))])));
    });

    expect(configs.map(({ databaseUrl }) => databaseUrl)).toEqual(
      Array(2).fill("postgres://chirp:chirp@database:5432/chirp"),
    );
    expect(configs[0]).toMatchObject({ mode: "sandbox", access: { hosts: ["localhost"] } });
  });

  test("has a proxy that checks whether each server is ready", () => {
    const caddyfile = read("server/Caddyfile");
    const [, upstreams = ""] = /reverse_proxy (.*) \{/.exec(caddyfile) ?? [];

    const servers = Object.keys(services).filter((name) => name.startsWith("server-"));
    expect(upstreams.split(" ")).toEqual(servers.map((name) => `${name}:3000`));
    expect(services["proxy"]?.volumes).toEqual(["./Caddyfile:/etc/caddy/Caddyfile:ro"]);
    expect(caddyfile).toContain("health_uri /readyz");
  });
});

describe("the guide to running several", () => {
  test("mentions only commands that exist", () => {
    const guide = read("openapi/guides/run-several.md");
    const scripts = (JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> }).scripts;

    const named = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);

    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
