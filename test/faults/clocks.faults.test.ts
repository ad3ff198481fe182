/** The machine's clock jumps while the server runs, or has changed when it starts again. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call, PHONE_NUMBERS } from "../support/server.ts";
import { note } from "./figures.ts";
import { accountAt, registrationOf } from "./knowing-meta.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import {
  type Edit,
  type Installation,
  kill,
  newInstallation,
  type ServerProcess,
  startProcess,
} from "./server-process.ts";

/** A process clock that `set` moves, as in "-1h", even while the process runs; timers are not affected. */
function movableClock(offset = "+0") {
  const file = join(temporaryFolder(), "time");
  const set = (text: string) => writeFileSync(file, text);
  set(offset);
  const library = execFileSync("faketime", ["-m", "-f", "+0", "printenv", "LD_PRELOAD"], { encoding: "utf8" }).trim();
  const settings = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
  };
  return { set, settings };
}

const dateOf = async ({ url }: ServerProcess) => Date.parse((await fetch(`${url}/healthz`)).headers.get("Date") ?? "");

const HOURS = 3_600_000;

describe("a clock that jumps", () => {
  test("an hour back and a day ahead: no request fails, hangs or gets a wrong response", {
    timeout: 90_000,
  }, async () => {
    const { set, settings } = movableClock();
    const server = await startProcess(await newInstallation(), { settings });
    const ledger = new Ledger();
    let isOver = false;
    const loading = ledger.load(server, 8, () => isOver);
    const jumps: number[] = [];
    for (const offset of ["-1h", "+25h", "+0"]) {
      await wait(2_000);
      const before = await dateOf(server);
      set(offset);
      // The Date header is cached for a second.
      await wait(1_500);
      jumps.push(Math.round(((await dateOf(server)) - before) / HOURS));
    }
    isOver = true;
    await loading;

    note("D11", {
      figure: `-1 h and +25 h under 8 writing clients: ${ledger.statuses[201]} responses, all 201, each within its time; 0 lost, 0 doubled`,
    });
    expect(jumps).toEqual([-1, 26, -25]);
    expect(Object.keys(ledger.statuses)).toEqual(["201"]);
    expect(new Set(ledger.acknowledged.values()).size).toBe(ledger.acknowledged.size);
    expect(ledger.judge(server)).toEqual(UNHARMED);
  });

  /** The status of a write that waits for a lock while the clock jumps a day ahead. */
  async function writeDuringJump(edits: readonly Edit[] = []): Promise<number> {
    const { set, settings } = movableClock();
    const installation = await newInstallation();
    const server = await startProcess(installation, { settings, edits });
    // The first request is slower than the others.
    await new Ledger().register(server);
    const holder = run("test/store/hold-lock.ts", [installation.file]);
    await holder.prints(/held/);
    const write = call(server, APPS, { key: server.key, body: { slug: "an-app", name: "An app" } });
    await wait(800);
    set("+25h");
    await wait(500);
    holder.process.stdin?.end();
    return (await write).status;
  }

  test("does not shorten the time that a write may wait", { timeout: 60_000 }, async () => {
    expect(await writeDuringJump()).toBe(201);
  });

  test("shortens it if the time of day decides", { timeout: 60_000 }, async () => {
    const file = "server/store/write-groups.ts";
    const status = await writeDuringJump([{ file, find: "performance.now()", replace: "Date.now()" }]);

    note("D11", {
      control: `deadlines by the time of day: a write that waits for a lock gets ${status} at once`,
    });
    expect(status).toBe(503);
  });
});

describe("Meta's limit of registrations in 72 hours", () => {
  test("still counts registrations before a restart after 71 h 59 min, and no longer after 72 h 01 min", {
    timeout: 90_000,
  }, async () => {
    const installation = await newInstallation();
    const at = (offset: string) => startProcess(installation, { settings: movableClock(offset).settings });
    const server = await at("+0");
    const { body } = await call(server, PHONE_NUMBERS, { key: server.key, body: registrationOf(accountAt(0)) });
    const statuses: number[] = [];
    for (let count = 0; count < 10; count++) statuses.push(await registerAtMeta(server, body.id));
    await kill(server);
    const later = [await statusAfter(at("+4319m"), body.id), await statusAfter(at("+4321m"), body.id)];

    note("D12", {
      figure: `9 registrations, the 10th ${statuses[9]}; after a restart 71 h 59 min later ${later[0]}, 72 h 01 min later ${later[1]}`,
    });
    expect(statuses).toEqual([...Array(9).fill(200), 429]);
    expect(later).toEqual([429, 200]);
  });
});

async function registerAtMeta({ url, key }: Pick<ServerProcess, "url"> & Pick<Installation, "key">, id: string) {
  return (await call({ url }, `${PHONE_NUMBERS}/${id}/register`, { key, body: { pin: "150954" } })).status;
}

async function statusAfter(starting: Promise<ServerProcess>, id: string): Promise<number> {
  const server = await starting;
  const status = await registerAtMeta(server, id);
  await kill(server);
  return status;
}
