/** Patches how Prism parses parameters, in the thread that imports this module. */
import { header, path, query } from "@stoplight/prism-http/dist/validator/deserializers/index.js";
import { asSimple } from "../../generated/runtime/server.ts";

/** A parameter is not written in its declared style. */
export class UnreadableParameter extends Error {
  override readonly name = "UnreadableParameter";
}

/** Prism splits lists and objects at commas even if they are absent, or if the path was already split. */
for (const styles of [header, path]) {
  const { simple } = styles;
  styles.simple = (name, values, schema, explode) => {
    const value: unknown = values[name];
    if (value === undefined) return undefined;
    return simple(name, Array.isArray(value) ? { ...values, [name]: value.join(",") } : values, schema, explode);
  };
}

type Read = typeof query.form;
type Tree = { [name: string]: Tree | string | string[] };

/** Prism reads only declared properties, only lists with indexes, and a missing object as an empty one. */
query["deepObject"] = ((name, values, schema) => {
  const tree: Tree = {};
  const pairs = Object.entries(values).filter(([key]) => key.startsWith(`${name}[`));
  for (const [key, value] of pairs) {
    const names = [...key.slice(name.length).matchAll(/\[([^\]]*)\]/g)].map(([, part = ""]) => part);
    const last = names.at(-1) === "" ? names.at(-2) : names.at(-1);
    const parents = names.slice(0, names.at(-1) === "" ? -2 : -1);
    if (last !== undefined) define(parents.reduce(child, tree), last, value as string | string[]);
  }
  return pairs.length === 0 ? undefined : shaped(tree, schema as Shape);
}) as Read;

function child(tree: Tree, name: string): Tree {
  const known = Object.hasOwn(tree, name) ? tree[name] : undefined;
  return typeof known === "object" && !Array.isArray(known) ? known : define(tree, name, {});
}

/** A property may be called `__proto__`. */
function define<Value extends Tree[string]>(tree: Tree, name: string, value: Value): Value {
  Object.defineProperty(tree, name, { value, enumerable: true, configurable: true, writable: true });
  return value;
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
}

/** A list may be written with indexes, and one item alone is a text. */
function shaped(value: unknown, { type = [], items = {}, properties = {} }: Shape): unknown {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if ([type].flat().includes("array")) {
    const list = isObject ? Object.values(value) : [value].flat();
    return list.map((item) => shaped(item, items));
  }
  if (!isObject) return value;
  const declared = new Map(Object.entries(properties).map(([name, inner]) => [name.toLowerCase(), { name, inner }]));
  const entries = Object.entries(value).map(([key, item]) => {
    // Prism passes all names in lower case.
    const { name, inner } = declared.get(key) ?? { name: key, inner: {} };
    return [name, shaped(item, inner)];
  });
  return Object.fromEntries(entries);
}

/** Prism reads a missing object as an empty one, and only properties in lower case. */
const readForm = query["form"] as Read;
query["form"] = ((name, values, schema, explode) => {
  const shape = (schema ?? {}) as Shape;
  if (!explode || ![shape.type].flat().includes("object")) return readForm(name, values, schema, explode);
  const declared = Object.keys(shape.properties ?? {}).map((each) => each.toLowerCase());
  const own = Object.entries(values).filter(([key]) => declared.includes(key));
  return own.length === 0 ? undefined : shaped(Object.fromEntries(own), shape);
}) as Read;

/** Prism splits exploded labels at commas, and throws if the path was already split. */
for (const style of ["label", "matrix"])
  (path as Record<string, Read>)[style] = (name, values, schema, explode = false) => {
    const [kind] = [(schema as Shape | undefined)?.type ?? []].flat().filter((type) => type !== "null");
    const isSplit = kind === "array" || kind === "object";
    const text = [values[name] ?? ""].flat().join(",");
    const plain = asSimple(text, name, { style, explode, kind: isSplit ? kind : "scalar" });
    if (plain === undefined) throw new Error(`"${text}" does not begin like a ${style}.`);
    return path.simple(name, { [name]: plain }, schema, explode);
  };

/** In other styles it throws if the text does not match the style, such as a label without its dot. */
for (const styles of [header, path, query] as Record<string, typeof header.simple>[])
  for (const [style, read] of Object.entries(styles))
    styles[style] = (...given) => {
      try {
        return read(...given);
      } catch (cause) {
        throw new UnreadableParameter(`Parameter "${given[0]}" is not in style "${style}".`, { cause });
      }
    };
