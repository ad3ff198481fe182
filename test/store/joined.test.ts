import { expect, test } from "vitest";
import { joined } from "../../server/store/postgres/joined.ts";

/** Queries that wait until the test answers them, and how many there are. */
function given() {
  const asked: PromiseWithResolvers<number>[] = [];
  const ask = joined((_key: string) => {
    const question = Promise.withResolvers<number>();
    asked.push(question);
    return question.promise;
  });
  return { asked, ask, answer: () => asked.at(-1)?.resolve(asked.length) };
}

test("callers who come while a question is pending share the next one, and none gets an older answer", async () => {
  const { asked, ask, answer } = given();
  const first = ask("a");
  const later = [ask("a"), ask("a"), ask("a")];

  answer();
  expect(await first).toBe(1);
  const last = ask("a");
  answer();

  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  answer();
  expect(await last).toBe(3);
  expect(asked).toHaveLength(3);
});

test("a question that fails is asked again for the callers who wait, and other questions are asked separately", async () => {
  const { asked, ask, answer } = given();
  const failing = ask("a");
  const [waiting, other] = [ask("a"), ask("b")];

  asked[0]?.reject(new Error("lost"));
  await expect(failing).rejects.toThrow("lost");
  asked[1]?.resolve(7);
  answer();

  expect(await other).toBe(7);
  expect(await waiting).toBe(3);
});
