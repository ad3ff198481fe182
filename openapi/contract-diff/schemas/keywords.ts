/** Keywords whose two values alone say whether a schema allows more or less than before. */
import { asList, asNode, isEqual, keysOf, type Node } from "../node.ts";
import { type Effect, fromTo, impactOf, report, reportUnseen, type Scope, words } from "../scope.ts";
import { isWithin } from "./pattern-language.ts";

/** Returns `undefined` if both allow the same. Some rules also need the schemas around the values. */
type Rule = (before: unknown, after: unknown, schemas: { readonly base: Node; readonly revision: Node }) => Verdict;
export type Verdict = Effect | undefined;

const sides = (isTighter: boolean, isLooser: boolean): Verdict => {
  if (isTighter && isLooser) return "other";
  return isTighter ? "tighter" : isLooser ? "looser" : undefined;
};

const least =
  (absent: number): Rule =>
  (before = absent, after = absent) =>
    sides(Number(after) > Number(before), Number(after) < Number(before));

const most: Rule = (before = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY) =>
  sides(Number(after) < Number(before), Number(after) > Number(before));

const comingOrGoing = (before: unknown, after: unknown): Verdict => {
  if (isEqual(before, after)) return undefined;
  if (before === undefined) return "tighter";
  return after === undefined ? "looser" : "other";
};

const pattern: Rule = (before, after) => {
  if (before === undefined || after === undefined) return comingOrGoing(before, after);
  const [isTighter, isLooser] = [isWithin(after, before), isWithin(before, after)];
  if (isTighter && isLooser) return undefined;
  return isTighter ? "tighter" : isLooser ? "looser" : "other";
};

const isMultiple = (value: number, of: number): boolean => Math.abs(value / of - Math.round(value / of)) < 1e-9;

const multipleOf: Rule = (before, after) => {
  if (before === undefined || after === undefined) return comingOrGoing(before, after);
  const [old, now] = [Number(before), Number(after)];
  return isMultiple(old, now) ? "looser" : isMultiple(now, old) ? "tighter" : "other";
};

/** Required properties count too, so a minimum count that is no higher adds nothing. */
const minProperties: Rule = (before = 0, after = 0, { revision }) => {
  const implied = asList(revision["required"]).length;
  return least(0)(Math.max(Number(before), implied), Math.max(Number(after), implied), { base: {}, revision: {} });
};

/** Every `int32` is an `int64`, and every `float` a `double`. */
const WIDER: Readonly<Record<string, string>> = { int32: "int64", float: "double" };
const format: Rule = (before, after) => {
  if (isEqual(before, after)) return undefined;
  if (typeof before === "string" && WIDER[before] === after) return "looser";
  if (typeof after === "string" && WIDER[after] === before) return "tighter";
  return comingOrGoing(before, after);
};

const dependentRequired: Rule = (before, after) => {
  const [old, now] = [asNode(before), asNode(after)];
  const lacks = (one: Node, other: Node) =>
    keysOf(one).some((key) => asList(one[key]).some((name) => !asList(other[key]).includes(name)));
  return sides(lacks(now, old), lacks(old, now));
};

/** The strictest bound counts, no matter which keyword sets it. For integers, `> 0` equals `>= 1`. */
export function lowerBound(schema: Node): number {
  return boundOf(schema, "minimum", "exclusiveMinimum", 1);
}

export const upperBound = (schema: Node): number => -boundOf(schema, "maximum", "exclusiveMaximum", -1);

function boundOf(schema: Node, inclusive: string, exclusive: string, sign: 1 | -1): number {
  const types = asList(schema["type"]).filter((type) => type !== "null");
  const isInteger = types.length > 0 && types.every((type) => type === "integer");
  const bounds = [
    { bound: schema[inclusive], isExclusive: false },
    { bound: schema[exclusive], isExclusive: true },
  ].flatMap(({ bound, isExclusive }) => {
    if (typeof bound !== "number") return [];
    const value = sign * bound;
    if (isInteger) return [isExclusive ? Math.floor(value) + 1 : Math.ceil(value)];
    // Any step smaller than the precision of bounds in contracts distinguishes exclusive from inclusive bounds.
    return [isExclusive ? value + Math.abs(value || 1) * 1e-12 : value];
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...bounds);
}

const lower: Rule = (_, __, { base, revision }) => least(0)(lowerBound(base), lowerBound(revision), { base, revision });
const upper: Rule = (_, __, { base, revision }) => most(upperBound(base), upperBound(revision), { base, revision });
const changed: Rule = (before, after) => (isEqual(before, after) ? undefined : "other");

export const RULES: Readonly<Record<string, Rule>> = {
  minimum: lower,
  exclusiveMinimum: lower,
  maximum: upper,
  exclusiveMaximum: upper,
  minLength: least(0),
  maxLength: most,
  minItems: least(0),
  maxItems: most,
  minProperties,
  maxProperties: most,
  minContains: least(1),
  maxContains: most,
  uniqueItems: (before = false, after = false) =>
    sides(after === true && before !== true, after !== true && before === true),
  pattern,
  format,
  multipleOf,
  dependentRequired,
  contentEncoding: changed,
  contentMediaType: changed,
  xml: changed,
  $dynamicRef: comingOrGoing,
  $ref: comingOrGoing,
};

export function compareKeywords(scope: Scope, base: Node, revision: Node): void {
  for (const keyword of keysOf(base, revision)) {
    const rule = RULES[keyword];
    const [before, after] = [base[keyword], revision[keyword]];
    if (rule === undefined || isEqual(before, after)) continue;
    const effect = rule(before, after, { base, revision });
    if (effect === undefined) reportUnseen(scope);
    else report(scope, impactOf(scope, effect), sentence(scope, keyword, before, after), reasonOf(keyword, effect));
  }
}

function sentence(scope: Scope, keyword: string, before: unknown, after: unknown): string {
  const isNeverEmpty = (keyword === "minLength" || keyword === "minItems") && after === 1 && !before;
  if (!isNeverEmpty) return fromTo(scope, keyword, before, after);
  return `${words(scope)} is never empty: \`${keyword}\` is \`1\`, was ${before === 0 ? "`0`" : "not set"}.`;
}

const reasonOf = (keyword: string, effect: Effect) =>
  keyword === "pattern" && effect === "other"
    ? "It does not show that the new pattern accepts all that the old one did, or the other way round."
    : undefined;
