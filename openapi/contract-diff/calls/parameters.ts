/** Compares the parameters of a call, wherever the path or the operation declares them. */

import { asList, asNode, compareMaps, dereferenced, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { effectiveSchema } from "../schemas/effective-schema.ts";
import { compareDeprecation } from "../schemas/schema-meaning.ts";
import { about, at, fromTo, impactOf, report, type Scope } from "../scope.ts";
import { quoted } from "../values.ts";
import { compareContent } from "./content.ts";
import type { Declared } from "./declared.ts";

export function compareParameters(scope: Scope, base: Declared, revision: Declared): void {
  const { contracts } = scope;
  compareMaps(parametersOf(contracts.base, base), parametersOf(contracts.revision, revision), (_, before, after) => {
    const [old, now] = [asNode(before), asNode(after)];
    const { name, in: where, $ref } = after === undefined ? old : now;
    const inside = at(
      about(scope, wordsFor(after === undefined ? old : now)),
      "parameters",
      `${where}/${name ?? $ref}`,
    );
    if (before === undefined) {
      reportNew(inside, now);
      return;
    }
    if (after === undefined) {
      report(inside, "major", `no longer accepts ${inside.subject.root}.`);
      return;
    }
    compareParameter(inside, old, now);
  });
}

/** Any of it may be missing in a contract that does not lint. */
function wordsFor({ name, in: where, $ref }: Node): string {
  const kind = typeof where === "string" ? `${where} parameter` : "parameter";
  return typeof name === "string"
    ? `the ${kind} \`${name}\``
    : `the ${kind} ${quoted(String($ref ?? "without a name"))}`;
}

/** By place and name; path parameters by their position in the path. */
function parametersOf(document: object, { path, item, operation }: Declared): Node {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const all = [...asList(item["parameters"]), ...asList(operation["parameters"])].map((parameter) => {
    const declared = dereferenced(document, parameter);
    const name = String(declared["name"] ?? declared["$ref"]);
    const key = { path: String(names.indexOf(name)), header: name.toLowerCase() }[String(declared["in"])] ?? name;
    return [`${declared["in"]} ${key}`, declared] as const;
  });
  return Object.fromEntries(all.filter(([key]) => !IGNORED.has(key)));
}

/** OpenAPI describes these elsewhere and ignores them as parameters. */
const IGNORED = new Set(["header accept", "header content-type", "header authorization"]);

function reportNew(scope: Scope, { required }: Node): void {
  const { root } = scope.subject;
  if (required === true) report(scope, impactOf(scope, "tighter"), `now requires ${root}.`);
  else report(scope, "minor", `now accepts ${root}.`);
}

function compareParameter(scope: Scope, base: Node, revision: Node): void {
  compareRemarks(scope, base, revision);
  const { root } = scope.subject;
  if (base["in"] === "path" && base["name"] !== revision["name"])
    report(scope, "patch", `the path parameter \`${base["name"]}\` is renamed to \`${revision["name"]}\`.`);
  if ((base["required"] === true) !== (revision["required"] === true)) {
    const effect = revision["required"] === true ? "tighter" : "looser";
    report(scope, impactOf(scope, effect), `${root} ${effect === "tighter" ? "is now required" : "is now optional"}.`);
  }
  compareDeprecation(scope, base, revision, root);
  compareSerialisation(scope, base, revision);
  compareContent(scope, base, revision);
}

/** Compares how a value is serialized in the URL or a header. */
export function compareSerialisation(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [
    serialisationOf(scope.contracts.base, base),
    serialisationOf(scope.contracts.revision, revision),
  ];
  for (const key of ["style", "explode"] as const)
    if (before[key] !== after[key] && (key === "style" || before.isList || after.isList))
      report(scope, "major", fromTo(scope, key, before[key], after[key]));
  for (const key of ["allowReserved", "allowEmptyValue"]) {
    const [was, is] = [base[key] === true, revision[key] === true];
    if (was !== is) report(scope, impactOf(scope, is ? "looser" : "tighter"), fromTo(scope, key, was, is));
  }
}

function serialisationOf(document: object, parameter: Node) {
  const ofPlace = parameter["in"] === "query" || parameter["in"] === "cookie" ? "form" : "simple";
  const { style = ofPlace, schema } = parameter;
  const types = asList(effectiveSchema(document, schema)["type"]);
  const isList = types.length === 0 || types.includes("array") || types.includes("object");
  return { style, explode: parameter["explode"] ?? style === "form", isList };
}
