import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { type Command, run, runIn } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { call, PHONE_NUMBERS } from "../support/server.ts";

const ROOT = join(import.meta.dirname, "../..");
const RESPECT = ["node_modules/@redocly/cli/bin/cli.js", "respect", "openapi/workflows/the-life-of-a-number.yaml"];

/** Values that the workflow sends and that only Meta may see. */
const SECRETS = ["150954", "123830", "123-830", "sandbox-globex", STAND_IN_TOKEN, STAND_IN_APP.secret];

describe("the life of a number in live mode, with Meta in another process", () => {
  const atEnd = sharedAtEnd();
  let folder = "";
  let server: Command;
  let journey: Awaited<Command["ended"]>;
  let key = "";
  let url = "";

  beforeAll(async () => {
    folder = temporaryFolder(atEnd);
    const standIn = run("server/stand-in.ts", ["--port", "0"], { CHIRP_DATA: temporaryFolder(atEnd) }, atEnd);
    const settings = settingsIn(await standIn.prints(/^CHIRP_META=live .*$/m));
    const environment = { ...settings, CHIRP_DATA: folder, PORT: "0", LOG_LEVEL: "trace" };
    server = run("server/main.ts", [], environment, atEnd);
    [url] = await server.prints(/http:\/\/127\.0\.0\.1:\d+/);
    const admin = run("server/admin-key.ts", ["--organization", "Acme Corp"], environment, atEnd);
    [key] = await admin.prints(/sk_admin_\w+/);
    await admin.ended;
    journey = await runIn(ROOT, [...RESPECT, "-S", `chirp=${url}`, "-i", `apiKey=${key}`], {}, atEnd).ended;
  }, 60_000);

  /** The line that the stand-in prints, parsed as a shell would. */
  function settingsIn([line]: RegExpExecArray): Record<string, string> {
    return Object.fromEntries(
      [...line.matchAll(/(CHIRP_\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  }

  test("runs from the first step to the last", () => {
    expect(journey.stdout).toMatch(/Steps: (\d+) passed, \1 total/);
    expect(journey.code, journey.stdout).toBe(0);
  });

  test("leaves no number behind", async () => {
    const { status, body } = await call({ url }, PHONE_NUMBERS, { key });

    expect([status, body.totalCount]).toEqual([200, 0]);
  });

  test("leaves no secret in a log or a row", () => {
    const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
    // The time in milliseconds may contain any digits.
    const log = (server.output.stdout + server.output.stderr).replaceAll(/"time":\d+/g, "");

    expect(log).toContain("answered");
    expect(kept.join()).toContain("987654321098781");
    for (const secret of [...SECRETS, key])
      expect([secret, log.includes(secret), kept.some((text) => text.includes(secret))]).toEqual([
        secret,
        false,
        false,
      ]);
  });
});
