import { describe, expect, test } from "vitest";
import { CALLS } from "./changes-second/calls.ts";
import { SCHEMAS } from "./changes-second/schemas.ts";
import { expected, judged } from "./judge.ts";

/** Rated from the specifications alone, without looking at the gate's results. */
const CHANGES = [...SCHEMAS, ...CALLS];

describe("a change of the second table is rated and described as a person would", () => {
  test("the table has at least 60 rows", () => {
    expect(new Set(CHANGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(CHANGES)("$name: $rating", async (change) => {
    expect(await judged(change)).toEqual(expected(change));
  });
});
