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
 * Mends the keys of `paths`: a path begins with a slash and has neither query nor fragment, and two paths that differ only
 * in the names of their parameters are one to a server. Where they have a method in common, only the first can ever
 * answer: an operation that a query or fragment sets apart is left out, any other one refused by name.
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
  if (plain !== key) remarks.push(remarkAt(key, "a query or fragment is no part of a path; it is served without."));
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
      const what = `no server can tell it from ${method.toUpperCase()} ${path}, which answers; it is left out.`;
      remarks.push({ ...remarkAt(`${method.toUpperCase()} ${key}`, what), kind: "unreachable" });
      continue;
    }
    throw new ContractError(
      `${file}, ${method.toUpperCase()} ${key}: a server cannot tell it from ${method.toUpperCase()} ${path}; leave one of them out, or give one another path.`,
      { at: `#/paths/${escapePointer(key)}/${method}` },
    );
  }
  if (!/[?#]/.test(key))
    remarks.push({
      ...remarkAt(key, `is the same path as ${path} to a server and is served there.`),
      kind: "same path",
    });
  return { ...one, ...renamed(other ?? {}, namesIn(name), namesIn(path)) };
}

const namesIn = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);

/** With the parameters of the path at each of its operations. */
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
