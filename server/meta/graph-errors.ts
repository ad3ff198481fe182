import { type MetaError, MetaFailure } from "../domain/meta.ts";

/** An error of the Graph API, or as much of it as can be read. */
export interface GraphError {
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  readonly message?: string | undefined;
  readonly fbtraceId?: string | undefined;
}

/** Finds Meta's error in a body, whatever the body is; without a `code` there is none. */
export function errorIn(body: unknown): GraphError {
  const { error } = Object(body) as { error?: unknown };
  const { code, error_subcode, message, fbtrace_id } = Object(error) as Record<string, unknown>;
  return { code: numeric(code), subcode: numeric(error_subcode), message: text(message), fbtraceId: text(fbtrace_id) };
}

const numeric = (value: unknown) => (typeof value === "number" ? value : undefined);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** The answer for an id that does not exist, that the token may not see, or that is of another kind. */
export const isNotFound = ({ code, subcode }: GraphError): boolean => code === 100 && subcode === 33;

/** Codes that mean: Meta is down, overloaded, or counts too many calls; the same call may succeed later. */
const UNAVAILABLE = new Set([2, 4, 17, 32, 341, 613, 80007, 80008, 130429, 131016, 131057, 133004, 2494100]);

/** Codes after which a read is worth repeating at once; after a limit (4, 80008, …) repeating prolongs it. */
const TRANSIENT = new Set([1, 2, 131000, 131016, 131057, 133004]);

export const isTransient = ({ code }: GraphError, status: number): boolean =>
  code === undefined ? status >= 500 : TRANSIENT.has(code);

/** Puts Meta's error into our words: the code decides, since Meta's HTTP statuses are not to be relied on. */
export function failureFrom(error: GraphError, status: number): MetaFailure {
  const { code, message = "Meta gave no reason.", fbtraceId } = error;
  if (code === undefined) {
    const kind = status >= 500 || status === 429 ? "meta_api_unavailable" : "meta_api_error";
    return new MetaFailure(kind, `Meta answered with status ${status} and without an error that can be read.`);
  }
  const metaError: MetaError = { code, message, fbtraceId };
  const unavailable = UNAVAILABLE.has(code);
  const advice = unavailable ? "Meta cannot take the call at the moment. Try again later." : "Meta refused the call.";
  return new MetaFailure(unavailable ? "meta_api_unavailable" : "meta_api_error", advice, { metaError });
}
