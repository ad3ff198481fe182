import { MetaFailure, type MetaError } from "../domain/meta.ts";

/** An error of the Graph API as it comes, or as much of it as there is. */
export interface GraphError {
  readonly code?: number | undefined;
  readonly error_subcode?: number | null | undefined;
  readonly message?: string | null | undefined;
  readonly fbtrace_id?: string | null | undefined;
}

/** The answer for an id that does not exist, that the token may not see, or that is of another kind. */
export const isNotFound = ({ code, error_subcode }: GraphError): boolean => code === 100 && error_subcode === 33;

/** Codes that mean: Meta is down, overloaded, or counts too many calls; the same call may succeed later. */
const UNAVAILABLE = new Set([2, 4, 17, 32, 341, 613, 80007, 80008, 130429, 131016, 131057, 133004, 2494100]);

/** Codes after which a read is worth repeating at once; after a limit (4, 80008, …) repeating prolongs it. */
const TRANSIENT = new Set([1, 2, 131000, 131016, 131057, 133004]);

export const isTransient = ({ code }: GraphError): boolean => code !== undefined && TRANSIENT.has(code);

/** Puts Meta's error into our words: the code decides, since Meta's HTTP statuses are not to be relied on. */
export function failureFrom(error: GraphError, status: number): MetaFailure {
  const { code, message } = error;
  if (code === undefined) {
    const kind = status >= 500 || status === 429 ? "meta_api_unavailable" : "meta_api_error";
    return new MetaFailure(kind, `Meta answered with status ${status} and without an error that can be read.`);
  }
  const metaError: MetaError = { code, message: message ?? "", fbtraceId: error.fbtrace_id || undefined };
  const unavailable = UNAVAILABLE.has(code);
  const text = unavailable ? "Meta cannot take the call at the moment. Try again later." : "Meta refused the call.";
  return new MetaFailure(unavailable ? "meta_api_unavailable" : "meta_api_error", text, { metaError });
}
