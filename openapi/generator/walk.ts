/** An object of the contract, which a visitor may change. */
export type Node = { [key: string]: unknown };

/** Below these keys the keys are names that the author chose, so `$ref` or `example` in there is nothing special. */
const MAPS = new Set(
  [
    "paths webhooks responses content headers callbacks encoding examples variables mapping scopes links",
    "schemas parameters requestBodies securitySchemes pathItems",
    "properties patternProperties dependentSchemas $defs",
  ].flatMap((names) => names.split(" ")),
);

/** The values of these are data; what looks like a reference in there is none. */
const DATA = new Set(["default", "example", "const", "enum", "value"]);

/** Visits every object of a contract that is not data, parents first; `pointer` says where it stands. */
export function visitObjects(root: object, visit: (node: Node, pointer: string) => void): void {
  walk(root, visit, () => {});
}

/** Visits every value that is data: an example, a default, what an extension says. */
export function visitData(root: object, visit: (data: unknown) => void): void {
  walk(root, () => {}, visit);
}

function walk(root: object, visit: (node: Node, pointer: string) => void, visitValue: (data: unknown) => void): void {
  const descend = (node: unknown, pointer: string, isMap: boolean): void => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) descend(item, `${pointer}/${index}`, false);
      return;
    }
    if (!isMap) visit(node as Node, pointer);
    for (const [key, value] of Object.entries(node)) {
      if (!isMap && isData(key, value)) visitValue(value);
      else descend(value, `${pointer}/${escapePointer(key)}`, !isMap && MAPS.has(key));
    }
  };
  descend(root, "#", false);
}

const isData = (key: string, value: unknown) =>
  DATA.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value));

export const escapePointer = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
