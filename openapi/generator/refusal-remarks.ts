import { type Contract, negotiatedTypes, type Operation } from "../runtime/document.ts";
import { securityOf } from "./operation-table.ts";
import { type Remark, remarkAt } from "./remarks.ts";

/** A status that the server sends by itself, if an operation can cause it. */
interface Refusal {
  readonly status: string;
  /** A status that is sent instead if the operation declares it. */
  readonly instead?: string;
  readonly when: string;
  readonly isPossible: (contract: Contract, operation: Operation) => boolean;
}

const hasBody = (_: Contract, { declared }: Operation) => declared.requestBody !== undefined;

/** A client generated from the contract cannot cause a 400 if the operation has no input, though others can. */
const hasInput = (contract: Contract, operation: Operation) =>
  operation.parameters.length > 0 || hasBody(contract, operation);

const REFUSALS: readonly Refusal[] = [
  { status: "400", instead: "422", when: "a request is not valid", isPossible: hasInput },
  { status: "401", when: "credentials are missing", isPossible: (...it) => securityOf(...it) === "required" },
  {
    status: "406",
    when: "Accept allows none of the media types",
    isPossible: (contract, { declared }) => negotiatedTypes(contract, declared).length > 0,
  },
  { status: "413", when: "a body is too large", isPossible: hasBody },
  { status: "415", when: "a body has another media type", isPossible: hasBody },
];

/**
 * Reports responses that operations do not declare although the server may send them: a client generated from the
 * contract treats them as unexpected.
 */
export function refusalRemarks(contract: Contract, operations: readonly Operation[]): Remark[] {
  return REFUSALS.flatMap(({ status, instead = status, when, isPossible }) =>
    operations
      .filter((operation) => isPossible(contract, operation) && !declares(operation, [status, instead]))
      .map(({ method, path }) =>
        remarkAt(
          `${method.toUpperCase()} ${path}`,
          `the response ${status} is not declared, but the server sends it when ${when}.`,
        ),
      ),
  );
}

const declares = ({ declared: { responses = {} } }: Operation, statuses: readonly string[]) =>
  ["4XX", "default", ...statuses].some((status) => status in responses);
