import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { ask } from "../../server/commands/ask.ts";

describe("a question", () => {
  /** Answers at a terminal, or ends the input if there is no answer. */
  function answered(answer: string | undefined, isTTY = true): ReturnType<typeof ask> {
    const [input, output] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY }));
    const asked = ask("Really? [y/n] ", input, output);
    input?.end(answer && `${answer}\n`);
    return asked;
  }

  test.each([
    ["y", "yes"],
    [" Yes ", "yes"],
    ["n", "no"],
    ["NO", "no"],
    ["perhaps", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("treats %j as %j", async (answer, meaning) => {
    expect(await answered(answer)).toBe(meaning);
  });

  test("is not asked without a terminal", async () => {
    expect(await answered("y", false)).toBeUndefined();
  });
});
