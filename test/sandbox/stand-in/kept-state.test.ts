import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { KeptState } from "../../../server/sandbox/stand-in/kept-state.ts";
import { newState, UnusableState } from "../../../server/sandbox/stand-in/state.ts";
import { StateInMemory, type StateStore } from "../../../server/sandbox/stand-in/state-store.ts";
import { SqliteStore } from "../../../server/store/sqlite-store.ts";
import { run } from "../../support/command.ts";
import { temporaryFolder } from "../../support/folder.ts";

const HOUR = 3_600_000;
const open = (store: StateStore) => KeptState.open({ store, name: "memory" });
/** How far the clock is ahead, or a little more: a stall must not make it less. */
function ahead(kept: KeptState): number {
  const present = Date.now();
  return kept.now() - present;
}
const advance = (kept: KeptState) =>
  kept.change((state) => {
    state.clockAheadMs += HOUR;
  });

/** A store whose first write fails. */
const failingOnce = (store: StateStore, failure: () => Promise<boolean>): StateStore => {
  let isFirst = true;
  return {
    read: () => store.read(),
    replace: async (...values) => {
      const fails = isFirst;
      isFirst = false;
      return fails ? failure() : store.replace(...values);
    },
  };
};

describe("a change", () => {
  test("is never lost among two processes that change 600 times", async () => {
    const file = join(temporaryFolder(), "sandbox.sqlite");
    const child = (name: string) => run("test/sandbox/stand-in/change-often.ts", [file, name, "300"]).ended;

    const ended = await Promise.all([child("one"), child("other")]);

    const store = await SqliteStore.open(file);
    onTestFinished(() => store.close());
    const { tokens } = await (await KeptState.open({ store: store.sandboxState, name: file })).read();
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(Array(2).fill([0, ""]));
    expect(Object.keys(tokens)).toHaveLength(600);
  }, 60_000);

  test("is never lost among many changes of one process", async () => {
    const store = new StateInMemory();
    const [one, other] = [await open(store), await open(store)];

    await Promise.all(Array.from({ length: 50 }, (_, index) => advance(index % 2 === 0 ? one : other)));

    expect((await one.read()).clockAheadMs).toBe(50 * HOUR);
  });

  test("starts over from what another process has stored", async () => {
    const store = new StateInMemory();
    const other = await open(store);
    const first = failingOnce(store, async () => {
      await other.change(({ usedCodes }) => void usedCodes.push("other"));
      return false;
    });

    await (await open(first)).change(({ usedCodes }) => void usedCodes.push("own"));

    expect((await other.read()).usedCodes).toEqual(["other", "own"]);
  });

  test("is stored as far as it got if the work throws", async () => {
    const store = new StateInMemory();
    const kept = await open(store);

    const change = kept.change(({ usedCodes }) => {
      usedCodes.push("counted");
      throw new Error("refused");
    });

    await expect(change).rejects.toThrow("refused");
    expect((await (await open(store)).read()).usedCodes).toEqual(["counted"]);
  });

  test("fails if it cannot be stored, is not visible, and does not block the next one", async () => {
    const store = new StateInMemory();
    await open(store);
    const kept = await open(failingOnce(store, () => Promise.reject(new Error("disk full"))));

    await expect(advance(kept)).rejects.toThrow("disk full");
    const afterFailure = ahead(kept);
    await advance(kept);

    expect(afterFailure).toBeLessThan(HOUR);
    expect((await kept.read()).clockAheadMs).toBe(HOUR);
  });

  test("that changes nothing is not written", async () => {
    const store = new StateInMemory();
    const kept = await open(store);
    const before = await store.read();

    await kept.change(() => {});

    expect(await store.read()).toEqual(before);
  });
});

describe("the clock", () => {
  test("of this process shows a change at once", async () => {
    const kept = await open(new StateInMemory());

    await advance(kept);

    expect(ahead(kept)).toBeGreaterThanOrEqual(HOUR);
  });

  test("is not put back by a read that began before a change", async () => {
    const store = new StateInMemory();
    const { promise: end, resolve } = Promise.withResolvers<void>();
    let isSlow = false;
    const kept = await open({
      replace: (...values) => store.replace(...values),
      read: async () => {
        const stored = await store.read();
        if (isSlow) await end;
        return stored;
      },
    });
    isSlow = true;
    const look = kept.read();
    isSlow = false;

    await advance(kept);
    resolve();
    await look;

    expect(ahead(kept)).toBeGreaterThanOrEqual(HOUR);
  });

  test("soon shows what another process did to it, also if it is asked rarely", async () => {
    const store = new StateInMemory();
    const [kept, other] = [await open(store), await open(store)];
    await advance(other);
    await wait(110);

    kept.now();
    await wait(0);

    expect(ahead(kept)).toBeGreaterThanOrEqual(HOUR);
  });

  test("is read at most ten times per second, however often it is asked for", async () => {
    const store = new StateInMemory();
    let looks = 0;
    const kept = await open({
      replace: (...values) => store.replace(...values),
      read: () => {
        looks++;
        return store.read();
      },
    });
    looks = 0;

    const began = performance.now();
    for (let isOver = false; !isOver; ) {
      isOver = performance.now() >= began + 250;
      for (let call = 0; call < 1_000; call++) kept.now();
      await wait(0);
    }

    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(1 + (performance.now() - began) / 100);
  });

  test("goes on if a read fails", async () => {
    const store = new StateInMemory();
    let isGone = false;
    const kept = await open({
      replace: (...values) => store.replace(...values),
      read: async () => {
        if (isGone) throw new Error("closed");
        return store.read();
      },
    });
    await advance(kept);
    isGone = true;
    await wait(110);

    kept.now();
    await wait(0);

    expect(ahead(kept)).toBeGreaterThanOrEqual(HOUR);
  });
});

describe("the stored state", () => {
  test.each(["", "{", '{"version":2}', "null", '{"version":1}', '{"version":1,"numbers":[]}'])(
    "is refused, not guessed, if it is %s",
    async (text) => {
      const store = new StateInMemory();
      await store.replace(text, undefined);

      await expect(open(store)).rejects.toThrow(UnusableState);
    },
  );

  test("starts anew if nothing is stored", async () => {
    const store = new StateInMemory();
    const began = Date.now();

    const { beganAt } = await (await open(store)).read();

    expect(beganAt).toBeGreaterThanOrEqual(began);
    expect(JSON.parse((await store.read())?.state ?? "")).toEqual({ ...newState(), beganAt });
  });
});
