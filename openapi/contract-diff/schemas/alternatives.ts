/** Compares `oneOf` and `anyOf`: which alternatives were added, removed or changed. */

import { asList, asNode, isEqual, keysOf, type Node, nameOf, refOf, without } from "../node.ts";
import { about, at, impactOf, report, type Scope, words } from "../scope.ts";
import { shown } from "../values.ts";
import { byType, effectiveSchema } from "./effective-schema.ts";
import { isAnnotation } from "./schema-meaning.ts";

const KEYWORDS = ["oneOf", "anyOf"] as const;

/** The alternatives of a schema that has only them, in a single keyword. */
interface Choice {
  readonly keyword: string;
  readonly list: readonly unknown[];
}

export function compareAlternatives(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [choicesOf(base), choicesOf(revision)];
  const [old, now] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old !== undefined && now !== undefined) {
    compareChoices(scope, old, now);
    return;
  }
  for (const keyword of KEYWORDS) {
    const pair = [before, after].map((choices) => choices.find((choice) => choice.keyword === keyword));
    if (pair[0] !== undefined && pair[1] !== undefined) compareLists(at(scope, keyword), pair[0].list, pair[1].list);
    else if (pair[1] !== undefined)
      report(
        scope,
        impactOf(scope, "tighter"),
        `\`${keyword}\` of ${words(scope)} is new: ${described(pair[1].list)}.`,
      );
    else if (pair[0] !== undefined)
      report(
        scope,
        impactOf(scope, "looser"),
        `\`${keyword}\` of ${words(scope)} was removed; it was ${described(pair[0].list)}.`,
      );
  }
}

const choicesOf = (schema: Node): readonly Choice[] =>
  KEYWORDS.flatMap((keyword) => (schema[keyword] === undefined ? [] : [{ keyword, list: asList(schema[keyword]) }]));

/**
 * Compares alternatives with a schema that is itself one alternative, or one for each of its types.
 *
 * @returns whether it was such a schema
 */
export function compareWithPlain(scope: Scope, base: Node, revision: Node): boolean {
  const [before, after] = [choicesOf(base), choicesOf(revision)];
  const [choice] = [...before, ...after];
  if (before.length + after.length !== 1 || choice === undefined) return false;
  const isBase = before.length === 1;
  const around = without(isBase ? base : revision, choice.keyword, "discriminator");
  const plain = withoutAnnotations(isBase ? revision : base);
  // Next to other rules the alternatives are one more rule; without any, there is nothing to compare them with.
  if (!isOnlyTypes(around) || Object.keys(plain).length === 0) return false;
  const document = isBase ? scope.contracts.revision : scope.contracts.base;
  const alternatives = choice.list.flatMap((each) => byType(effectiveSchema(document, each)));
  const single = byType(plain);
  const list = single.length > 1 ? alternatives : choice.list;
  compareLists(at(scope, choice.keyword), isBase ? list : single, isBase ? single : list);
  return true;
}

const withoutAnnotations = (schema: Node) => without(schema, ...Object.keys(schema).filter(isAnnotation));
const isOnlyTypes = (schema: Node) => Object.keys(withoutAnnotations(schema)).length === 0;

function compareChoices(scope: Scope, before: Choice, after: Choice): void {
  compareLists(at(scope, after.keyword), before.list, after.list);
  if (before.keyword === after.keyword || areApart(scope, before.list)) return;
  const effect = after.keyword === "anyOf" ? "looser" : "tighter";
  report(
    scope,
    impactOf(scope, effect),
    `the alternatives of ${words(scope)} are \`${after.keyword}\`, were \`${before.keyword}\`.`,
  );
}

/** Whether no value can match two alternatives, because their types differ. */
function areApart(scope: Scope, list: readonly unknown[]): boolean {
  const types = list.flatMap((each) => asList(effectiveSchema(scope.contracts.base, each)["type"]));
  const isNumeric = types.includes("integer") && types.includes("number");
  return types.length === list.length && new Set(types).size === types.length && !isNumeric;
}

function compareLists(scope: Scope, base: readonly unknown[], revision: readonly unknown[]): void {
  const left = [...base];
  const come: unknown[] = [];
  for (const matches of [hasSameName, scope.schemas.isSame, looksAlike]) {
    const rest = matches === hasSameName ? revision : come.splice(0);
    for (const after of rest) {
      const index = left.findIndex((before) => matches(scope, before, after));
      if (index < 0) come.push(after);
      else scope.schemas.compare(alternative(scope, revision.indexOf(after)), left.splice(index, 1)[0], after);
    }
  }
  for (const before of left)
    report(scope, impactOf(scope, "tighter"), `${words(scope)} can no longer be ${label(before)}.`);
  for (const after of come) report(scope, impactOf(scope, "looser"), `${words(scope)} can also be ${label(after)}.`);
}

const alternative = (scope: Scope, index: number) =>
  at(about(scope, `alternative ${index + 1} of ${words(scope)}`), String(index));

const label = (schema: unknown) => {
  const ref = refOf(schema);
  return ref === undefined ? shown(schema) : `\`${nameOf(ref)}\``;
};

const described = (list: readonly unknown[]) => list.map(label).join(", ");

const hasSameName = (_: Scope, before: unknown, after: unknown) =>
  refOf(before) !== undefined && refOf(before) === refOf(after);

/** Whether both are versions of one alternative: they share a title, a constant, or their type and most properties. */
function looksAlike({ contracts }: Scope, before: unknown, after: unknown): boolean {
  const [old, now] = [effectiveSchema(contracts.base, before), effectiveSchema(contracts.revision, after)];
  if (!isEqual(old["type"], now["type"])) return false;
  if (old["title"] !== undefined && old["title"] === now["title"]) return true;
  const [oldProperties, newProperties] = [asNode(old["properties"]), asNode(now["properties"])];
  const all = keysOf(oldProperties, newProperties);
  if (all.length === 0) return true;
  const common = all.filter((name) => Object.hasOwn(oldProperties, name) && Object.hasOwn(newProperties, name));
  const constants = common.filter(
    (name) =>
      asList(asNode(oldProperties[name])["enum"]).length === 1 || Object.hasOwn(asNode(oldProperties[name]), "const"),
  );
  if (constants.length > 0) return constants.every((name) => isEqual(oldProperties[name], newProperties[name]));
  return common.length * 2 >= all.length;
}
