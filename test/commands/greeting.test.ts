import { describe, expect, test } from "vitest";
import { greeting } from "../../server/commands/greeting.ts";
import { readConfig } from "../../server/config.ts";

const url = "http://127.0.0.1:3000";
const server = { url, address: "127.0.0.1", drain: async () => {}, stop: async () => {} };
const publicUrl = { CHIRP_PUBLIC_URL: "https://api.example.com" };
const greet = (settings: Record<string, string>, differences: object = {}) =>
  greeting({
    config: readConfig(settings),
    place: readConfig(settings).databaseFile,
    server,
    hasDocs: true,
    hasKey: true,
    ...differences,
  });

describe("the greeting of the sandbox", () => {
  test("shows the public address, and where the server listens", () => {
    const text = greet(publicUrl);

    expect(text).toContain("  API   https://api.example.com (listens at http://127.0.0.1:3000)\n");
    expect(text).toContain("  Docs  https://api.example.com/docs\n");
    expect(text).toContain("--url https://api.example.com/v1/");
  });

  test("shows the metrics only if they are served", () => {
    const metrics = { ...server, url: "http://127.0.0.1:9464" };

    expect(greet({}, { metrics })).toContain("\n  Metrics http://127.0.0.1:9464/metrics\n");
    expect(greet({ CHIRP_META: "live" }, { metrics })).toMatch(/\nMetrics at http:\/\/127\.0\.0\.1:9464\/metrics$/);
    expect(greet({})).not.toContain("etrics");
  });

  test("shows the docs only if they are served", () => {
    expect(greet({})).toContain(`  Docs  ${url}/docs\n`);
    expect(greet({}, { hasDocs: false })).not.toContain("ocs");
  });
});

describe("the greeting live", () => {
  const live = { CHIRP_META: "live" };

  test("shows who can reach it, and the public address", () => {
    expect(greet(live)).toBe(
      `Chirp API at ${url}, live: it calls Meta. Data in .data/live.sqlite.\nOnly this machine can reach it; HOST=0.0.0.0 opens it to the network.`,
    );
    expect(greet({ ...live, ...publicUrl })).toContain(`${url}, for callers https://api.example.com, live`);
  });

  test.each([
    [".data", ""],
    ["/var/lib/chirp", " CHIRP_DATA=/var/lib/chirp"],
    ["/My Data's", " CHIRP_DATA='/My Data'\\''s'"],
  ])("shows how to make the first key, quoted for the shell: %s", (CHIRP_DATA, setting) => {
    const text = greet({ ...live, CHIRP_DATA }, { hasKey: false });

    expect(text).toContain(`\n\n  CHIRP_META=live${setting} npm run admin-key -- --organization "NAME"\n`);
  });
});
