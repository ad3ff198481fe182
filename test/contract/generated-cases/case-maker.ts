import type { Contract } from "../contract-reader.ts";
import type { SchemaCheck } from "../schema-check.ts";
import type { ContractOperation } from "./contract-operations.ts";
import type { Covers, Expected, GeneratedCase } from "./generated-case.ts";
import { createRequestCheck } from "./request-check.ts";
import { type ExampleIds, fullParts, type RequestParts, requiredParts } from "./request-parts.ts";
import { credentialsOf, httpRequest } from "./wire.ts";

export interface CaseOptions {
  /** The credentials for the target; the contract says where they are sent. */
  readonly apiKey: string;
  readonly ids?: ExampleIds;
  /** Whether nothing is known of the target, so that more kinds of faults are tried. */
  readonly foreign?: boolean;
}

/** What the cases of one operation are made with. */
export interface CaseMaker {
  readonly contract: Contract;
  readonly operation: ContractOperation;
  readonly options: CaseOptions;
  readonly checkSchema: SchemaCheck;
  /** The smallest and the largest valid request. */
  readonly required: RequestParts;
  readonly full: RequestParts;
  /** Makes a case of this operation, sent with the key unless its request says otherwise. */
  make(given: GivenCase): GeneratedCase;
}

export interface GivenCase extends Pick<GeneratedCase, "kind" | "title" | "expected"> {
  readonly parts?: RequestParts;
  readonly request?: GeneratedCase["request"];
  readonly determinedBy?: GeneratedCase["determinedBy"];
  readonly covers?: Covers;
  readonly madeUp?: string;
}

export function createCaseMaker(
  contract: Contract,
  operation: ContractOperation,
  options: CaseOptions,
  checkSchema: SchemaCheck = createRequestCheck(contract),
): CaseMaker {
  const required = requiredParts(contract, operation, options.ids);
  const most = fullParts(contract, operation, options.ids);
  // If not all fields may occur together, the example is the largest request known to be valid.
  const isValid = operation.body === undefined || checkSchema(operation.body.pointer, most.body).length === 0;
  const full = isValid ? most : { ...most, body: required.body };
  const credentials = credentialsOf(operation, options.apiKey);
  const make = ({ parts = required, request, determinedBy = "contract", covers = {}, ...rest }: GivenCase) => ({
    operationId: operation.id,
    request: request ?? httpRequest(operation, parts, credentials),
    determinedBy,
    covers,
    ...rest,
  });
  return { contract, operation, options, checkSchema, required, full, make };
}

/** The status for an invalid request: 400 unless only 422 is declared. */
export function refusedStatus({ responses }: ContractOperation): number {
  return !responses.has("400") && responses.has("422") ? 422 : 400;
}

/**
 * Expects a refusal by the contract's rules; if 400 and 422 are both declared, a foreign implementation may use either.
 */
export function refused(
  operation: ContractOperation,
  details: Omit<Expected, "status">,
  also: number[] = [],
): Expected {
  const status = refusedStatus(operation);
  const declared = operation.responses.has(String(status));
  const open = declared ? ["422"].filter((other) => operation.responses.has(other)).map(Number) : [400, 422];
  return { status, orElse: [...open, ...also].filter((other) => other !== status), ...details };
}

/** The first declared success, or the first declared status if there is none. */
export function successStatus({ responses }: ContractOperation): number {
  const statuses = [...responses.keys()].filter((status) => status !== "default").sort();
  const first = statuses.find((status) => status.startsWith("2")) ?? statuses[0] ?? "200";
  return Number(first.replace("XX", "00"));
}
