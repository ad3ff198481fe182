// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { acceptedType } from "../media-type.ts";
import { createMemory, MOST_HEADERS } from "../schema/memory.ts";
import { RequestRefusal, shortened } from "./refusal.ts";

/**
 * Returns the media type that an `Accept` header selects; refuses with 406 if it accepts none of the available types.
 */
export type Negotiate = (accept: string | undefined) => string;

/**
 * Creates the negotiation of an operation's successful media types; `undefined` if there is no choice.
 *
 * Only successes are negotiated. An error is sent as declared: even to a client that asked for an image, its text says
 * more than a 406 would.
 */
export function createNegotiation(types: readonly string[]): Negotiate | undefined {
  if (types.length === 0) return undefined;
  const known = createMemory<string | undefined, string>(MOST_HEADERS);
  return (accept) => known(accept, () => chosenType(types, accept));
}

function chosenType(types: readonly string[], accept: string | undefined): string {
  const chosen = acceptedType(types, accept);
  if (chosen !== undefined) return chosen;
  throw new RequestRefusal(406, `Accept "${shortened(accept ?? "")}" allows none of ${types.join(", ")}.`);
}
