/** `type` and `enum`: which kinds of values, or which values, a schema allows. */
import { asList, isEqual, type Node } from "../node.ts";
import { fromTo, impactOf, report, reportUnseen, type Scope, words } from "../scope.ts";
import { listedValues } from "../values.ts";

const ALL = ["array", "boolean", "null", "number", "object", "string"];

/** Every `integer` is a `number`. */
const allows = (types: readonly unknown[], type: unknown) =>
  types.includes(type) || (type === "integer" && types.includes("number"));

const typesOf = (type: unknown) => (type === undefined ? ALL : asList(type));

export function areDisjoint(base: unknown, revision: unknown): boolean {
  const [before, after] = [typesOf(base), typesOf(revision)];
  const real = (types: readonly unknown[]) => types.filter((type) => type !== "null");
  return !real(before).some((type) => allows(after, type)) && !real(after).some((type) => allows(before, type));
}

export function compareType(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [typesOf(base["type"]), typesOf(revision["type"])];
  const isTighter = before.some((type) => !allows(after, type));
  const isLooser = after.some((type) => !allows(before, type));
  if (!isTighter && !isLooser) return;
  const sentence = fromTo(scope, "type", asWritten(base["type"]), asWritten(revision["type"]));
  const effect = isTighter && isLooser ? "other" : isTighter ? "tighter" : "looser";
  // The listed values already exclude the other types, so callers see no difference.
  if (effect !== "other" && isSettledByValues(base, revision)) {
    reportUnseen(scope);
    return;
  }
  report(scope, impactOf(scope, effect), sentence);
}

const asWritten = (type: unknown) => (asList(type).length === 1 ? asList(type)[0] : type);

function isSettledByValues(base: Node, revision: Node): boolean {
  const values = asList(base["enum"]);
  if (values.length === 0 || !isEqual(new Set(values), new Set(asList(revision["enum"])))) return false;
  return [base, revision].every(({ type }) => values.every((value) => allows(typesOf(type), typeOf(value))));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

export function compareValues(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [base["enum"], revision["enum"]];
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    report(scope, impactOf(scope, after === undefined ? "looser" : "tighter"), fromTo(scope, "enum", before, after));
    return;
  }
  const lacks = (values: unknown, value: unknown) => !asList(values).some((other) => isEqual(other, value));
  const come = asList(after).filter((value) => lacks(before, value));
  const gone = asList(before).filter((value) => lacks(after, value));
  if (come.length > 0)
    report(scope, impactOf(scope, "looser"), `${words(scope)} may also be ${listedValues(come, "or")}.`);
  if (gone.length > 0)
    report(scope, impactOf(scope, "tighter"), `${words(scope)} can no longer be ${listedValues(gone, "or")}.`);
}
