/** Sessions: operations in random order, with valid and nearly valid requests of either organization. */
import fc from "fast-check";
import type { Contract } from "../../openapi/runtime/document.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import { validParts } from "./requests.ts";
import { CALLERS, type CallerName } from "./world.ts";

/** One request of a session, as plain data that can be stored when it fails. */
export interface Step {
  readonly operationId: string;
  readonly caller: CallerName;
  readonly parts: RequestParts;
  /** Chooses one of the possible faults; without it the request is valid. */
  readonly fault?: number;
}

/** The most requests in a session: enough for one to build on another. */
const LONGEST = 25;

export function sessions(contract: Contract, operations: readonly ContractOperation[]): fc.Arbitrary<Step[]> {
  const step = fc.oneof(...operations.map((operation) => steps(contract, operation)));
  return fc.array(step, { minLength: 1, maxLength: LONGEST, size: "max" });
}

const steps = (contract: Contract, operation: ContractOperation): fc.Arbitrary<Step> =>
  fc
    .record({
      operationId: fc.constant(operation.id),
      caller: fc.constantFrom(...CALLERS),
      parts: validParts(contract, operation),
      fault: fc.oneof(fc.constant(undefined), fc.nat(1000)),
    })
    .map(({ fault, ...step }) => (fault === undefined ? step : { ...step, fault }));
