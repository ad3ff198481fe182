/** Compares which alternative each value of the discriminating property selects. */
import { asList, asNode, compareMaps, follow, isEqual, type Node, nameOf, refOf } from "../node.ts";
import { fromTo, impactOf, report, type Scope, words } from "../scope.ts";
import { quoted } from "../values.ts";

export function compareDiscriminators(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [base["discriminator"], revision["discriminator"]];
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    report(scope, "minor", fromTo(scope, "discriminator", before, after));
    return;
  }
  if (after === undefined) {
    report(scope, "major", fromTo(scope, "discriminator", before, after));
    return;
  }
  const [old, now] = [asNode(before)["propertyName"], asNode(after)["propertyName"]];
  if (!isEqual(old, now)) report(scope, "major", fromTo(scope, "discriminator.propertyName", old, now));
  compareMaps(mappingOf(base), mappingOf(revision), (value, from, to) =>
    compareTargets(scope, value, from, to, revision),
  );
}

/** A name that is not in the mapping selects the component with that name. */
function mappingOf(schema: Node): Node {
  const written = asNode(asNode(schema["discriminator"])["mapping"]);
  const mapping = Object.entries(written).map(([value, target]) => [value, asRef(String(target))] as const);
  const targets = mapping.map(([, target]) => target);
  const alternatives = [...asList(schema["oneOf"]), ...asList(schema["anyOf"])].flatMap((each) => refOf(each) ?? []);
  const implied = alternatives.filter((ref) => !targets.includes(ref)).map((ref) => [nameOf(ref), ref] as const);
  return Object.fromEntries([...implied, ...mapping]);
}

/** A mapping may name a component, or refer to it. */
export const asRef = (target: string) => (/[#/.]/.test(target) ? target : `#/components/schemas/${target}`);

function compareTargets(scope: Scope, value: string, from: unknown, to: unknown, revision: Node): void {
  const { base, revision: document } = scope.contracts;
  const subject = `${quoted(value)} of the discriminator of ${words(scope)}`;
  const name = (target: unknown) => `\`${nameOf(String(target))}\``;
  const isSame = (target: unknown) =>
    from === target || scope.schemas.isSame(scope, follow(base, String(from)), follow(document, String(target)));
  if (from === undefined) report(scope, impactOf(scope, "looser"), `${subject} is new and stands for ${name(to)}.`);
  else if (to === undefined) {
    // If the value's alternative was removed too, less is allowed; if it stays, it has another name now.
    const effect = Object.values(mappingOf(revision)).some(isSame) ? "other" : "tighter";
    report(scope, impactOf(scope, effect), `${subject} was removed; it stood for ${name(from)}.`);
  } else if (isSame(to)) scope.schemas.compare(scope, { $ref: from }, { $ref: to });
  else report(scope, "major", `${subject} stands for ${name(to)}, stood for ${name(from)}.`);
}
