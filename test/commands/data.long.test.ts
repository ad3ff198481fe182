import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { type NumberState, newState } from "../../server/sandbox/stand-in/state.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

let folder: string;
let server: { url: string };

const atEnd = sharedAtEnd();
beforeAll(async () => {
  folder = temporaryFolder(atEnd);
  const [url] = await run("server/main.ts", [], { PORT: "0", CHIRP_DATA: folder }, atEnd).prints(/http:\S+/);
  server = { url };
});

async function start(CHIRP_DATA: string) {
  const command = run("server/main.ts", [], { PORT: "0", CHIRP_DATA });
  const [url] = await command.prints(/http:\S+/);
  return { url, command };
}

describe("server/reset.ts", () => {
  test("empties the sandbox while the server is running", async () => {
    await call(server, PHONE_NUMBERS, { body: aRegistration() });

    const { code, stdout, stderr } = await run("server/reset.ts", [], { CHIRP_DATA: folder }).ended;

    expect([code, stdout, stderr]).toEqual([0, `${folder}/sandbox.sqlite has been reset.\n`, ""]);
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
    expect((await call(server, PHONE_NUMBERS, { body: aRegistration() })).status).toBe(201);
  });

  test("resets the Meta of a running server and its clock", async () => {
    const began = Date.now();
    await call(server, "/sandbox/quality", { body: { metaPhoneNumberId: "123456789012347", qualityRating: "GREEN" } });
    await call(server, "/sandbox/clock", { body: { advanceSeconds: 86_400 } });

    await run("server/reset.ts", [], { CHIRP_DATA: folder }).ended;

    const number = { displayPhoneNumber: "+15559876543", metaPhoneNumberId: "123456789012347" };
    const { body } = await call(server, PHONE_NUMBERS, { body: aRegistration(number) });
    expect(body.qualityRating).toBe("RED");
    expect(Date.parse(body.createdAt) - began).toBeLessThan(3_600_000);
  });
});

describe("the clock of a running server", () => {
  test("follows another process's change within a second, also after a time without requests", async () => {
    const CHIRP_DATA = temporaryFolder();
    const [one, other] = [await start(CHIRP_DATA), await start(CHIRP_DATA)];
    const began = Date.now();
    await call(other, "/sandbox/clock", { body: { advanceSeconds: 86_400 } });
    await wait(150);

    const { body } = await call(one, PHONE_NUMBERS, { body: aRegistration() });

    expect(Date.parse(body.createdAt) - began).toBeGreaterThanOrEqual(86_400_000);
  });
});

describe("a restarted sandbox", () => {
  test("still has the state of its numbers at Meta", async () => {
    const CHIRP_DATA = temporaryFolder();
    const first = await start(CHIRP_DATA);
    const change = { metaPhoneNumberId: "123456789012345", qualityRating: "YELLOW" };
    await call(first, "/sandbox/quality", { body: change });
    first.command.process.kill("SIGTERM");
    await first.command.ended;

    const { body } = await call(await start(CHIRP_DATA), PHONE_NUMBERS, { body: aRegistration() });

    expect(body.qualityRating).toBe("YELLOW");
  });

  test("reports in one line that Meta's stored state is damaged, until it is reset", async () => {
    const CHIRP_DATA = temporaryFolder();
    const store = await SqliteStore.open(join(CHIRP_DATA, "sandbox.sqlite"), { initialRows: sandboxRows });
    await store.sandboxState.replace("{", (await store.sandboxState.read())?.revision);
    await store.close();

    const { code, stdout, stderr } = await run("server/main.ts", [], { PORT: "0", CHIRP_DATA }).ended;
    await run("server/reset.ts", [], { CHIRP_DATA }).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\S+sandbox\.sqlite does not hold .+ "npm run reset" .+\n$/);
    expect((await call(await start(CHIRP_DATA), PHONE_NUMBERS, { body: aRegistration() })).status).toBe(201);
  });
});

describe("Meta's state in a file of an older version", () => {
  const A_RED_NUMBER: NumberState = {
    node: { quality_rating: "RED" },
    codesSentAt: [],
    wrongPinsAt: [],
    calls: { registerPhoneNumber: [], deregisterPhoneNumber: [] },
    lockedUntil: {},
    settings: {},
  };
  const CHANGED = { ...newState(), numbers: { "123456789012345": A_RED_NUMBER } };

  /** A folder from an older version, whose database has no table for Meta's state. */
  async function formerFolder(text: string): Promise<string> {
    const folder = temporaryFolder();
    const store = await SqliteStore.open(join(folder, "sandbox.sqlite"), { initialRows: sandboxRows });
    await store.transaction((database) => database.deleteFrom("sandboxState").execute());
    await store.close();
    writeFileSync(join(folder, "sandbox-meta.json"), text);
    return folder;
  }

  test("is imported once, and the file stays unchanged", async () => {
    const CHIRP_DATA = await formerFolder(JSON.stringify(CHANGED));
    const first = await start(CHIRP_DATA);
    const { body } = await call(first, PHONE_NUMBERS, { body: aRegistration() });
    await run("server/reset.ts", [], { CHIRP_DATA }).ended;

    const second = await start(CHIRP_DATA);
    const { body: afterReset } = await call(second, PHONE_NUMBERS, { body: aRegistration() });

    expect(first.command.output.stdout).toMatch(
      /^The sandbox's Meta state in \S+sandbox-meta\.json is now in the database\. .+\n/,
    );
    expect(second.command.output.stdout).not.toContain("sandbox-meta.json");
    expect([body.qualityRating, afterReset.qualityRating]).toEqual(["RED", "GREEN"]);
    expect(readFileSync(join(CHIRP_DATA, "sandbox-meta.json"), "utf8")).toBe(JSON.stringify(CHANGED));
  });

  test("is named if it is damaged", async () => {
    const CHIRP_DATA = await formerFolder("{");

    const { code, stdout, stderr } = await run("server/main.ts", [], { PORT: "0", CHIRP_DATA }).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\S+sandbox-meta\.json does not hold .+\n$/);
  });
});
