import type { OperationId } from "../../generated/meta-graph/operations.ts";
import { type FailureDetails, type MetaError, MetaFailure } from "../domain/meta.ts";
import type { ErrorCode } from "../domain/refusal.ts";
import { rowFor } from "./graph-error-table.ts";
import { withRetryAdvice } from "./retry-advice.ts";
import { statedWait, waitNamedIn } from "./retry-after.ts";

/** An error of the Graph API, or as much of it as can be read. */
export interface GraphError {
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  readonly message?: string | undefined;
  readonly details?: string | undefined;
  readonly fbtraceId?: string | undefined;
}

/** An answer that is no success. */
export interface ErrorResponse {
  readonly operationId: OperationId;
  readonly status: number;
  readonly headers: Pick<Headers, "get">;
  readonly error: GraphError;
}

interface GraphFailureDetails extends FailureDetails {
  readonly graphError?: GraphError;
  readonly passes?: boolean;
}

/** A call that failed, with what the gateway needs to go on from there. */
export class GraphFailure extends MetaFailure {
  readonly graphError: GraphError;
  /** Whether the next moment may be better, so that a read is worth repeating at once. */
  readonly passes: boolean;

  constructor(code: ErrorCode, message: string, { graphError = {}, passes = false, ...details }: GraphFailureDetails) {
    super(code, message, details);
    this.graphError = graphError;
    this.passes = passes;
  }
}

/** Meta's texts are kept this far; what is longer is no message for a person. */
const LONGEST_TEXT = 500;

/**
 * Finds Meta's error in a body, whatever the body is; without a `code` there is none.
 *
 * Meta may quote what it was sent, so `secrets` are struck out.
 */
export function errorIn(body: unknown, secrets: readonly string[] = []): GraphError {
  const { error } = Object(body) as { error?: unknown };
  const { code, error_subcode, message, error_data, error_user_msg, fbtrace_id } = Object(error) as Partial<
    Record<string, unknown>
  >;
  const { details = error_data } = Object(error_data) as { details?: unknown };
  const text = (value: unknown) => cleaned(value, secrets);
  return {
    code: whole(code),
    subcode: whole(error_subcode),
    message: text(message),
    details: text(details) ?? text(error_user_msg),
    fbtraceId: text(fbtrace_id),
  };
}

const whole = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : undefined);

/** Meta's texts go into answers and logs, so they are one line of text, with nothing that steers a screen. */
function cleaned(value: unknown, secrets: readonly string[]): string | undefined {
  if (typeof value !== "string") return undefined;
  const open = secrets.reduce((text, secret) => text.replaceAll(secret, "…"), value);
  const line = open
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll(/\p{C}+/gu, " ")
    .trim();
  return line === "" ? undefined : line;
}

/** The answer for an id that does not exist, that the token may not see, or that is of another kind. */
export const isNotFound = (failure: unknown): boolean =>
  failure instanceof GraphFailure && failure.graphError.code === 100 && failure.graphError.subcode === 33;

/** Puts Meta's error into our words: the code decides, since Meta's HTTP statuses are not to be relied on. */
export function failureFrom({ operationId, status, headers, error }: ErrorResponse): GraphFailure {
  const { code, subcode, message = "Meta gave no reason.", fbtraceId } = error;
  const stated = statedWait(headers);
  // Who is told to wait is not served earlier for asking again.
  const mayRepeat = stated === undefined;
  if (code === undefined) {
    const kind = status >= 500 || status === 429 ? "meta_api_unavailable" : "meta_api_error";
    const words = withRetryAdvice(
      `Meta answered with status ${status} and without an error that can be read`,
      operationId,
    );
    return new GraphFailure(kind, words, { ...waiting(stated), passes: mayRepeat && status >= 500 });
  }
  const metaError: MetaError = { code, message, fbtraceId };
  const row = rowFor(code, subcode, operationId);
  if (row === undefined)
    return new GraphFailure("meta_api_error", "Meta refused the call.", { metaError, graphError: error });
  const usual = row.waitSeconds === undefined ? undefined : (waitNamedIn(error.details) ?? row.waitSeconds);
  return new GraphFailure(row.as, row.advice, {
    metaError,
    graphError: error,
    passes: mayRepeat && row.passes === true,
    ...waiting(stated ?? usual),
    ...(row.param !== undefined && { param: row.param }),
  });
}

const waiting = (seconds: number | undefined) => (seconds === undefined ? {} : { retryAfterSeconds: seconds });
