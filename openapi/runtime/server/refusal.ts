import type { OperationObject, Schema } from "../document.ts";
import { wellFormed } from "./well-formed.ts";

/** One fault of a request, and its place. */
export interface Fault {
  readonly in: "path" | "query" | "headers" | "cookies" | "body";
  /** `["appIds", 0]`; empty for the whole body. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that failed, or `unknown` for an undeclared query parameter. */
  readonly rule: string;
  readonly message: string;
  /** The schema of the field in the contract; looked up when it is asked for, since few of many faults are told. */
  readonly schema?: Schema | undefined;
}

/** A request that the protocol or the contract refuses, so it never reaches its handler. */
export class RequestRefusal extends Error {
  override readonly name = "RequestRefusal";
  readonly status: number;
  /** `Allow`, `WWW-Authenticate` and the like. */
  readonly headers: Readonly<Record<string, string>>;
  /** The faults, the most useful one first. */
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
 * Uses the status that the operation declares for an invalid request: 400, else 422, else 400 anyway, which a declared
 * `4XX` or `default` covers.
 */
export function asDeclared(failure: unknown, { responses = {} }: Pick<OperationObject, "responses">): unknown {
  if (!(failure instanceof RequestRefusal) || failure.status !== 400) return failure;
  if ("400" in responses || !("422" in responses)) return failure;
  const { message, headers, faults, cause } = failure;
  return new RequestRefusal(422, message, { headers: { ...headers }, faults, cause });
}

/** `["appIds", 0]` -> `appIds[0]`; shortened, since a client may send unknown names of any length. */
export function fieldName(path: readonly (string | number)[]): string {
  const parts = path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`));
  return shortened(parts.join(""));
}

/** The longest part of a request that a message repeats, in characters: enough to recognise it. */
const LONGEST_ECHO = 200;

export function shortened(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${wellFormed(text.slice(0, LONGEST_ECHO))}…`;
}

const UNKNOWN = ["unknown", "additionalProperties", "unevaluatedProperties"];

/** Whether the field or parameter is not in the contract. */
export const isUnknown = ({ rule }: Fault): boolean => UNKNOWN.includes(rule);
