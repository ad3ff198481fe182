/** Compares schemas that no operation uses: only generated types contain them. */

import { pointerParts } from "../runtime/document.ts";
import { asNode, compareMaps, follow, isEqual, type Node, refOf } from "./node.ts";
import { asRef } from "./schemas/discriminators.ts";
import { report, reportWording, type Scope } from "./scope.ts";

export function compareUnused(scope: Scope): void {
  const { base, revision } = scope.contracts;
  compareMaps(unusedIn(base), unusedIn(revision), (name, before, after) => {
    const inside = { ...scope, place: ["components", "schemas", name] };
    const subject = `\`${name}\`, which no operation uses,`;
    const isInBoth = [base, revision].every((document) => Object.hasOwn(schemasOf(document), name));
    if (before !== undefined && after !== undefined) {
      if (!scope.schemas.isSame(inside, before, after))
        report(inside, "patch", `${subject} is now a different schema.`);
      else if (!isEqual(before, after)) reportWording(inside);
    } else if (!isInBoth) report(inside, "patch", `${subject} is ${before === undefined ? "new" : "removed"}.`);
  });
}

const schemasOf = (document: object): Node => asNode(asNode(asNode(document)["components"])["schemas"]);

function unusedIn(document: object): Node {
  const { paths, webhooks } = asNode(document);
  const used = new Set<string>();
  collect(document, [paths, webhooks], used);
  return Object.fromEntries(Object.entries(schemasOf(document)).filter(([name]) => !used.has(`schemas/${name}`)));
}

/** Components that a node refers to directly or indirectly, as `schemas/App`. */
function collect(document: object, node: unknown, used: Set<string>): void {
  if (node === null || typeof node !== "object") return;
  const ref = refOf(node);
  if (ref !== undefined) {
    const [, section, name] = pointerParts(ref);
    const component = `${section}/${name}`;
    if (!used.has(component)) collect(document, follow(document, ref), used.add(component));
  }
  const { mapping } = asNode(asNode(node)["discriminator"]);
  for (const target of Object.values(asNode(mapping))) collect(document, { $ref: asRef(String(target)) }, used);
  for (const value of Object.values(node)) collect(document, value, used);
}
