import type { Contract } from "../templates/server/document.ts";
import { ContractError, type Operation, operationsOf } from "./contract.ts";

/** Methods that the client has for itself, and names that an object cannot have safely. */
const RESERVED = new Set(["use", "then", "paginate", "constructor", "__proto__", "prototype"]);

export interface Normalised {
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  /** One line for each thing that was decided here and that its author may want to write into the contract. */
  readonly remarks: readonly string[];
}

/**
 * Names the operations that have no operationId and refuses what could not be served.
 *
 * Refuses, naming operation and remedy: a reserved operationId, a path parameter in `label` or `matrix` style,
 * a path parameter that the template does not have, and references into `$defs` of a component.
 */
export function normalise(file: string, bundled: Contract): Normalised {
  const contract = structuredClone(bundled);
  const remarks = nameOperations(contract);
  const operations = operationsOf(contract);
  for (const operation of operations) refuseUnservable(file, operation);
  refuseNestedDefinitions(file, contract);
  if (operations.length === 0) remarks.push(`${file} has no operation.`);
  return { contract, operations, remarks };
}

function nameOperations(contract: Contract): string[] {
  const operations = operationsOf(contract);
  const taken = new Set(operations.map(({ id }) => id));
  return operations
    .filter(({ id }) => id === "")
    .map(({ method, path, declared }) => {
      const base = nameFrom(method, path);
      let name = base;
      for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
      taken.add(name);
      (declared as { operationId?: string }).operationId = name;
      return `${method.toUpperCase()} ${path} has no operationId; it is called "${name}".`;
    });
}

/** `get`, `/things/{id}:verify` -> `getThingsByIdVerify` */
function nameFrom(method: string, path: string): string {
  const words = path
    .replaceAll(/\{([^}]*)\}/g, " by $1 ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function refuseUnservable(file: string, { id, method, path, parameters }: Operation): void {
  const refuse = (what: string): never => {
    throw new ContractError(`${file}, operation "${id}" (${method.toUpperCase()} ${path}): ${what}`);
  };
  if (RESERVED.has(id)) refuse(`the client needs the name "${id}" for itself; choose another operationId.`);
  const declared = parameters.filter((parameter) => parameter.in === "path");
  for (const { name, style } of declared) {
    if (!path.includes(`{${name}}`)) refuse(`path parameter "${name}" is not in the path; add {${name}} or remove it.`);
    if (style !== undefined && style !== "simple")
      refuse(`path parameter "${name}" has style "${style}", which no server of this stack reads; use style "simple".`);
  }
  for (const [, name] of path.matchAll(/\{([^}]*)\}/g)) {
    if (!declared.some((parameter) => parameter.name === name))
      refuse(`{${name}} in the path is not declared; add a parameter with "in: path".`);
  }
}

/** The request validator answers 500 to every request of an operation that refers into a component's `$defs`. */
function refuseNestedDefinitions(file: string, contract: Contract): void {
  const search = (node: unknown, place: string): void => {
    if (node === null || typeof node !== "object") return;
    const ref = (node as { $ref?: unknown }).$ref;
    if (typeof ref === "string" && ref.includes("/$defs/"))
      throw new ContractError(`${file}, ${place}: "${ref}" points into $defs; move that schema to components/schemas.`);
    for (const [key, value] of Object.entries(node)) search(value, `${place}/${key.replaceAll("/", "~1")}`);
  };
  search(contract, "#");
}
