/** Compares schemas: whether the second allows more or less than the first. */

import { pointerParts } from "../templates/server/document.ts";
import { compareAlternatives, compareWithPlain } from "./alternatives.ts";
import { compareDiscriminators } from "./discriminators.ts";
import { effectiveSchema } from "./effective-schema.ts";
import { compareKeywords } from "./keywords.ts";
import { asNode, follow, isEqual, type Node, nameOf, refOf } from "./node.ts";
import { compareObjects, compareRemovedParts } from "./objects.ts";
import { compareMeaning } from "./schema-meaning.ts";
import { compareRemarks, isWording, newUnit, report, type SchemaComparison, type Scope, type Unit } from "./scope.ts";
import { compareSubschemas } from "./subschemas.ts";
import { areDisjoint, compareType, compareValues } from "./types-and-values.ts";

export const SCHEMAS: SchemaComparison = { compare, isSame };

function compare(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = [componentOf(scope.contracts.base, base), componentOf(scope.contracts.revision, revision)];
  if (before === undefined || after === undefined) {
    compareInPlace(scope, base, revision);
    return;
  }
  if (before === after) {
    compareRemarks(scope, base, revision);
    scope.unit.uses.add(unitOf(scope, before));
    return;
  }
  const pair = `${before} ${after}`;
  if (scope.trail.has(pair)) return;
  const inside = { ...scope, trail: new Set([...scope.trail, pair]) };
  if (!isSame(inside, base, revision)) {
    compareInPlace(inside, base, revision);
    return;
  }
  report(scope, "patch", `the schema \`${nameOf(before)}\` is called \`${nameOf(after)}\`.`);
}

/** The component that a schema is a reference to and nothing else. */
function componentOf(document: object, schema: unknown): string | undefined {
  const ref = refOf(schema);
  if (ref === undefined || follow(document, ref) === undefined) return undefined;
  const others = Object.keys(asNode(schema)).filter((key) => key !== "$ref" && !isWording(key));
  return others.length === 0 ? ref : undefined;
}

/** A component is compared once for each direction, under its own name, whoever refers to it. */
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

function isSame(scope: Scope, base: unknown, revision: unknown): boolean {
  return (["request", "answer"] as const).every((direction) => {
    const units = new Map<string, Unit>();
    const unit = newUnit();
    compareInPlace({ ...scope, direction, unit, units }, base, revision);
    return [unit, ...units.values()].every(({ changes }) => changes.every(({ impact }) => impact === "patch"));
  });
}

function compareInPlace(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = compareRemovedParts(scope, base, revision);
  const { contracts } = scope;
  compareEffective(scope, effectiveSchema(contracts.base, before), effectiveSchema(contracts.revision, after));
}

function compareEffective(scope: Scope, base: Node, revision: Node): void {
  // Equal schemas may refer to components that are not.
  if (isEqual(base, revision) && !JSON.stringify(base).includes('"$ref"')) return;
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
