/** Compares the properties that objects may have and must have. */

import { asList, asNode, compareMaps, isEqual, type Node, nameOf, refOf } from "../node.ts";
import { about, at, type Effect, impactOf, into, report, type Scope, words } from "../scope.ts";
import { listedValues, quoted, shown } from "../values.ts";
import { effectiveSchema } from "./effective-schema.ts";
import { allowsAll } from "./schema-meaning.ts";

export function compareObjects(scope: Scope, base: Node, revision: Node): void {
  compareProperties(scope, base, revision);
  compareRequired(scope, base, revision);
  comparePatterns(scope, base, revision);
  for (const keyword of ["additionalProperties", "unevaluatedProperties"])
    compareOthers(scope, keyword, base[keyword], revision[keyword]);
}

/** A property that only the other side may send is not part of what this side sends. */
function hiddenBy(document: object, { direction }: Scope, property: unknown): string | undefined {
  const keyword = direction === "request" ? "readOnly" : "writeOnly";
  return effectiveSchema(document, property)[keyword] === true ? keyword : undefined;
}

function compareProperties(scope: Scope, base: Node, revision: Node): void {
  const { contracts } = scope;
  compareMaps(asNode(base["properties"]), asNode(revision["properties"]), (name, before, after) => {
    const inside = at(into(scope, `.${name}`), "properties", name);
    const hidden = {
      base: before !== undefined && hiddenBy(contracts.base, scope, before),
      revision: after !== undefined && hiddenBy(contracts.revision, scope, after),
    };
    const [was, is] = [before !== undefined && !hidden.base, after !== undefined && !hidden.revision];
    if (was && is) {
      scope.schemas.compare(inside, before, after);
      return;
    }
    if (was) {
      report(inside, "major", `${words(inside)} ${hidden.revision ? concealed(hidden.revision) : "was removed"}.`);
      return;
    }
    if (is) {
      report(inside, "minor", `${words(inside)} ${hidden.base ? revealed(hidden.base) : "is new"}.`);
      return;
    }
  });
}

const concealed = (keyword: string) =>
  keyword === "readOnly"
    ? "is no longer part of requests: `readOnly` is `true`, was not set"
    : "is no longer part of responses: `writeOnly` is `true`, was not set";

const revealed = (keyword: string) =>
  keyword === "readOnly"
    ? "is part of requests: `readOnly` is not set, was `true`"
    : "is part of responses: `writeOnly` is not set, was `true`";

function compareRequired(scope: Scope, base: Node, revision: Node): void {
  const before = requiredOf(scope, scope.contracts.base, base);
  const after = requiredOf(scope, scope.contracts.revision, revision);
  const must = after.filter((name) => !before.includes(name));
  // A property that was removed altogether is reported as such.
  const may = before.filter(
    (name) => !after.includes(name) && !isGone(scope, name, asNode(base["properties"]), asNode(revision["properties"])),
  );
  reportObligation(scope, must, "tighter");
  reportObligation(scope, may, "looser");
}

function reportObligation(scope: Scope, names: readonly string[], effect: "tighter" | "looser"): void {
  if (names.length === 0) return;
  const now = `${names.length === 1 ? "is" : "are"} now ${effect === "tighter" ? "required" : "optional"}`;
  report(scope, impactOf(scope, effect), `${listedValues(names)} ${now} in ${words(scope)}.`);
}

function requiredOf(scope: Scope, document: object, schema: Node): readonly string[] {
  const properties = asNode(schema["properties"]);
  return asList(schema["required"])
    .map(String)
    .filter((name) => !Object.hasOwn(properties, name) || !hiddenBy(document, scope, properties[name]));
}

/** A property that is no longer declared, or that this side may no longer send. */
function isGone(scope: Scope, name: string, before: Node, after: Node): boolean {
  if (!Object.hasOwn(after, name)) return Object.hasOwn(before, name);
  return hiddenBy(scope.contracts.revision, scope, after[name]) !== undefined;
}

/** An additional pattern allows more in a closed object, and less in an open one. */
function comparePatterns(scope: Scope, base: Node, revision: Node): void {
  const coming: Effect = base["additionalProperties"] === false ? "looser" : "tighter";
  const going: Effect = revision["additionalProperties"] === false ? "tighter" : "looser";
  compareMaps(asNode(base["patternProperties"]), asNode(revision["patternProperties"]), (pattern, before, after) => {
    const inside = at(
      about(scope, `the properties like ${quoted(pattern)} of ${words(scope)}`),
      "patternProperties",
      pattern,
    );
    if (before !== undefined && after !== undefined) {
      scope.schemas.compare(inside, before, after);
      return;
    }
    const effect = before === undefined ? coming : going;
    if (allowsAll(after ?? before) && effect !== coming) return;
    const subject = `\`patternProperties\` ${quoted(pattern)} of ${words(scope)}`;
    report(
      inside,
      impactOf(scope, effect),
      before === undefined ? `${subject} is new: ${shown(after)}.` : `${subject} was removed; it was ${shown(before)}.`,
    );
  });
}

/** Compares undeclared properties. Clients ignore the ones in responses that they do not know. */
function compareOthers(scope: Scope, keyword: string, before: unknown = true, after: unknown = true): void {
  if (isEqual(before, after) && before === false) return;
  const [wasClosed, isClosed] = [isNever(before), isNever(after)];
  const [wasOpen, isOpen] = [allowsAll(before), allowsAll(after)];
  if ((wasClosed && isClosed) || (wasOpen && isOpen)) return;
  const inside = at(into(scope, ".*"), keyword);
  if (!wasClosed && !isClosed && !wasOpen && !isOpen) {
    scope.schemas.compare(inside, before, after);
    return;
  }
  const effect = wasClosed || isOpen ? "looser" : "tighter";
  const impact = wasClosed && scope.direction === "response" ? "minor" : impactOf(scope, effect);
  report(scope, impact, `\`${keyword}\` of ${words(scope)} is ${shown(after)}, was ${shown(before)}.`);
}

const isNever = (schema: unknown) => schema === false || isEqual(schema, { not: {} });

/**
 * Reports the parts of `allOf` that a request no longer has to match, and returns the schemas without them.
 *
 * Other changes of the parts are found once the parts are merged.
 */
export function compareRemovedParts(scope: Scope, base: unknown, revision: unknown): readonly [unknown, unknown] {
  const [before, after] = [partsOf(base), partsOf(revision)];
  const has = (parts: readonly unknown[], part: unknown) => parts.some((other) => isEqual(other, part));
  const gone = before.filter((part) => !has(after, part));
  const isOnlyLess = gone.length > 0 && gone.length < before.length && after.every((part) => has(before, part));
  const whole = effectiveSchema(scope.contracts.base, base);
  const isOpen = whole["additionalProperties"] !== false && whole["unevaluatedProperties"] !== false;
  if (scope.direction !== "request" || !isOnlyLess || !isOpen) return [base, revision];
  for (const part of gone) {
    const ref = refOf(part);
    const name = ref === undefined ? shown(part) : `\`${nameOf(ref)}\``;
    report(scope, impactOf(scope, "looser"), `${words(scope)} no longer has to match ${name}, part of its \`allOf\`.`);
  }
  return [{ ...asNode(base), allOf: before.filter((part) => has(after, part)) }, revision];
}

/** A schema without `allOf` may be the only part that is left of one. */
const partsOf = (schema: unknown) => asList(asNode(schema)["allOf"] ?? [schema]);
