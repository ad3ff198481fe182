import { expect, test } from "vitest";
import { isWithin } from "../../openapi/contract-diff/schemas/pattern-language.ts";

test.each([
  { first: "^[a-z]{1,8}$", second: "^[a-z0-9]{1,8}$", within: true },
  { first: "^[a-z0-9]{1,8}$", second: "^[a-z]{1,8}$", within: false },
  { first: "^a$", second: "a", within: true },
  { first: "a", second: "^a$", within: false },
  { first: "^a|b$", second: "a|b", within: true },
  { first: "^app_(?:test_)?[a-z]{27}$", second: "^app_", within: true },
  { first: "^[a-z]+$", second: "^(?!x)[a-z]+$", within: undefined },
  { first: "^[a-z]+$", second: undefined, within: true },
  { first: undefined, second: "^[a-z]+$", within: undefined },
])("$second accepts everything that $first accepts: $within", ({ first, second, within }) => {
  expect(isWithin(first, second)).toBe(within);
});
