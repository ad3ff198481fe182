import type { OperationId } from "../../generated/meta-graph/operations.ts";
import { type FailureDetails, type MetaError, MetaFailure } from "../domain/meta.ts";
import type { ErrorCode } from "../domain/refusal.ts";
import { rowFor } from "./graph-error-table.ts";
import { withRetryAdvice } from "./retry-advice.ts";
import { statedWait, waitNamedIn } from "./retry-after.ts";

/** The readable parts of a Graph API error. */
export interface GraphError {
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  readonly message?: string | undefined;
  readonly details?: string | undefined;
  readonly fbtraceId?: string | undefined;
}

/** A response that is not a success. */
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

/** A failed call, with the details that the gateway needs to handle it. */
export class GraphFailure extends MetaFailure {
  readonly graphError: GraphError;
  /** Whether the error may pass in a moment, so that a read is worth retrying at once. */
  readonly passes: boolean;

  constructor(code: ErrorCode, message: string, { graphError = {}, passes = false, ...details }: GraphFailureDetails) {
    super(code, message, details);
    this.graphError = graphError;
    this.passes = passes;
  }
}

/** Meta's texts are cut to this length; a longer one is hardly a message for people. */
const LONGEST_TEXT = 500;

/**
 * Finds Meta's error in any body. Without a `code` there is no error.
 *
 * Meta may quote what it was sent, so the `secrets` are removed.
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

/** Meta's texts go into responses and logs, so this makes each one line, without control characters. */
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

/** Meta's error for an id that does not exist, that the token may not read, or that is of another kind. */
export const isNotFound = (failure: unknown): boolean =>
  failure instanceof GraphFailure && failure.graphError.code === 100 && failure.graphError.subcode === 33;

/** Translates Meta's error. The code decides, because Meta's HTTP statuses are unreliable. */
export function failureFrom({ operationId, status, headers, error }: ErrorResponse): GraphFailure {
  const { code, subcode, message = "Meta gave no reason.", fbtraceId } = error;
  const stated = statedWait(headers);
  // If Meta asks to wait, retrying sooner is useless.
  const mayRepeat = stated === undefined;
  if (code === undefined) {
    const kind = status >= 500 || status === 429 ? "meta_api_unavailable" : "meta_api_error";
    const words = withRetryAdvice(`Meta responded with status ${status} and no readable error`, operationId);
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
