/** Compares keywords that contain a schema: items, conditions, `not`. */
import { asList, asNode, compareMaps, isEqual, type Node } from "../node.ts";
import { about, at, impactOf, into, report, type Scope, words } from "../scope.ts";
import { shown } from "../values.ts";
import { allowsAll } from "./schema-meaning.ts";

export function compareSubschemas(scope: Scope, base: Node, revision: Node): void {
  compareOne(at(into(scope, "[]"), "items"), scope, "items", base, revision);
  for (const keyword of ["propertyNames", "contains", "unevaluatedItems", "contentSchema"])
    compareOne(at(named(scope, keyword), keyword), scope, keyword, base, revision);
  compareOne(at({ ...named(scope, "not"), negated: scope.negated !== true }, "not"), scope, "not", base, revision);
  compareItemsInOrder(scope, base, revision);
  compareMaps(asNode(base["dependentSchemas"]), asNode(revision["dependentSchemas"]), (name, before, after) => {
    const keyword = `dependentSchemas/${name}`;
    compareOne(at(named(scope, keyword), keyword), scope, keyword, { [keyword]: before }, { [keyword]: after });
  });
  compareConditions(scope, base, revision);
  compareOtherParts(scope, asList(base["allOf"]), asList(revision["allOf"]));
}

const named = (scope: Scope, keyword: string) => about(scope, `\`${keyword}\` of ${words(scope)}`);

/** An added schema allows less than no schema, unless it allows everything. */
function compareOne(inside: Scope, around: Scope, keyword: string, base: Node, revision: Node): void {
  const [before, after] = [base[keyword], revision[keyword]];
  if (before !== undefined && after !== undefined) {
    around.schemas.compare(inside, before, after);
    return;
  }
  const schema = before ?? after;
  // In `not` and `contains`, even a schema that allows everything changes what is allowed.
  if (schema === undefined || (allowsAll(schema) && keyword !== "not" && keyword !== "contains")) return;
  const impact = impactOf(around, before === undefined ? "tighter" : "looser");
  const subject = `\`${keyword}\` of ${words(around)}`;
  report(
    inside,
    impact,
    before === undefined ? `${subject} is new: ${shown(after)}.` : `${subject} was removed; it was ${shown(before)}.`,
  );
}

function compareItemsInOrder(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [asList(base["prefixItems"]), asList(revision["prefixItems"])];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const inside = at(into(scope, `[${index}]`), "prefixItems", String(index));
    // A position without its own schema uses the schema for all other items.
    const [old = base["items"], now = revision["items"]] = [before[index], after[index]];
    compareOne(inside, inside, "items", { items: old }, { items: now });
  }
}

interface Condition {
  readonly when: unknown;
  readonly so: unknown;
  readonly otherwise: unknown;
}

/** A condition without a consequence has no effect. */
function conditionOf({ if: when, then: so = true, else: otherwise = true }: Node): Condition | undefined {
  return when === undefined || (allowsAll(so) && allowsAll(otherwise)) ? undefined : { when, so, otherwise };
}

/** `if`, `then` and `else` are one rule. If the `if` differs, it is unknown whether the rule allows more. */
function compareConditions(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [conditionOf(base), conditionOf(revision)];
  const subject = `the condition (\`if\`) of ${words(scope)}`;
  if (before === undefined && after !== undefined)
    report(scope, impactOf(scope, "tighter"), `${subject} is new: ${inWords(after)}.`);
  if (before !== undefined && after === undefined)
    report(scope, impactOf(scope, "looser"), `${subject} was removed; it was ${inWords(before)}.`);
  if (before === undefined || after === undefined) return;
  if (scope.schemas.isSame(scope, before.when, after.when)) {
    scope.schemas.compare(at(named(scope, "if"), "if"), before.when, after.when);
    scope.schemas.compare(at(named(scope, "then"), "then"), before.so, after.so);
    scope.schemas.compare(at(named(scope, "else"), "else"), before.otherwise, after.otherwise);
  } else report(scope, impactOf(scope, "other"), `${subject} is ${inWords(after)}, was ${inWords(before)}.`);
}

const inWords = ({ when, so, otherwise }: Condition) =>
  [`if ${shown(when)}`, so === true ? "" : `then ${shown(so)}`, otherwise === true ? "" : `else ${shown(otherwise)}`]
    .filter((part) => part !== "")
    .join(" ");

/** Parts of `allOf` that cannot be merged because they repeat a keyword. */
function compareOtherParts(scope: Scope, base: readonly unknown[], revision: readonly unknown[]): void {
  const isIn = (parts: readonly unknown[], part: unknown) => parts.some((other) => isEqual(other, part));
  const gone = base.filter((part) => !isIn(revision, part));
  const come = revision.filter((part) => !isIn(base, part));
  for (const part of gone.slice(come.length))
    report(
      scope,
      impactOf(scope, "looser"),
      `${words(scope)} no longer has to match ${shown(part)}, part of its \`allOf\`.`,
    );
  for (const part of come.slice(gone.length))
    report(scope, impactOf(scope, "tighter"), `${words(scope)} must also match ${shown(part)}, part of its \`allOf\`.`);
  for (const [index, part] of come.slice(0, gone.length).entries()) scope.schemas.compare(scope, gone[index], part);
}
