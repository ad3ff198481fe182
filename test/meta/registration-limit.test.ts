import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MetaFailure } from "../../server/domain/meta.ts";
import { StoreBusy } from "../../server/domain/refusal.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { gatewayTo } from "../support/gateway.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { NUMBER_ID, SECRETS } from "./methods.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse("2026-11-24T12:00:00Z");

async function open(file: string): Promise<SqliteStore> {
  const store = await SqliteStore.open(file);
  onTestFinished(() => store.close());
  return store;
}

/** A gateway with a clock that the test moves; it counts registrations in a new file, or in this one. */
async function counting(answer: object = { success: true }, status = 200, file = join(temporaryFolder(), "a.sqlite")) {
  const peer = await startLoopback(answering(status, answer));
  const clock = { time: START };
  const store = await open(file);
  const meta = gatewayTo(peer.url, { calls: store.metaCalls, now: () => clock.time });
  const register = (id = NUMBER_ID) => outcome(meta.registerWithCloudApi(id, SECRETS.pin));
  const deregister = (id = NUMBER_ID) => outcome(meta.deregisterFromCloudApi(id));
  return { meta, register, deregister, requests: peer.requests, clock, file };
}

const outcome = (asked: Promise<void>): Promise<"done" | MetaFailure> =>
  asked.then(
    () => "done" as const,
    (failure: MetaFailure) => failure,
  );

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let each = 0; each < count; each++) results.push(await work());
  return results;
}

describe.each(["register", "deregister"] as const)("%s", (kind) => {
  test("is refused the tenth time in 72 hours, before Meta is called, with the seconds to wait", async () => {
    const given = await counting();
    expect(await times(9, given[kind])).toEqual(Array(9).fill("done"));
    given.clock.time += HOUR;

    const tenth = await given[kind]();

    expect(tenth).toMatchObject({ code: "whatsapp_rate_limited", retryAfterSeconds: 71 * 3_600, metaError: undefined });
    expect(given.requests).toHaveLength(9);
  });

  test("counts for 72 hours: still after 71 h 59 m, no longer after 72 h 01 m", async () => {
    const given = await counting();
    await times(9, given[kind]);

    given.clock.time = START + 71 * HOUR + 59 * MINUTE;
    expect(await given[kind]()).toMatchObject({ code: "whatsapp_rate_limited", retryAfterSeconds: 60 });
    given.clock.time = START + 72 * HOUR + MINUTE;
    expect(await given[kind]()).toBe("done");
  });

  test("counts in a window that moves with the clock", async () => {
    const given = await counting();
    await times(5, given[kind]);
    given.clock.time += 48 * HOUR;
    await times(4, given[kind]);

    given.clock.time = START + 73 * HOUR;

    expect(await times(5, given[kind])).toEqual(Array(5).fill("done"));
    expect(await given[kind]()).toMatchObject({ retryAfterSeconds: 47 * 3_600 });
  });

  test("also counts attempts that Meta refused", async () => {
    const given = await counting(graphError(133005), 400);
    await times(9, given[kind]);

    expect(await given[kind]()).toMatchObject({ code: "whatsapp_rate_limited" });
    expect(given.requests).toHaveLength(9);
  });

  test("is refused for 72 hours after Meta has locked the number (133016)", async () => {
    const given = await counting(graphError(133016), 400);
    expect(await given[kind]()).toMatchObject({ code: "whatsapp_rate_limited", retryAfterSeconds: 72 * 3_600 });

    given.clock.time = START + 71 * HOUR + 59 * MINUTE;
    expect(await given[kind]()).toMatchObject({ code: "whatsapp_rate_limited", retryAfterSeconds: 60 });
    expect(given.requests).toHaveLength(1);
    given.clock.time = START + 72 * HOUR + MINUTE;
    await given[kind]();
    expect(given.requests).toHaveLength(2);
  });

  test("continues to count after a restart", async () => {
    const before = await counting();
    await times(9, before[kind]);

    const after = await counting({ success: true }, 200, before.file);

    expect(await after[kind]()).toMatchObject({ code: "whatsapp_rate_limited" });
  });

  test("succeeds for one of ten simultaneous calls if one place is left", async () => {
    const given = await counting();
    await times(8, given[kind]);

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => given[kind]()));

    expect(outcomes.filter((each) => each === "done")).toHaveLength(1);
    expect(given.requests).toHaveLength(9);
  });
});

test("Meta's error that a number is locked is passed on even while the store is busy", async () => {
  const peer = await startLoopback(answering(400, graphError(133016)));
  const store = await open(join(temporaryFolder(), "a.sqlite"));
  const calls = interceptedStore(store, (asked) => {
    if (asked === "metaCalls.lock") throw new StoreBusy("Locked.");
  }).metaCalls;
  const meta = gatewayTo(peer.url, { calls });

  const failure = await outcome(meta.registerWithCloudApi(NUMBER_ID, SECRETS.pin));

  expect(failure).toMatchObject({ code: "whatsapp_rate_limited", metaError: { code: 133016 } });
});

test("registrations, deregistrations and other numbers are counted separately", async () => {
  const { register, deregister } = await counting();
  await times(9, register);

  expect([await register("5"), await deregister()]).toEqual(["done", "done"]);
});

test("two processes at once share nine places", async () => {
  const { file, requests } = await counting();
  const peer = await startLoopback(answering(200, { success: true }));

  const processes = Array.from({ length: 2 }, () => run("test/meta/register-often.ts", [file, peer.url]));
  const ended = await Promise.all(processes.map((each) => each.ended));

  expect(ended.map(({ stderr }) => stderr)).toEqual(["", ""]);
  expect(ended.flatMap(({ stdout }) => stdout.trim().split("\n")).sort()).toEqual([
    ...Array(9).fill("done"),
    ...Array(7).fill("whatsapp_rate_limited"),
  ]);
  expect([peer.requests.length, requests.length]).toEqual([9, 0]);
});
