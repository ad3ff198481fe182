/** Compares keywords that describe a value without allowing more or fewer values. */

import { asList, asNode, isEqual, keysOf, type Node } from "../node.ts";
import { compareRemarks, isWording } from "../remarks.ts";
import { about, fromTo, report, type Scope, words } from "../scope.ts";
import { listedValues, quoted } from "../values.ts";
import { RULES } from "./keywords.ts";

export function compareMeaning(scope: Scope, base: Node, revision: Node): void {
  compareDefault(scope, base["default"], revision["default"]);
  compareKnownValues(scope, base["x-known-values"], revision["x-known-values"]);
  compareDeprecation(scope, base, revision, words(scope));
  for (const key of keysOf(base, revision))
    if (!isKnown(key) && !isEqual(base[key], revision[key]))
      report(scope, "patch", fromTo(scope, key, base[key], revision[key]));
}

function compareDefault(scope: Scope, before: unknown, after: unknown): void {
  if (isEqual(before, after)) return;
  const sentence = fromTo(scope, "default", before, after);
  if (scope.direction === "response") {
    report(scope, "minor", sentence);
    return;
  }
  report(scope, "major", sentence, "A request that omits the value now does something else.");
}

/** The known values of an enumeration that may grow. If the list is added or removed, an `enum` may replace it. */
function compareKnownValues(scope: Scope, before: unknown, after: unknown): void {
  if (before === undefined && after === undefined) return;
  const [old, now] = [knownValues(before), knownValues(after)];
  const come = now.filter((value) => !old.includes(value));
  const gone = old.filter((value) => !now.includes(value));
  if (before === undefined || after === undefined) {
    const sentence = `${words(scope)} ${after === undefined ? "no longer lists" : "now lists"} known values: ${listedValues(after === undefined ? old : now)}.`;
    report(scope, "minor", sentence);
    return;
  }
  for (const value of now.filter((each) => old.includes(each))) compareKnownValue(scope, value, before, after);
  if (come.length > 0) report(scope, "minor", `${words(scope)} may also be ${listedValues(come, "or")}.`);
  if (gone.length > 0)
    report(
      scope,
      "major",
      `${words(scope)} can no longer be ${listedValues(gone, "or")}.`,
      "A known value was removed.",
    );
}

/** What a map of known values says about one of them. */
function compareKnownValue(scope: Scope, value: string, before: unknown, after: unknown): void {
  const [old, now] = [asNode(asNode(before)[value]), asNode(asNode(after)[value])];
  const inside = about(scope, `${quoted(value)} of ${words(scope)}`);
  compareRemarks(inside, old, now);
  for (const key of keysOf(old, now).filter((each) => !isWording(each) && !each.startsWith("x-")))
    if (!isEqual(old[key], now[key])) report(inside, "patch", fromTo(inside, key, old[key], now[key]));
}

const knownValues = (values: unknown): readonly string[] =>
  Array.isArray(values) ? values.map(String) : Object.keys(asNode(values));

export function compareDeprecation(scope: Scope, base: Node, revision: Node, subject: string): void {
  const [before, after] = [base["deprecated"] === true, revision["deprecated"] === true];
  if (before === after) return;
  report(scope, "minor", after ? `${subject} is deprecated.` : `${subject} is no longer deprecated.`);
}

/** Keywords that are compared elsewhere, or that only name the schema. */
const COMPARED = new Set(
  [
    "type enum required properties patternProperties additionalProperties propertyNames dependentSchemas",
    "items prefixItems contains unevaluatedItems unevaluatedProperties not if then else contentSchema",
    "allOf oneOf anyOf discriminator default deprecated readOnly writeOnly",
    "$defs $id $schema $anchor $dynamicAnchor definitions",
  ].flatMap((names) => names.split(" ")),
);

const isKnown = (key: string) =>
  COMPARED.has(key) || Object.hasOwn(RULES, key) || key.startsWith("x-") || isWording(key);

export const isAnnotation = (key: string): boolean =>
  key.startsWith("x-") || isWording(key) || ["default", "deprecated", "readOnly", "writeOnly"].includes(key);

/** Whether a schema allows every value. */
export const allowsAll = (schema: unknown): boolean =>
  schema === true ||
  schema === undefined ||
  (Object.entries(asNode(schema)).every(
    ([key, value]) => isAnnotation(key) || (key === "required" && asList(value).length === 0),
  ) &&
    schema !== false);
