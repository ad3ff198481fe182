import {
  type Contract,
  isNoParameter,
  type Operation,
  operationsOf,
  type Parameter,
  resolve,
} from "../runtime/document.ts";
import { ContractError } from "./contract-error.ts";
import { faultyExtension } from "./operation-extensions.ts";
import { mendPatterns } from "./patterns.ts";
import { simplifyReferences } from "./references.ts";
import type { Remark } from "./remarks.ts";
import { capitalised, freeName } from "./text.ts";
import { escapePointer } from "./walk.ts";

/** Names of the client's own methods, and names that are unsafe on an object. */
const RESERVED = new Set(["use", "then", "paginate", "constructor", "__proto__", "prototype"]);

/** The styles of a path parameter (OpenAPI 3.1, Style Values). */
const STYLES = new Set(["simple", "label", "matrix"]);

export interface Normalised {
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  readonly remarks: readonly Remark[];
}

/**
 * Names operations without an operationId, and refuses what the server could not serve.
 *
 * Each refusal names the operation and the remedy: a reserved or repeated operationId, a path parameter in the style of
 * a query, a path parameter missing from the template, an invalid `x-max-body` or `x-stream-body`.
 */
export function normalise(file: string, bundled: Contract): Normalised {
  const contract = structuredClone(bundled);
  const remarks: Remark[] = [
    ...simplifyReferences(contract),
    ...mendPatterns(contract),
    ...nameOperations(contract),
    ...declareAnswers(contract),
    ...ignoredParameters(contract),
  ];
  const operations = operationsOf(contract);
  refuseRepeatedIds(file, operations);
  for (const operation of operations) refuseUnservable(file, contract, operation);
  if (operations.length === 0) remarks.push({ kind: "empty", text: `${file} has no operations.` });
  return { contract, operations, remarks };
}

function nameOperations(contract: Contract): Remark[] {
  const operations = operationsOf(contract);
  const taken = new Set(operations.map(({ id }) => id));
  return operations
    .filter(({ id }) => id === "")
    .map(({ method, path, declared }) => {
      const name = freeName(nameFrom(method, path), (other) => taken.has(other));
      taken.add(name);
      (declared as { operationId?: string }).operationId = name;
      return { kind: "unnamed", text: `${place({ method, path })} has no operationId; it is named "${name}".` };
    });
}

const place = ({ method, path }: Pick<Operation, "method" | "path">) => `${method.toUpperCase()} ${path}`;

/** Without a declared response, a handler could return nothing. */
function declareAnswers(contract: Contract): Remark[] {
  return operationsOf(contract)
    .filter(({ declared }) => Object.keys(declared.responses ?? {}).every((status) => status.startsWith("x-")))
    .map((operation) => {
      (operation.declared as { responses?: object }).responses = {
        default: { description: "Any status, without content." },
      };
      return {
        kind: "no answer",
        text: `${place(operation)} declares no response; any status without content is allowed.`,
      };
    });
}

/** `content`, `responses` and `security` already say what these headers would say (OpenAPI 3.1, Parameter Object). */
function ignoredParameters(contract: Contract): Remark[] {
  return operationsOf(contract).flatMap((operation) => {
    const declared = [contract.paths?.[operation.path]?.parameters ?? [], operation.declared.parameters ?? []].flat();
    return declared
      .map((parameter) => resolve<Parameter>(contract, parameter))
      .filter(isNoParameter)
      .map(({ name }) => ({
        kind: `no parameter ${name.toLowerCase()}`,
        text: `${place(operation)}: "${name}" is not a parameter in OpenAPI; it is ignored.`,
      }));
  });
}

/** `get`, `/things/{id}:verify` -> `getThingsByIdVerify` */
function nameFrom(method: string, path: string): string {
  const words = path
    .replaceAll(/\{([^}]*)\}/g, " by $1 ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return method + words.map(capitalised).join("");
}

function refuseUnservable(file: string, contract: Contract, operation: Operation): void {
  const { id, method, path, parameters } = operation;
  const refuse = (what: string): never => {
    const at = `#/paths/${escapePointer(path)}/${method}`;
    throw new ContractError(`${file}, operation "${id}" (${place({ method, path })}): ${what}`, { at });
  };
  if (RESERVED.has(id)) refuse(`"${id}" is reserved for the client; choose another operationId.`);
  const declared = parameters.filter((parameter) => parameter.in === "path");
  for (const { name, style } of declared) {
    if (!path.includes(`{${name}}`)) refuse(`path parameter "${name}" is not in the path; add {${name}} or remove it.`);
    if (style !== undefined && !STYLES.has(style))
      refuse(`path parameter "${name}" has style "${style}", which is not supported; use style "simple".`);
  }
  for (const [, name] of path.matchAll(/\{([^}]*)\}/g)) {
    if (!declared.some((parameter) => parameter.name === name))
      refuse(`{${name}} in the path is not declared; add a parameter with "in: path".`);
  }
  const fault = faultyExtension(contract, operation);
  if (fault !== undefined) refuse(fault);
}

/** A path item that serves two paths repeats its operations, which the linter does not notice. */
function refuseRepeatedIds(file: string, operations: readonly Operation[]): void {
  const places = Map.groupBy(operations, ({ id }) => id);
  for (const [id, [first, second]] of places)
    if (first && second)
      throw new ContractError(
        `${file}: operationId "${id}" is used by ${place(first)} and ${place(second)}; rename one of them.`,
      );
}
