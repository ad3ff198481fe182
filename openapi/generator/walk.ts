/** An object of the contract, which a visitor may change. */
export type Node = { [key: string]: unknown };

/** The keys below these are names chosen by the author, so `$ref` or `example` there has no special meaning. */
const MAPS = new Set(
  [
    "paths webhooks responses content headers callbacks encoding examples variables mapping scopes links",
    "schemas parameters requestBodies securitySchemes pathItems",
    "properties patternProperties dependentSchemas $defs",
  ].flatMap((names) => names.split(" ")),
);

/** The values of these are data; anything in them that looks like a reference is not one. */
const DATA = new Set(["default", "example", "const", "enum", "value"]);

/** Visits every object of a contract that is not data, parents first; `pointer` is its place. */
export function visitObjects(root: object, visit: (node: Node, pointer: string) => void): void {
  walk(root, visit, () => {});
}

/** Visits every value that is data: an example, a default, the value of an extension. */
export function visitData(root: object, visit: (data: unknown) => void): void {
  walk(root, () => {}, visit);
}

function walk(root: object, visit: (node: Node, pointer: string) => void, visitValue: (data: unknown) => void): void {
  const descend = (node: object, pointer: string, isMap: boolean): void => {
    const hasKeywords = !isMap && !Array.isArray(node);
    if (hasKeywords) visit(node as Node, pointer);
    for (const [key, value] of Object.entries(node)) {
      if (hasKeywords && isData(key, value)) visitValue(value);
      // Most values are not objects; they need no pointer.
      else if (typeof value === "object" && value !== null)
        descend(value, `${pointer}/${escapePointer(key)}`, hasKeywords && MAPS.has(key));
    }
  };
  descend(root, "#", false);
}

const isData = (key: string, value: unknown) =>
  DATA.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value));

export const escapePointer = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
