// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Contract } from "../document.ts";
import { isJson } from "../media-type.ts";
import type { ReceivedBody } from "./body.ts";
import { faultsFrom, type Validated } from "./faults.ts";
import type { Match } from "./match.ts";
import type { Fault } from "./refusal.ts";
import { pointerOf, type SchemaCheck } from "./schema-check.ts";

/**
 * The validator cannot be given tuples, so a contract that has some gets its JSON bodies checked once more; and so does
 * a body of `null`, which the validator takes for none.
 */
export function tupleFaults(
  contract: Contract,
  checkSchema: SchemaCheck,
  { description }: Match,
  validated: Validated,
  received: ReceivedBody,
): Fault[] {
  const { contentType = "", body } = received;
  if (!isJson(contentType) || validated.bodySchema === undefined || !(body === null || hasTuples(contract))) return [];
  const { method, path } = description;
  const ref = (contract.paths?.[path]?.[method]?.requestBody as { $ref?: string } | undefined)?.$ref;
  const pointer =
    (ref?.slice(1) ?? pointerOf("paths", path, method, "requestBody")) + pointerOf("content", contentType, "schema");
  const errors = checkSchema(pointer, body).map(({ instancePath, keyword, message = "is not valid" }) => ({
    path: `/body${instancePath}`,
    errorCode: keyword,
    message,
  }));
  return faultsFrom({ errors }, contract, validated);
}

/** To look through a whole contract takes longer than to answer a request. */
const lookedThrough = new WeakMap<Contract, boolean>();

function hasTuples(contract: Contract): boolean {
  const has = lookedThrough.get(contract) ?? JSON.stringify(contract).includes('"prefixItems"');
  lookedThrough.set(contract, has);
  return has;
}
