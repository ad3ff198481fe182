import { describe, expect, test } from "vitest";
import type { Given } from "../given.ts";

/** What every store promises about the state of the sandbox's Meta. */
export function describeSandboxState(given: Given): void {
  describe("sandboxState", () => {
    const revisionNow = async () => (await given.store.sandboxState.read())?.revision;

    test("is undefined in a new database", async () => {
      expect(await given.store.sandboxState.read()).toBeUndefined();
    });

    test("is replaced only if its revision is given", async () => {
      const { sandboxState } = given.store;
      const first = await sandboxState.replace("a", undefined);
      const revision = await revisionNow();

      const replaced = [
        await sandboxState.replace("b", undefined),
        await sandboxState.replace("c", revision),
        await sandboxState.replace("d", revision),
      ];

      expect([first, ...replaced]).toEqual([true, false, true, false]);
      expect(await sandboxState.read()).toMatchObject({ state: "c" });
    });

    test("goes to one of two stores that replace it at the same time", async () => {
      const stores = [given.store, await given.database.open()];
      const race = async (revision: string | undefined) =>
        Promise.all(stores.map(({ sandboxState }, index) => sandboxState.replace(String(index), revision)));

      const first = await race(undefined);
      const second = await race(await revisionNow());

      expect([first.toSorted(), second.toSorted()]).toEqual(Array(2).fill([false, true]));
    });

    test("from before a reset cannot replace the one after it", async () => {
      const { sandboxState } = given.store;
      await sandboxState.replace("a", undefined);
      const revision = await revisionNow();
      await given.store.reset(async () => {});
      await sandboxState.replace("b", undefined);

      expect(await sandboxState.replace("c", revision)).toBe(false);
      expect(await sandboxState.read()).toMatchObject({ state: "b" });
    });
  });
}
