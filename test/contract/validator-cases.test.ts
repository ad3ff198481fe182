import { describe, expect, test } from "vitest";
import { type CaseOutcome, compared } from "./validator-cases.ts";

const outcome = (title: string, ok: boolean): CaseOutcome => ({
  case: "steps",
  title,
  target: "stub",
  ok,
  want: "204",
  got: ok ? "" : "400",
});
const ROW = { case: "steps", titles: ["19.99"], what: "decimals", clause: "6.2.1" };

describe("cases with and without express-openapi-validator", () => {
  test.each([
    ["both are right", true, true, [], [], false],
    ["both are wrong", false, false, [], [], false],
    ["the validator is wrong", true, false, [], ["✗ steps · 19.99: want 204; got 400"], true],
    ["the validator is wrong and a row says so", true, false, [ROW], ["- steps · 19.99: decimals (6.2.1)"], false],
    [
      "the stub is wrong",
      false,
      true,
      [],
      ["✗ steps · 19.99: the stub is wrong and the validator is right (400)"],
      true,
    ],
    ["a row is not needed", true, true, [ROW], ["✗ steps · 19.99: the row in the list is no longer needed"], true],
  ])("where %s", (_, alone, validated, limits, lines, failed) => {
    const found = compared([outcome("19.99", alone)], [outcome("19.99", validated)], limits);

    expect(found).toEqual({ lines, agreeing: Number(alone === validated), failed });
  });
});
