/**
 * On POSIX, a process that closes any descriptor of the database file drops its own locks on it, and so loses writes.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { type Command, run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

/** The processes that hold a POSIX lock on the file. */
function lockHolders(file: string): number[] {
  const { ino } = statSync(file);
  const lines = readFileSync("/proc/locks", "utf8").split("\n");
  const holders = lines.flatMap((line) => {
    const [, kind, , , pid, place = ""] = line.split(/\s+/);
    return kind === "POSIX" && place.endsWith(`:${ino}`) ? [Number(pid)] : [];
  });
  return [...new Set(holders)];
}

describe.runIf(process.platform === "linux")("the server's lock on its database file", () => {
  const atEnd = sharedAtEnd();
  const folder = temporaryFolder(atEnd);
  const file = join(folder, "sandbox.sqlite");
  const settings = { PORT: "0", CHIRP_DATA: folder };
  let server: { url: string; command: Command };

  async function start(end = atEnd) {
    const command = run("server/main.ts", [], settings, end);
    const [url] = await command.prints(/http:\S+/);
    return { url, command };
  }
  const isHeld = ({ command }: { command: Command } = server) => lockHolders(file).includes(command.process.pid ?? 0);

  beforeAll(async () => {
    server = await start();
  });

  test("is held after the start", () => {
    expect(isHeld()).toBe(true);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["reading", () => call(server, APPS)],
    ["writing", () => call(server, PHONE_NUMBERS, { body: aRegistration() })],
    ["/readyz", () => call(server, "/readyz")],
    ["/sandbox/reset", () => call(server, "/sandbox/reset", { method: "POST", key: SANDBOX_KEY })],
    ["npm run admin-key", () => run("server/admin-key.ts", ["--organization", "New Ltd"], settings).ended],
    ["npm run reset", () => run("server/reset.ts", [], settings).ended],
  ])("is still held after %s", async (_, work) => {
    await work();

    expect(isHeld()).toBe(true);
  });

  test("is held by two servers, and by the first after the second has stopped", async () => {
    const second = await start(onTestFinished);
    const whileBothRun = [isHeld(), isHeld(second)];
    second.command.process.kill("SIGTERM");
    await second.command.ended;

    expect([whileBothRun, isHeld()]).toEqual([[true, true], true]);
  });

  test("is lost as soon as the process itself opens and closes the file", async () => {
    const careless = run("test/store/drop-locks.ts", [join(temporaryFolder(), "test.sqlite")]);
    const [, path = ""] = await careless.prints(/opened (.*)/);
    const before = lockHolders(path);
    careless.process.stdin?.write("drop\n");
    await careless.prints(/dropped/);

    expect([before, lockHolders(path)]).toEqual([[careless.process.pid], []]);
  });
});
