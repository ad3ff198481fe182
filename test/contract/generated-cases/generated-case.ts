/** A request as it is sent. */
export interface HttpRequest {
  readonly method: string;
  /** The path with the query, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `latin1` if each character of the body stands for a byte; otherwise the body is sent in UTF-8. */
  readonly encoding?: "latin1";
}

/** How the request differs from a valid one. */
export type CaseKind =
  | "valid"
  | "preferred status"
  | "preferred example"
  | "left out"
  | "bound"
  | "type"
  | "unknown field"
  | "unknown query parameter"
  | "unknown id"
  | "state"
  | "media type"
  | "malformed body"
  | "malformed query"
  | "no body"
  | "no credentials"
  | "wrong credentials"
  | "HEAD"
  | "OPTIONS"
  | "unknown method"
  | "path by letter";

/**
 * What determines the response. `contract`: the request alone, so every implementation must send it. `state`: the
 * implementation's data, so any declared response may come. `preference`: a `Prefer` header, which only mock and stub
 * obey.
 */
export type DeterminedBy = "contract" | "state" | "preference";

export interface Expected {
  /** Absent if the state decides; then any declared status is right that does not reject the request itself. */
  readonly status?: number;
  /** Other statuses that HTTP and the contract allow a foreign implementation. */
  readonly orElse?: readonly number[];
  /** The field or parameter that the error has to name; `null` if no single one is at fault. */
  readonly param?: string | null;
  /** The field's `x-error-code`; `null` if the error has no code. */
  readonly code?: string | null;
  readonly allow?: string;
  /** The exact body: the example that was requested. */
  readonly body?: unknown;
}

/** The parts of the contract that a case proves. */
export interface Covers {
  readonly requestExample?: string;
  readonly responseExample?: string;
  /** The schemes of one alternative, joined by "+". */
  readonly security?: string;
  /** As `in name`, such as `query limit`. */
  readonly parameters?: readonly string[];
  /** JSON pointers to the keywords whose bound the request reaches or exceeds. */
  readonly keywords?: readonly string[];
}

/** A request made from the contract, and the response that the contract promises. */
export interface GeneratedCase {
  readonly operationId: string;
  readonly kind: CaseKind;
  readonly title: string;
  readonly request: HttpRequest;
  readonly determinedBy: DeterminedBy;
  readonly expected: Expected;
  readonly covers: Covers;
  /** The field whose value is made up: only its schema says that it is valid. */
  readonly madeUp?: string;
}

/** Kinds of requests that break before any operation is chosen; `prism proxy` hangs on them or answers itself. */
export const OUTSIDE_OPERATIONS: ReadonlySet<CaseKind> = new Set([
  "malformed body",
  "malformed query",
  "HEAD",
  "OPTIONS",
  "unknown method",
  "path by letter",
] as const);

/**
 * Whether `prism proxy` forwards the request correctly. It drops a body that is `null`; of a PATCH it still sends the
 * length, so the server behind it waits for the body.
 */
export const canBeProxied = ({ kind, request }: GeneratedCase): boolean =>
  !OUTSIDE_OPERATIONS.has(kind) && request.body !== "null";

/** Mock and stub take any key and know no ids; a server that keeps state does not obey `Prefer`. */
export function canAnswer(isStateless: boolean, { kind, determinedBy, expected }: GeneratedCase): boolean {
  if (!isStateless) return determinedBy !== "preference";
  return determinedBy !== "state" || (expected.status !== 404 && kind !== "wrong credentials");
}
