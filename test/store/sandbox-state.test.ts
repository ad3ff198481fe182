import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../support/folder.ts";

async function openStore(file = join(temporaryFolder(), "test.sqlite")): Promise<SqliteStore> {
  const store = await SqliteStore.open(file);
  onTestFinished(() => store.close());
  return store;
}

test("the sandbox's state is nothing in a new database", async () => {
  expect(await (await openStore()).sandboxState.read()).toBeUndefined();
});

test("the sandbox's state takes the place of that whose revision is given, and of no other", async () => {
  const { sandboxState } = await openStore();
  const first = await sandboxState.replace("a", undefined);
  const { revision } = (await sandboxState.read()) ?? {};

  const replaced = [
    await sandboxState.replace("b", undefined),
    await sandboxState.replace("c", revision),
    await sandboxState.replace("d", revision),
  ];

  expect([first, ...replaced]).toEqual([true, false, true, false]);
  expect(await sandboxState.read()).toMatchObject({ state: "c" });
});

test("the sandbox's state goes to one of two stores that replace it at the same time", async () => {
  const file = join(temporaryFolder(), "test.sqlite");
  const stores = [await openStore(file), await openStore(file)];
  const race = async (revision: string | undefined) =>
    Promise.all(stores.map(({ sandboxState }, index) => sandboxState.replace(String(index), revision)));

  const first = await race(undefined);
  const second = await race((await stores[0]?.sandboxState.read())?.revision);

  expect([first.toSorted(), second.toSorted()]).toEqual(Array(2).fill([false, true]));
});

test("the sandbox's state from before a reset takes the place of none after it", async () => {
  const store = await openStore();
  const { sandboxState } = store;
  await sandboxState.replace("a", undefined);
  const { revision } = (await sandboxState.read()) ?? {};
  await store.reset(async () => {});
  await sandboxState.replace("b", undefined);

  expect(await sandboxState.replace("c", revision)).toBe(false);
  expect(await sandboxState.read()).toMatchObject({ state: "b" });
});
