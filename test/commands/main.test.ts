import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { type Command, run, runIn, urlOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { LIVE_SETTINGS } from "../support/live-settings.ts";
import { rawBytes } from "../support/raw-http.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = "server/main.ts";

/** A copy of the server's files, outside this project, with all packages but one. */
function copyWithout(left: string): string {
  const copy = temporaryFolder();
  for (const name of ["generated", "openapi", "server", "package.json"])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(ROOT, "node_modules")).filter((each) => each !== left && !each.startsWith(".")))
    symlinkSync(join(ROOT, "node_modules", name), join(copy, "node_modules", name));
  return copy;
}

describe("server/main.ts", () => {
  test("prints key and curl, responds, and exits with 0 on SIGTERM", async () => {
    const command = run(MAIN, [], { PORT: "0", CHIRP_DATA: temporaryFolder() });
    const server = await urlOf(command);

    const headers = { Origin: "http://localhost:5173" };
    const { status, headers: answered } = await call(server, PHONE_NUMBERS, { body: aRegistration(), headers });
    command.process.kill("SIGTERM");
    const { code, stdout, stderr } = await command.ended;

    expect([status, code, stderr]).toEqual([201, 0, ""]);
    expect(answered.get("Access-Control-Allow-Origin")).toBe("http://localhost:5173");
    expect(stdout).toContain("Only this machine can reach it; HOST=0.0.0.0 opens it to the network.");
    expect(stdout).toContain(`Key   ${SANDBOX_KEY}`);
    expect(stdout).toContain(`--url ${server.url}${PHONE_NUMBERS}`);
    expect(stdout).toMatch(new RegExp(`\nPOST   ${PHONE_NUMBERS} + 201 \\d+ ms\n$`));
  });

  test("logs JSON instead of lines if a level is set, and shows its public address", async () => {
    const settings = { PORT: "0", CHIRP_DATA: temporaryFolder(), LOG_LEVEL: "info", CHIRP_PUBLIC_URL: "https://a.b" };
    const command = run(MAIN, [], settings);
    await call(await urlOf(command), APPS, { key: null });

    const [line] = await command.prints(/^\{.*"path".*\}$/m);

    expect(JSON.parse(line)).toMatchObject({ path: APPS, status: 401, error: "authentication_error" });
    expect(command.output.stdout).not.toContain("Requests:");
    expect(command.output.stdout).toContain("https://a.b (listens at http://127.0.0.1:");
  });

  test("ends if it cannot read its keys", async () => {
    const settings = { PORT: "0", CHIRP_DATA: temporaryFolder(), ...LIVE_SETTINGS };
    const file = join(settings.CHIRP_DATA, "live.sqlite");
    await (await SqliteStore.open(file)).close();
    const database = new DatabaseSync(file);
    database.exec('alter table "adminKeys" rename to "keys"');
    database.close();

    const { code, stderr } = await run(MAIN, [], settings).ended;

    expect([code, stderr]).toEqual([1, expect.stringContaining("no such table: adminKeys")]);
  });

  test("does not mention docs or redirect to them if the tools that build them are not installed", async () => {
    const server = await urlOf(runIn(copyWithout("@redocly"), [MAIN], { PORT: "0", CHIRP_DATA: temporaryFolder() }));
    // Later output is one line per request.
    const { stdout: greeting } = server.command.output;

    const front = await fetch(server.url, { headers: { Accept: "text/html" }, redirect: "manual" });
    const docs = await call(server, "/docs/");

    expect(greeting).not.toContain("/docs");
    expect([front.status, docs.status]).toEqual([200, 404]);
    expect(Object.keys((await front.json()) as object)).toEqual(["name", "version", "openapi"]);
  });

  test("serves metrics on their own port, if one is set", async () => {
    const settings = { PORT: "0", CHIRP_METRICS_PORT: "0", CHIRP_DATA: temporaryFolder() };
    const command = run(MAIN, [], settings);
    const [, url = ""] = await command.prints(/Metrics (http:\/\/127\.0\.0\.1:\d+\/metrics)/);
    const server = await urlOf(command);
    await call(server, APPS);

    const text = await (await fetch(url)).text();
    const onPublicPort = await call(server, "/metrics");
    const rebound = await rawBytes(url, "GET /metrics HTTP/1.1\r\nHost: attacker.test\r\nConnection: close\r\n\r\n");
    command.process.kill("SIGTERM");

    expect(text).toContain('chirp_http_requests_total{operation="listApps",status="200"} 1\n');
    expect([onPublicPort.status, rebound.split(" ")[1]]).toEqual([404, "421"]);
    expect((await command.ended).code).toBe(0);
  });

  test("prints every setting with --help", async () => {
    const { code, stdout } = await run(MAIN, ["--help"]).ended;

    expect(code).toBe(0);
    expect(stdout).toMatch(/HOST[\s\S]*PORT[\s\S]*CHIRP_META[\s\S]*CHIRP_DATA[\s\S]*LOG_LEVEL/);
  });
});

describe("a failed start is reported in one line:", () => {
  const atEnd = sharedAtEnd();
  const FAILURES: Record<string, [settings: () => Record<string, string>, flags: string[], line: RegExp]> = {
    "an occupied port": [() => ({ PORT: String(port) }), [], /^Port \d+ on 127\.0\.0\.1 is already in use\./],
    "an occupied port of the metrics": [
      () => ({ CHIRP_METRICS_PORT: String(port) }),
      [],
      /^Port \d+ on 127\.0\.0\.1 is already in use\..*CHIRP_METRICS_PORT=/,
    ],
    "an unknown setting": [() => ({ CHIRP_PROT: "1" }), [], /^CHIRP_PROT: there is no such setting\./],
    "an unknown flag": [() => ({}), ["--prot", "1"], /^Unknown option '--prot'/],
    "a foreign database": [
      () => ({ CHIRP_DATA: foreign }),
      [],
      /sandbox\.sqlite cannot be opened as a SQLite database/,
    ],
  };
  const ended: Record<string, Awaited<Command["ended"]>> = {};
  const occupant = createServer();
  let port = 0;
  let foreign = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => occupant.listen(0, "127.0.0.1", resolve));
    port = (occupant.address() as AddressInfo).port;
    foreign = temporaryFolder(atEnd);
    mkdirSync(foreign, { recursive: true });
    writeFileSync(join(foreign, "sandbox.sqlite"), "Dear diary, ".repeat(99));
    const runs = Object.entries(FAILURES).map(async ([title, [settings, flags]]) => {
      const environment = { PORT: "0", CHIRP_DATA: temporaryFolder(atEnd), ...settings() };
      ended[title] = await run(MAIN, flags, environment, atEnd).ended;
    });
    await Promise.all(runs);
  });
  afterAll(() => void occupant.close());

  test.each(Object.entries(FAILURES))("%s", (title, [, , line]) => {
    const { code, stdout, stderr } = ended[title] ?? {};

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(line);
    expect(stderr?.trim().split("\n")).toHaveLength(1);
  });
});

describe("live", () => {
  const atEnd = sharedAtEnd();
  const data = {
    CHIRP_DATA: "",
    ...LIVE_SETTINGS,
  };
  let server: Awaited<ReturnType<typeof urlOf>>;

  beforeAll(async () => {
    data.CHIRP_DATA = temporaryFolder(atEnd);
    const settings = { ...data, PORT: "0", LOG_LEVEL: "silent", CHIRP_TRUST_PROXY: "loopback" };
    server = await urlOf(run(MAIN, [], settings, atEnd));
  });

  test("shows at its start how to make the first key, for the same database", () => {
    const command = `CHIRP_META=live CHIRP_DATA=${data.CHIRP_DATA} npm run admin-key -- --organization "NAME"`;

    expect(server.command.output.stdout).toContain(`There is no admin key, so every call gets a 401.`);
    expect(server.command.output.stdout).toContain(`\n  ${command}\n`);
  });

  test("does not allow pages that are not in the settings", async () => {
    const { headers } = await call(server, PHONE_NUMBERS, { headers: { Origin: "http://localhost:5173" } });

    expect([headers.get("Access-Control-Allow-Origin"), headers.get("Vary")]).toEqual([null, null]);
  });

  test("uses the address that a trusted proxy sends", async () => {
    const { body } = await call(server, "/", { headers: { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "a.b" } });

    expect(body.openapi).toBe("https://a.b/openapi.json");
  });

  test("refuses the sandbox's key", async () => {
    expect((await call(server, APPS)).status).toBe(401);
  });

  test.each(["/sandbox/reset", "/sandbox/clock", "/sandbox/quality"])("has no %s", async (path) => {
    expect((await call(server, path, { method: "POST" })).status).toBe(404);
  });

  test("is not reset", async () => {
    const { code, stderr } = await run("server/reset.ts", [], data).ended;

    expect([code, stderr]).toEqual([1, "CHIRP_META=live: only a sandbox can be reset. Nothing was changed.\n"]);
    expect((await call(server, PHONE_NUMBERS)).status).toBe(401);
  });
});
