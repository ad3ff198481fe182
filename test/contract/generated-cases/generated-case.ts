/** A request as it goes to the wire. */
export interface HttpRequest {
  readonly method: string;
  /** With the query, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `latin1` where each character of the body stands for a byte; otherwise it is sent in UTF-8. */
  readonly encoding?: "latin1";
}

/** What is done to a valid request. */
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
 * What brings the answer about. `contract`: the request alone, so every implementation must give it. `state`: what the
 * implementation keeps, so any declared answer may come. `preference`: a `Prefer` header, which only mock and stub obey.
 */
export type DeterminedBy = "contract" | "state" | "preference";

export interface Expected {
  /** Absent where the state decides; then it is any declared status that does not refuse the request as such. */
  readonly status?: number;
  /** What HTTP and the contract leave open, for an implementation that does not come from here. */
  readonly orElse?: readonly number[];
  /** The field or parameter at fault, as the error names it; `null` where no single one is. */
  readonly param?: string | null;
  /** From `x-error-code` of the field; `null` where the error has no code. */
  readonly code?: string | null;
  readonly allow?: string;
  /** The body to the letter: the example that was asked for. */
  readonly body?: unknown;
}

/** What of the contract a case shows to work. */
export interface Covers {
  readonly requestExample?: string;
  readonly responseExample?: string;
  /** The schemes of one alternative, joined by "+". */
  readonly security?: string;
  /** As `in name`, such as `query limit`. */
  readonly parameters?: readonly string[];
  /** JSON pointers of the keywords whose bound it is at or beyond. */
  readonly keywords?: readonly string[];
}

/** One request, made from the contract, and the answer that the contract promises for it. */
export interface GeneratedCase {
  readonly operationId: string;
  readonly kind: CaseKind;
  readonly title: string;
  readonly request: HttpRequest;
  readonly determinedBy: DeterminedBy;
  readonly expected: Expected;
  readonly covers: Covers;
  /** The field whose value only its schema vouches for. */
  readonly madeUp?: string;
}

/** Kinds that break the request so early that no operation answers; `prism proxy` hangs on them or answers itself. */
export const OUTSIDE_OPERATIONS: ReadonlySet<CaseKind> = new Set([
  "malformed body",
  "malformed query",
  "HEAD",
  "OPTIONS",
  "unknown method",
  "path by letter",
] as const);

/**
 * Whether `prism proxy` can pass the request on: of one with the body `null` it drops the body. Of a PATCH it sends its
 * length all the same, so that whoever is behind it waits for the rest.
 */
export const canBeProxied = ({ kind, request }: GeneratedCase): boolean =>
  !OUTSIDE_OPERATIONS.has(kind) && request.body !== "null";
