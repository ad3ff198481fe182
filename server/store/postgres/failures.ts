/**
 * What a PostgreSQL failure means for a transaction. "lost": it conflicted with another one and may succeed when it is
 * run again. "unavailable": the database cannot be used now. `undefined`: the statement itself is at fault.
 */
export type FailureKind = "lost" | "unavailable" | undefined;

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOST = new Set([
  "40001", // serialization_failure
  "40P01", // deadlock_detected
  "55P03", // lock_not_available
  // Two "create table if not exists" at the same time can fail with these two.
  "42P07", // duplicate_table
  "42710", // duplicate_object: the row type that comes with each table
  // Between a method's check and its write, another transaction took the value or deleted the row.
  "23505", // unique_violation
  "23503", // foreign_key_violation
]);

const UNAVAILABLE = new Set([
  "25006", // read_only_sql_transaction: this is a standby
  "57014", // query_canceled: our own statement_timeout
]);

/** Connection failures, insufficient resources, and an operator who stops the database. */
const UNAVAILABLE_CLASSES = ["08", "53", "57P"];

export function kindOf(failure: unknown): FailureKind {
  const { code } = Object(failure) as { readonly code?: unknown };
  const state = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
  if (state === undefined) return isLostConnection(failure) ? "unavailable" : undefined;
  if (LOST.has(state) || isStalePlan(failure)) return "lost";
  return UNAVAILABLE.has(state) || UNAVAILABLE_CLASSES.some((start) => state.startsWith(start))
    ? "unavailable"
    : undefined;
}

/** Whether nobody knows if the statement took effect: the connection broke before the database replied. */
export function isOutcomeUnknown(failure: unknown): boolean {
  const { code = "" } = Object(failure) as { readonly code?: string };
  return kindOf(failure) === "unavailable" && !SAID_NO.test(code);
}

/** Codes that mean the statement had no effect: a standby, our own time limit, insufficient resources. */
const SAID_NO = /^(25006|57014|53...)$/;

/**
 * Whether a prepared statement no longer fits its tables, because another server has migrated them. Only the routine
 * identifies this: its SQLSTATE is the general "feature not supported", and its message may be in any language.
 */
export const isStalePlan = (failure: unknown): boolean =>
  (Object(failure) as { readonly routine?: unknown }).routine === "RevalidateCachedQuery";

const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

const NO_ANSWER = "Query read timeout";

/** Whether the database has not answered a statement in time, but may still do so. */
export const isUnanswered = (failure: unknown): boolean => failure instanceof Error && failure.message === NO_ANSWER;

/**
 * Messages of `pg` errors that have no code: no connection was free or open in time, or the connection in use was lost.
 */
const SENTENCES = new RegExp(
  `timeout exceeded when trying to connect|timeout expired|connection terminated|connection error|${NO_ANSWER}|not queryable`,
  "i",
);

function isLostConnection(failure: unknown): boolean {
  const { code, message, errors } = Object(failure) as Partial<AggregateError> & { readonly code?: string };
  if (Array.isArray(errors)) return errors.some(isLostConnection);
  return NETWORK.has(code ?? "") || SENTENCES.test(message ?? "");
}
