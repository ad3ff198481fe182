import type { Contract } from "../../generated/runtime/document.ts";
import { visitObjects } from "../../openapi/generator/walk.ts";

/**
 * Copies a contract with paths that Prism can read: it matches them against the URL as sent, and the template language
 * that it uses allows only ASCII letters, digits and `_.-` in the name of a parameter.
 */
export function withPlainPaths(contract: Contract): Contract {
  const plain = structuredClone(contract);
  visitObjects(plain, (node) => {
    if (node["in"] === "path" && typeof node["name"] === "string") node["name"] = plainName(node["name"]);
  });
  const paths = Object.entries(plain.paths ?? {}).map(([path, item]) => [plainPath(path), item]);
  return plain.paths === undefined ? plain : { ...plain, paths: Object.fromEntries(paths) };
}

const plainName = (name: string) =>
  name.replaceAll(/[^\w.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

const plainPath = (path: string) =>
  path.replaceAll(/\{([^}]*)\}|[^!-~]/gu, (part, name?: string) =>
    name === undefined ? encodeURIComponent(part) : `{${plainName(name)}}`,
  );
