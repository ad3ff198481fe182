// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { acceptedType } from "../media-type.ts";
import { RequestRefusal, shortened } from "./refusal.ts";

/** Gives the media type that an `Accept` header chooses; refuses with 406 where it wants none of those that there are. */
export type Negotiate = (accept: string | undefined) => string;

/** Callers write the same few; those who make up others are not remembered. */
const MOST_REMEMBERED = 20;

/**
 * Makes what chooses among the media types of an operation's successes; nothing where these leave no choice.
 *
 * Only successes are chosen. An error is answered as it is declared: to who has asked for an image, too, its text says more
 * than a 406 would.
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
