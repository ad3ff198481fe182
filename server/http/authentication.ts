import { authorizationOf } from "../../generated/runtime/server.ts";
import { type Exchange, RequestRefusal } from "../../generated/server.ts";
import { digestOf, isWellFormed } from "../domain/admin-keys/admin-key.ts";
import type { KeyUses } from "../domain/admin-keys/key-uses.ts";
import type { Caller } from "../domain/caller.ts";
import type { KeyFault } from "../domain/metrics.ts";
import type { Store } from "../domain/store.ts";
import { noteCaller, noteOperation } from "./request-log.ts";

interface Listeners {
  readonly uses: KeyUses;
  /** Called for each key that is refused, with the key's id if it is a revoked one. */
  readonly onRefused: (fault: KeyFault, exchange: Exchange, keyId?: string) => void;
}

/**
 * Identifies the caller by its admin key.
 *
 * Looks up the key's digest. A caller cannot steer the digest byte by byte, so the time of the look-up reveals nothing
 * about stored keys. Every refusal is the same 401.
 */
export function authenticateBy({ adminKeys }: Pick<Store, "adminKeys">, { uses, onRefused }: Listeners) {
  return async (exchange: Required<Exchange>): Promise<Caller> => {
    const { request, response, operation } = exchange;
    noteOperation(response, operation.id);
    const key = authorizationOf(request, "bearer") ?? "";
    const digest = isWellFormed(key) ? digestOf(key) : undefined;
    const known = digest && (await adminKeys.findCaller(digest));
    if (known) {
      uses.note(known);
      const caller = { organizationId: known.organizationId, keyId: known.keyId };
      noteCaller(response, caller);
      return caller;
    }
    const revoked = digest && (await adminKeys.findRevoked(digest));
    if (revoked) onRefused("revoked", exchange, revoked.keyId);
    else onRefused(digest ? "unknown" : request.headers.authorization ? "malformed" : "missing", exchange);
    throw new RequestRefusal(401, "The admin key is missing or not valid.");
  };
}
