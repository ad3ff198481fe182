// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import {
  type Content,
  type Contract,
  type OperationObject,
  type Parameter,
  resolve,
  type Schema,
} from "../document.ts";
import { slotOf } from "./faults.ts";

/** An operation under a path of its own. */
interface Route {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
  readonly parameters: readonly Parameter[];
}

/**
 * The contract as the request validator is given it: one path per operation, `/3`, without anything but requests in it.
 *
 * Each parameter is one of the query, of a media type that the validator does not take apart, under a name of its own.
 */
export function validatorContract(contract: Contract, routes: readonly Route[]): object {
  const { openapi, info } = contract;
  const paths = Object.fromEntries(routes.map((route) => [route.path, pathItem(contract, route)]));
  const { schemas } = contract.components ?? {};
  const reduced = { openapi, info, servers: [{ url: "/" }], paths, components: { schemas: schemas ?? {} } };
  return forValidator(reduced) as object;
}

function pathItem(contract: Contract, { method, operation, parameters }: Route): object {
  const content = operation.requestBody && resolve<{ content: Content }>(contract, operation.requestBody).content;
  const schemas = Object.entries(content ?? {}).map(([type, { schema = {} }]) => [type, { schema }]);
  const requestBody = content && { required: false, content: Object.fromEntries(schemas) };
  const ready = parameters.map((parameter, index) => readyMade(contract, parameter, index));
  const responses = { default: { description: "Not looked at." } };
  return { [method]: { parameters: ready, ...(requestBody && { requestBody }), responses } };
}

function readyMade(contract: Contract, parameter: Parameter, index: number): object {
  const declared = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  // Resolved, since a default is only filled where it stands in the schema itself.
  const schema = resolve<Schema>(contract, declared);
  const required = parameter.in === "path" || (parameter.required ?? false);
  return {
    name: slotOf(index),
    in: "query",
    required,
    allowEmptyValue: true,
    allowReserved: true,
    content: { "text/plain": { schema } },
  };
}

/**
 * The validator opens every `$ref` that is not inside the document, also those in extensions; it refuses to compile a tuple
 * that may be shorter or longer; and it changes what it gets.
 */
function forValidator(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => forValidator(item));
  if (node === null || typeof node !== "object") return node;
  const isTuple = !isMap && Array.isArray((node as Schema)["prefixItems"]);
  const kept = Object.entries(node).filter(
    ([name, value]) =>
      !(name === "$ref" && typeof value === "string" && !value.startsWith("#")) &&
      !(isTuple && (name === "prefixItems" || name === "items")),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, forValidator(value, !isMap && name === "properties")]));
}
