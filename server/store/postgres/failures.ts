/**
 * What a failure of PostgreSQL means for a transaction: it lost against another one and may win when it is run again; the
 * database takes nothing now; or the failure is of what was asked.
 */
export type FailureKind = "lost" | "unavailable" | undefined;

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOST = new Set([
  "40001", // serialization_failure
  "40P01", // deadlock_detected
  "55P03", // lock_not_available
  // "create table if not exists" is not safe from another one at the same time.
  "42P07", // duplicate_table
  "42710", // duplicate_object: the table's own type
  // Another transaction was first with what a method has just found to be free, or took away what it has just found.
  "23505", // unique_violation
  "23503", // foreign_key_violation
]);

const UNAVAILABLE = new Set([
  "25006", // read_only_sql_transaction: a standby
  "57014", // query_canceled: by our own time limit
]);

/** Connections, resources, and an operator who stops the server. */
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

/** Whether the database has not said what became of what it was asked. */
export function isOutcomeUnknown(failure: unknown): boolean {
  const { code = "" } = Object(failure) as { readonly code?: string };
  return kindOf(failure) === "unavailable" && !SAID_NO.test(code);
}

/** What refuses a statement before it has an effect: a standby, our own time limit, too few resources. */
const SAID_NO = /^(25006|57014|53...)$/;

/**
 * Whether a prepared statement does not fit its tables any more, which another server has migrated. Its state is that of
 * everything which PostgreSQL cannot do, and its message may be in any language.
 */
export const isStalePlan = (failure: unknown): boolean =>
  (Object(failure) as { readonly routine?: unknown }).routine === "RevalidateCachedQuery";

const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** What `pg` says without a code: no connection was free in time, or the one that was used is gone. */
const SENTENCES =
  /timeout exceeded when trying to connect|connection terminated|connection error|query read timeout|not queryable/i;

function isLostConnection(failure: unknown): boolean {
  const { code, message, errors } = Object(failure) as Partial<AggregateError> & { readonly code?: string };
  if (Array.isArray(errors)) return errors.some(isLostConnection);
  return NETWORK.has(code ?? "") || SENTENCES.test(message ?? "");
}
