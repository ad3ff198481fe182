import { describe, expect, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";

const check = createAnswerCheck(contract, { undeclared: "refused" });
const open = createAnswerCheck(contract, { undeclared: "allowed" });

const APP = {
  id: "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
  slug: "support-desk",
  name: "Support desk",
  status: "active",
  createdAt: "2023-11-07T05:31:56.000Z",
  updatedAt: "2023-11-07T05:31:56.000Z",
};
const ERROR = { error: { type: "authentication_error", message: "A key is needed." } };
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

function listApps() {
  const operation = contractOperations(contract).find(({ id }) => id === "listApps");
  if (operation === undefined) throw new Error("There is no listApps.");
  return operation;
}

const page = (app: object) => JSON.stringify({ apps: [app], nextCursor: null, totalCount: 1 });

describe("a response", () => {
  test("is right when it follows the contract", () => {
    expect(check(listApps(), { status: 200, headers: JSON_TYPE, text: page(APP) })).toEqual([]);
  });

  test.each([
    [
      "a property that is not declared",
      200,
      JSON_TYPE,
      page({ ...APP, secret: 1 }),
      ["body/apps/0/secret is not in the contract"],
    ],
    [
      "an invalid time",
      200,
      JSON_TYPE,
      page({ ...APP, createdAt: "yesterday, at noon sharp" }),
      [/^body\/apps\/0\/createdAt must match format/],
    ],
    [
      "a header of another type",
      200,
      { ...JSON_TYPE, "x-ratelimit-limit": "many" },
      page(APP),
      [/^header X-RateLimit-Limit "many" must be integer/],
    ],
    [
      "a required header that is missing",
      401,
      JSON_TYPE,
      JSON.stringify(ERROR),
      ["header WWW-Authenticate is required and missing"],
    ],
    [
      "an undeclared media type",
      200,
      { "content-type": "text/html" },
      "<p>",
      ['media type "text/html" is not declared; declared: application/json'],
    ],
    ["truncated JSON", 200, JSON_TYPE, page(APP).slice(0, -1), ["the body is not JSON"]],
    ["a status that is not declared", 418, JSON_TYPE, "{}", ["status 418 is not declared"]],
  ])("is wrong with %s", (_, status, headers, text, expected) => {
    const found = check(listApps(), { status, headers, text });

    expect(found).toEqual(expected.map((what) => (typeof what === "string" ? what : expect.stringMatching(what))));
  });

  test("of a foreign implementation may have undeclared properties", () => {
    expect(open(listApps(), { status: 200, headers: JSON_TYPE, text: page({ ...APP, colour: "red" }) })).toEqual([]);
  });
});
