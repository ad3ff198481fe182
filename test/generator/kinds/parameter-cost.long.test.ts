/** The CPU time of one request's parameters, however wrong they are: as many as fit into a query or header. */
import { describe, expect, test } from "vitest";
import type { Parameter } from "../../../openapi/runtime/document.ts";
import { cost, filled, items, judged, MOST_HEADER, MOST_MS, pairs } from "./cost.ts";

const query = (one: string | ((index: number) => string)) => pairs(one, MOST_HEADER);
const commas = (one: string | ((index: number) => string)) => filled(one, ["", ",", ""], MOST_HEADER);
const INTEGER = { type: "integer" };
const INTEGERS = { type: "object", additionalProperties: INTEGER };
const inQuery = (name: string, schema: object, more: object = {}) => ({ name, in: "query", schema, ...more });
const in20 = (schema: object, more?: object) => Array.from({ length: 20 }, (_, i) => inQuery(`p${i}`, schema, more));
const DEEP = { style: "deepObject" };
const UNIONS = { type: "object", additionalProperties: { anyOf: [INTEGERS, items(INTEGER)] } };

describe("a query at the limit", () => {
  test.each<[string, object[], string, string]>([
    ["unknown names", [], query((i) => i.toString(36)), '"0" is not a known query parameter.'],
    ["unknown names beside 20", in20(INTEGER), query((i) => i.toString(36)), '"0" is not a known query parameter.'],
    [
      "brackets beside 20",
      in20({ type: "object" }, DEEP),
      query((i) => `q[${i}]`),
      '"q[0]" is not a known query parameter.',
    ],
    ["encoded names", [], query((i) => `%7A${i}`), '"z0" is not a known query parameter.'],
    ["a long name", [], "n".repeat(MOST_HEADER), `"${"n".repeat(200)}…" is not a known query parameter.`],
    ["one name many times", [inQuery("a", items(INTEGER))], query("a=x"), '"a[0]" must be an integer.'],
    ["one list", [inQuery("a", items(INTEGER), { explode: false })], `a=${commas("x")}`, '"a[0]" must be an integer.'],
    ["an object", [inQuery("f", INTEGERS)], query((i) => `z${i}=x`), '"f.z0" must be an integer.'],
    [
      "names by a pattern",
      [inQuery("f", { type: "object", patternProperties: { "^z": INTEGER } })],
      query((i) => `z${i}=x`),
      '"f.z0" must be an integer.',
    ],
    ["brackets", [inQuery("f", INTEGERS, DEEP)], query((i) => `f[${i}]=x`), '"f.0" must be an integer.'],
    ["brackets of unions", [inQuery("f", UNIONS, DEEP)], query((i) => `f[${i}][a]=x`), '"f.0.a" must be an integer.'],
    [
      "brackets at depth",
      [inQuery("f", { type: "object" }, DEEP)],
      query((i) => `f[${i}]${"[a]".repeat(90)}=`),
      "accepted",
    ],
    ["a long number", [inQuery("a", { type: "number" })], `a=1.${"0".repeat(15_000)}1e300`, "accepted"],
  ])("is cheap: %s", async (_, parameters, text, message) => {
    const run = judged({ parameters: parameters as unknown as Parameter[], query: text });

    expect(await run()).toContain(message);
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});

describe("a header at the limit", () => {
  const object = (where: string, more: object = {}) => ({
    name: "a",
    in: where,
    schema: INTEGERS,
    explode: true,
    ...more,
  });
  const byPattern = { schema: { type: "object", patternProperties: { ".": INTEGER } } };

  test.each<[string, object, Record<string, string>, string]>([
    ["a list", { name: "a", in: "header", schema: items(INTEGER) }, { a: commas("x") }, '"a[0]" must be an integer.'],
    ["an object", object("header"), { a: commas((i) => `z${i}=x`) }, '"a.z0" must be an integer.'],
    ["cookies", object("cookie", byPattern), { cookie: commas((i) => `z${i}=x`).replaceAll(",", "; ") }, '"a.z'],
    ["equals signs of a cookie", object("cookie"), { cookie: "=".repeat(MOST_HEADER) }, "accepted"],
  ])("is cheap: %s", async (_, parameter, headers, message) => {
    const run = judged({ parameters: [parameter as unknown as Parameter], headers });

    expect(await run()).toContain(message);
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});
