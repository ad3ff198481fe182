// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { acceptedType } from "../media-type.ts";
import { RequestRefusal, shortened } from "./refusal.ts";

/**
 * Returns the media type that an `Accept` header selects; refuses with 406 if it accepts none of the available types.
 */
export type Negotiate = (accept: string | undefined) => string;

/** Clients send few different headers; the limit keeps made-up ones from filling the cache. */
const MOST_REMEMBERED = 20;

/**
 * Creates the negotiation of an operation's successful media types; `undefined` if there is no choice.
 *
 * Only successes are negotiated. An error is sent as declared: even to a client that asked for an image, its text says
 * more than a 406 would.
 */
export function createNegotiation(types: readonly string[]): Negotiate | undefined {
  if (types.length === 0) return undefined;
  const known = new Map<string | undefined, string>();
  return (accept) => {
    const chosen = known.get(accept) ?? acceptedType(types, accept);
    if (chosen === undefined)
      throw new RequestRefusal(406, `Accept "${shortened(accept ?? "")}" allows none of ${types.join(", ")}.`);
    if (known.size < MOST_REMEMBERED) known.set(accept, chosen);
    return chosen;
  };
}
