/** Compares the content of a parameter, a header or a body: its schema, or one schema per media type. */
import { asNode, compareMaps, isEqual, keysOf, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { about, at, fromTo, impactOf, report, type Scope, words } from "../scope.ts";
import { quoted } from "../values.ts";

/** Compares a parameter or a header, which has one schema or one media type. */
export function compareContent(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [mediaTypeOf(base), mediaTypeOf(revision)];
  if (before !== after) report(scope, "major", `${words(scope)} is serialized as \`${after}\`, was \`${before}\`.`);
  const schemaOf = (node: Node, type: string) =>
    node["content"] === undefined ? node["schema"] : asNode(asNode(node["content"])[type])["schema"];
  compareSchemaIn(scope, schemaOf(base, before), schemaOf(revision, after));
}

const mediaTypeOf = ({ content }: Node) =>
  content === undefined ? "plain text" : (Object.keys(asNode(content))[0] ?? "nothing");

const compareSchemaIn = (scope: Scope, before: unknown = {}, after: unknown = {}) =>
  scope.schemas.compare(at(scope, "schema"), before, after);

/** Compares each media type of a body. */
export function compareMediaTypes(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = [byName(base), byName(revision)];
  for (const type of keysOf(before, after)) {
    const inside = at(scope, "content", type);
    // A range such as `text/*` replaces the types in it.
    const [old, now] = [inMap(before, type), inMap(after, type)];
    if (old !== undefined && now !== undefined) compareMediaType(severalTypes(inside, type, before, after), old, now);
    if (Object.hasOwn(before, type) && now === undefined)
      report(inside, "major", `${words(scope)} is no longer ${quoted(type)}.`);
    if (Object.hasOwn(after, type) && !Object.hasOwn(before, type))
      report(inside, "minor", `${words(scope)} may also be ${quoted(type)}.`);
  }
}

/** Ignores letter case and spaces before parameters. */
const byName = (content: unknown): Node =>
  Object.fromEntries(
    Object.entries(asNode(content)).map(([type, media]) => [type.toLowerCase().replaceAll(/\s*;\s*/g, "; "), media]),
  );

function inMap(content: Node, type: string): unknown {
  const range = `${type.split("/")[0]}/*`;
  const name = [type, range, "*/*"].find((key) => Object.hasOwn(content, key));
  return name === undefined ? undefined : content[name];
}

/** Names the media type if there are several. */
function severalTypes(scope: Scope, type: string, base: Node, revision: Node): Scope {
  if (keysOf(base, revision).length < 2) return scope;
  return about(scope, `${words(scope)} as ${quoted(type)}`);
}

function compareMediaType(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = [asNode(base), asNode(revision)];
  compareRemarks(scope, before, after);
  compareSchemaIn(scope, before["schema"], after["schema"]);
  compareMaps(asNode(before["encoding"]), asNode(after["encoding"]), (name, old, now) => {
    for (const key of keysOf(asNode(old), asNode(now)).filter((key) => !isEqual(asNode(old)[key], asNode(now)[key]))) {
      const inside = at(about(scope, `the encoding of \`${name}\` of ${words(scope)}`), "encoding", name);
      const impact = asNode(now)[key] === undefined ? impactOf(scope, "looser") : "major";
      report(inside, impact, fromTo(inside, key, asNode(old)[key], asNode(now)[key]));
    }
  });
}
