import {
  type Contract,
  METHODS,
  type Parameter,
  type PathItem,
  type Reference,
  resolve,
} from "../../runtime/document.ts";
import { ContractError } from "../contract-error.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { escapePointer, type Node } from "../walk.ts";

type Paths = { [path: string]: PathItem };

/**
 * Corrects the keys of `paths`: a path begins with a slash and has neither query nor fragment. Two paths that differ
 * only in the names of their parameters are one path to a server. If both have the same method, only the first could
 * ever match: an operation distinguished by a query or fragment is left out, any other is refused by name.
 */
export function mendPaths(file: string, contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const mended: Paths = {};
  const shapes = new Map<string, string>();
  for (const [key, item] of Object.entries((contract.paths ?? {}) as Paths)) {
    if (key.startsWith("x-") || typeof item !== "object" || item === null) {
      mended[key] = item;
      continue;
    }
    const path = pathIn(key, remarks);
    const shape = path.replaceAll(/\{[^}]*\}/g, "{}");
    const other = shapes.get(shape);
    if (other === undefined) mended[path] = item;
    else mended[other] = merged(file, contract, [other, mended[other] ?? {}], [path, item, key], remarks);
    shapes.set(shape, other ?? path);
  }
  if (contract.paths !== undefined) (contract as { paths?: Paths }).paths = mended;
  return remarks;
}

function pathIn(key: string, remarks: Remark[]): string {
  const [plain = ""] = key.split(/[?#]/, 1);
  if (plain !== key)
    remarks.push(remarkAt(key, "a query or fragment does not belong in a path; it is served without it."));
  if (plain.startsWith("/")) return plain;
  remarks.push(remarkAt(key, "a path begins with a slash; it is served with one."));
  return `/${plain}`;
}

function merged(
  file: string,
  contract: Contract,
  [path, first]: [string, PathItem],
  [name, second, key]: [string, PathItem, string],
  remarks: Remark[],
): PathItem {
  const [one, other] = [first, second].map((item) =>
    withOwnParameters(contract, resolve<PathItem>(contract, item as never)),
  );
  for (const method of METHODS) {
    if (one?.[method] === undefined || other?.[method] === undefined) continue;
    if (/[?#]/.test(key)) {
      delete (other as Node)[method];
      const what = `a server cannot distinguish it from ${method.toUpperCase()} ${path}; it is left out.`;
      remarks.push({ ...remarkAt(`${method.toUpperCase()} ${key}`, what), kind: "unreachable" });
      continue;
    }
    throw new ContractError(
      `${file}, ${method.toUpperCase()} ${key}: a server cannot distinguish it from ${method.toUpperCase()} ${path}; remove one of them, or change its path.`,
      { at: `#/paths/${escapePointer(key)}/${method}` },
    );
  }
  if (!/[?#]/.test(key))
    remarks.push({
      ...remarkAt(key, `is the same path as ${path} for a server and is served there.`),
      kind: "same path",
    });
  return { ...one, ...renamed(other ?? {}, namesIn(name), namesIn(path)) };
}

const namesIn = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);

/** Copies the parameters of the path to each of its operations. */
function withOwnParameters(contract: Contract, item: PathItem): PathItem {
  const { parameters = [], ...others } = item;
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (operation === undefined) return [];
    const own = (operation.parameters ?? []).map((each) => resolve<Parameter>(contract, each));
    const inherited = parameters
      .map((each: Parameter | Reference) => resolve<Parameter>(contract, each))
      .filter((each) => !own.some((mine) => mine.in === each.in && mine.name === each.name));
    return [[method, { ...operation, parameters: [...inherited, ...own] }] as const];
  });
  return { ...others, ...Object.fromEntries(operations) };
}

function renamed(item: PathItem, from: readonly string[], to: readonly string[]): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (operation === undefined) return [];
    const parameters = ((operation.parameters ?? []) as Parameter[]).map((parameter) => {
      const index = parameter.in === "path" ? from.indexOf(parameter.name) : -1;
      return index < 0 ? parameter : { ...(parameter as unknown as Node), name: to[index] ?? parameter.name };
    });
    return [[method, { ...operation, parameters }] as const];
  });
  return { ...item, ...Object.fromEntries(operations) } as PathItem;
}
