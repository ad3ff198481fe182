import type { OperationObject, Schema } from "../document.ts";
import { wellFormed } from "./well-formed.ts";

/** One thing that is wrong with a request, and where. */
export interface Fault {
  readonly in: "path" | "query" | "headers" | "cookies" | "body";
  /** `["appIds", 0]`; empty where the whole body is meant. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that failed, or `unknown` for a query parameter that is not declared. */
  readonly rule: string;
  readonly message: string;
  /** The schema of the field, as the contract declares it. */
  readonly schema?: Schema;
}

/** A request that does not reach its handler: the protocol or the contract refuses it. */
export class RequestRefusal extends Error {
  override readonly name = "RequestRefusal";
  readonly status: number;
  /** `Allow`, `WWW-Authenticate` and the like. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is wrong, the most telling fault first. */
  readonly faults: readonly Fault[];

  constructor(
    status: number,
    message: string,
    details: { headers?: Record<string, string>; faults?: readonly Fault[]; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.status = status;
    this.headers = details.headers ?? {};
    this.faults = details.faults ?? [];
  }
}

/**
 * With the status that the operation declares for a request that is not valid: 400, else 422, else 400 all the same, which
 * `4XX` and `default` stand for too.
 */
export function asDeclared(failure: unknown, { responses = {} }: Pick<OperationObject, "responses">): unknown {
  if (!(failure instanceof RequestRefusal) || failure.status !== 400) return failure;
  if ("400" in responses || !("422" in responses)) return failure;
  const { message, headers, faults, cause } = failure;
  return new RequestRefusal(422, message, { headers: { ...headers }, faults, cause });
}

/** `["appIds", 0]` -> `appIds[0]`; the caller may have made up the name of an unknown field, at any length. */
export function fieldName(path: readonly (string | number)[]): string {
  const parts = path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`));
  return shortened(parts.join(""));
}

/** The most that a message repeats of a request, in characters: enough to see which part is meant. */
const LONGEST_ECHO = 200;

export function shortened(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${wellFormed(text.slice(0, LONGEST_ECHO))}…`;
}

const UNKNOWN = ["unknown", "additionalProperties", "unevaluatedProperties"];

/** Whether the contract does not know the field or parameter at all. */
export const isUnknown = ({ rule }: Fault): boolean => UNKNOWN.includes(rule);
