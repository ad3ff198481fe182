import { describe, expect, test } from "vitest";
import { CHANGES } from "./changes/changes.ts";
import { expected, judged } from "./judge.ts";

describe("a change is rated and described as a person would", () => {
  test("the table has at least 150 rows, all with different names", () => {
    expect(new Set(CHANGES.map(({ name }) => name)).size).toBe(CHANGES.length);
    expect(CHANGES.length).toBeGreaterThanOrEqual(150);
  });

  test.each(CHANGES)("$name: $rating", async (change) => {
    expect(await judged(change)).toEqual(expected(change));
  });
});
