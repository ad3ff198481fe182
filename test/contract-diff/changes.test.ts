import { describe, expect, test } from "vitest";
import { CHANGES } from "./changes/changes.ts";
import { expected, judged } from "./judge.ts";

/** Changes that were once rated or described wrongly; the whole table is in `changes.long.test.ts`. */
const ONCE_WRONG = [
  "a property of a request becomes readOnly",
  "a property of a response becomes writeOnly",
  "patternProperties are added to an open request",
  "a mapping value of a discriminator selects a different schema",
  "a mapping value of a discriminator is renamed",
  "the property of a discriminator changes",
  "an OAuth URL changes",
  "an enum is reordered",
  "required is reordered",
  "multipleOf 4 becomes 2",
  "an alternative of the security is added",
  "404 becomes 4XX",
  "a parameter moves from the path to its operations",
  "a schema is wrapped in a single allOf",
  "a response's oneOf is narrowed by one",
  "a body becomes optional",
  "a part of a request's allOf is removed",
  "a named part of a request's allOf is removed",
  "a response's oneOf is narrowed to one",
  "the security of the whole contract is emptied",
  "an OAuth scope is no longer required",
  "an unused OAuth scope is removed from its flow",
  "a rate limit is lower",
  "a call is no longer safe to repeat",
  "the code of an error changes",
  "a webhook is removed",
  "a condition is added to a request",
  "an alternative of a response is added",
  "an operation now requires credentials",
  "a shared parameter is removed",
];

describe("a change is rated and described as a person would", () => {
  test.each(ONCE_WRONG)("%s", async (name) => {
    const change = CHANGES.find((each) => each.name === name);
    if (change === undefined) throw new Error("The table has no such change.");

    expect(await judged(change)).toEqual(expected(change));
  });
});
