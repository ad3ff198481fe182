/** Compares schemas: whether the second allows more or less than the first. */

import { pointerParts } from "../../runtime/document.ts";
import { asList, asNode, follow, isEqual, type Node, nameOf } from "../node.ts";
import { compareRemarks, isWording } from "../remarks.ts";
import { newUnit, report, type SchemaComparison, type Scope, type Unit } from "../scope.ts";
import { compareAlternatives, compareWithPlain } from "./alternatives.ts";
import { compareDiscriminators } from "./discriminators.ts";
import { effectiveSchema } from "./effective-schema.ts";
import { compareKeywords } from "./keywords.ts";
import { compareObjects, compareRemovedParts } from "./objects.ts";
import { compareMeaning } from "./schema-meaning.ts";
import { compareSubschemas } from "./subschemas.ts";
import { areDisjoint, compareType, compareValues } from "./types-and-values.ts";

export const SCHEMAS: SchemaComparison = { compare, isSame };

function compare(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = [componentOf(scope.contracts.base, base), componentOf(scope.contracts.revision, revision)];
  if (before !== undefined && before === after) {
    compareRemarks(scope, base, revision);
    if (!scope.isForMatching) scope.unit.uses.add(unitOf(scope, before));
    return;
  }
  if (before !== undefined && after !== undefined && !scope.isForMatching && isSame(scope, base, revision))
    report(scope, "patch", `the schema \`${nameOf(before)}\` is renamed to \`${nameOf(after)}\`.`);
  compareInPlace(scope, base, revision);
}

/** The component that a schema merely refers to; it may wrap the reference or describe it. */
function componentOf(document: object, schema: unknown): string | undefined {
  const others = Object.entries(asNode(schema)).filter(([key]) => !isWording(key));
  const [[key, value] = [], second] = others;
  if (key === undefined || second !== undefined) return undefined;
  if (key === "$ref") return follow(document, String(value)) === undefined ? undefined : String(value);
  const isWrapping = ["allOf", "oneOf", "anyOf"].includes(key) && asList(value).length === 1;
  return isWrapping ? componentOf(document, asList(value)[0]) : undefined;
}

/** A component is compared once for each direction, under its own name, however many operations refer to it. */
function unitOf(scope: Scope, ref: string): Unit {
  const key = `${scope.direction} ${scope.negated === true} ${ref}`;
  const known = scope.units.get(key);
  if (known !== undefined) return known;
  const unit = newUnit();
  scope.units.set(key, unit);
  const { base, revision } = scope.contracts;
  const subject = { root: nameOf(ref), isComponent: true, path: "" };
  const place = pointerParts(ref);
  compare({ ...scope, unit, place, subject, trail: new Set() }, follow(base, ref), follow(revision, ref));
  return unit;
}

/** Treats components with the same name as equal here, because their changes are reported once, under their name. */
function isSame(scope: Scope, base: unknown, revision: unknown): boolean {
  return (["request", "response"] as const).every((direction) => {
    const unit = newUnit();
    compareInPlace({ ...scope, direction, unit, isForMatching: true }, base, revision);
    return unit.changes.every(({ impact }) => impact === "patch");
  });
}

function compareInPlace(scope: Scope, base: unknown, revision: unknown): void {
  const pair = JSON.stringify([base, revision]);
  // A recursive schema reaches the same pair again.
  if (scope.trail.has(pair)) return;
  const inside = refersTo(pair) ? { ...scope, trail: new Set([...scope.trail, pair]) } : scope;
  const [before, after] = compareRemovedParts(inside, base, revision);
  const { contracts } = scope;
  compareEffective(inside, effectiveSchema(contracts.base, before), effectiveSchema(contracts.revision, after));
}

/** Whether a schema, as JSON, refers to others: with `$ref`, or in the mapping of a discriminator. */
const refersTo = (json: string) => json.includes('"$ref"') || json.includes('"mapping"');

function compareEffective(scope: Scope, base: Node, revision: Node): void {
  // Equal schemas may refer to components that are not.
  if (isEqual(base, revision) && !refersTo(JSON.stringify(base))) return;
  compareRemarks(scope, base, revision);
  compareMeaning(scope, base, revision);
  if (compareWithPlain(scope, base, revision)) return;
  compareType(scope, base, revision);
  if (areDisjoint(base["type"], revision["type"])) return;
  compareValues(scope, base, revision);
  compareKeywords(scope, base, revision);
  compareObjects(scope, base, revision);
  compareSubschemas(scope, base, revision);
  compareAlternatives(scope, base, revision);
  compareDiscriminators(scope, base, revision);
}
