import { type Contract, pointerParts, resolve } from "../runtime/document.ts";
import { type Remark, remarkAt } from "./remarks.ts";
import { capitalised, freeName } from "./text.ts";
import { type Node, visitObjects } from "./walk.ts";

/** The only kind of reference that every tool of the stack resolves. */
const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;

/**
 * Leaves only references to whole components, since types, validator and response check all follow those.
 *
 * Inlines referenced path items. A schema inside another one (`…/$defs/Money`), in a path or with an `$anchor` becomes
 * a component of its own if something refers to it; any other such target is inlined where it is used.
 *
 * @returns one remark for each reference that is not followed
 */
export function simplifyReferences(contract: Contract): Remark[] {
  writeOutBooleans(contract);
  inlinePathItems(contract);
  resolveAnchors(contract);
  liftSchemas(contract);
  const remarks = forgetDynamicReferences(contract);
  visitObjects(contract, (node) => {
    for (const key of ["$id", "$schema", "$anchor", "$dynamicAnchor", "$defs"]) delete node[key];
  });
  return remarks;
}

/** `true` and `false` are schemas too, but several tools fail on a named one. */
function writeOutBooleans(contract: Contract): void {
  visitObjects(contract, (node) => {
    for (const key of ["schemas", "properties", "patternProperties"]) {
      const named = (node[key] ?? {}) as Node;
      for (const [name, schema] of Object.entries(named)) named[name] = writtenOut(schema);
    }
    if ("schema" in node) node["schema"] = writtenOut(node["schema"]);
  });
}

const writtenOut = (schema: unknown) => (typeof schema !== "boolean" ? schema : schema ? {} : { not: {} });

function inlinePathItems(contract: Contract): void {
  for (const section of ["paths", "webhooks"] as const) {
    const items = ((contract as unknown as Node)[section] ?? {}) as { [path: string]: Node };
    for (const [path, item] of Object.entries(items)) {
      const { $ref, ...own } = item;
      if (typeof $ref === "string") items[path] = { ...structuredClone(resolve<Node>(contract, { $ref })), ...own };
    }
  }
  delete (contract.components as Node | undefined)?.["pathItems"];
}

/**
 * `#money` -> the pointer to the schema with `$anchor: money`
 *
 * A `$dynamicRef` leads to the schema with that `$dynamicAnchor` too if there is only one in the document; otherwise it
 * depends on how a value got there (JSON Schema Core, 8.2.3.2).
 */
function resolveAnchors(contract: Contract): void {
  const pointers = new Map<string, string[]>();
  visitObjects(contract, ({ $anchor, $dynamicAnchor }, pointer) => {
    for (const name of [$anchor, $dynamicAnchor])
      if (typeof name === "string") pointers.set(`#${name}`, [...(pointers.get(`#${name}`) ?? []), pointer]);
  });
  visitObjects(contract, (node) => {
    const { $ref, $dynamicRef } = node;
    const named = pointers.get(String($ref));
    if (named !== undefined) node["$ref"] = named.at(-1);
    const [only, ...others] = pointers.get(String($dynamicRef)) ?? [];
    if (only === undefined || others.length > 0 || $ref !== undefined) return;
    node["$ref"] = only;
    delete node["$dynamicRef"];
  });
}

function liftSchemas(contract: Contract): void {
  const lifted = new Map<string, string>();
  // A lifted schema may itself refer to one that has not been lifted yet.
  while (simplifyOnce(contract, lifted));
}

/** Below `schema`, a reference names a schema; elsewhere a parameter, a response, a body or an example. */
function simplifyOnce(contract: Contract, lifted: Map<string, string>): boolean {
  let changed = false;
  visitObjects(contract, (node, pointer) => {
    const { $ref } = node;
    if (typeof $ref !== "string" || !$ref.startsWith("#/") || COMPONENT.test($ref)) return;
    changed = true;
    if (!isSchemaPlace(pointer)) return inline(contract, node);
    node["$ref"] = lifted.get($ref) ?? componentFor(contract, $ref);
    lifted.set($ref, node["$ref"] as string);
  });
  return changed;
}

const isSchemaPlace = (pointer: string) => /\/schema(\/|$)|^#\/components\/schemas\//.test(pointer);

function inline(contract: Contract, node: Node): void {
  const { $ref, ...own } = node;
  delete node["$ref"];
  Object.assign(node, structuredClone(resolve<Node>(contract, { $ref: String($ref) })), own);
}

/** If the target is only a reference to a component, uses that component. */
function componentFor(contract: Contract, ref: string): string {
  const target = valueAt(contract, ref);
  if (typeof target["$ref"] === "string" && Object.keys(target).length === 1) return target["$ref"];
  const schemas = section(section(contract as unknown as Node, "components"), "schemas");
  const name = freeName(nameFrom(ref), (taken) => Object.hasOwn(schemas, taken));
  schemas[name] = writtenOut(structuredClone(target));
  return `#/components/schemas/${name}`;
}

function section(node: Node, name: string): Node {
  node[name] ??= {};
  return node[name] as Node;
}

const valueAt = (contract: Contract, ref: string) =>
  pointerParts(ref).reduce<Node>((node, part) => node[part] as Node, contract as unknown as Node);

const STRUCTURE = new Set(
  "paths components schemas schema properties content responses requestBody $defs items".split(" "),
);

/** `#/components/schemas/Money/$defs/currency` -> `MoneyCurrency` */
function nameFrom(ref: string): string {
  const words = pointerParts(ref)
    .filter((part) => !STRUCTURE.has(part) && !/^[\w.+-]+\/[\w.+*-]+$/.test(part))
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/));
  return words.map(capitalised).join("") || "Schema";
}

function forgetDynamicReferences(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  visitObjects(contract, (node, pointer) => {
    if (node["$dynamicRef"] === undefined) return;
    const what = `$dynamicRef "${String(node["$dynamicRef"])}" is not followed; any value is accepted there.`;
    remarks.push({ ...remarkAt(pointer, what), kind: "$dynamicRef" });
    delete node["$dynamicRef"];
  });
  return remarks;
}
