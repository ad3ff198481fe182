import { authorizationOf } from "../../generated/runtime/server.ts";
import { type Exchange, RequestRefusal } from "../../generated/server.ts";
import { digestOf, isWellFormed } from "../domain/admin-keys/admin-key.ts";
import type { KeyUses } from "../domain/admin-keys/key-uses.ts";
import type { Caller } from "../domain/caller.ts";
import type { Store } from "../domain/store.ts";

/**
 * Finds out by its admin key who calls.
 *
 * Looks up the key's digest, which nobody can steer byte by byte, so the time of the look-up tells nothing of a key.
 * Every refusal is the same 401.
 */
export function authenticateBy(store: Store, uses: KeyUses) {
  return async ({ request }: Exchange): Promise<Caller> => {
    const key = authorizationOf(request, "bearer") ?? "";
    const caller = isWellFormed(key) ? await store.adminKeys.findCaller(digestOf(key)) : undefined;
    if (caller === undefined) throw new RequestRefusal(401, "The admin key is missing or not valid.");
    uses.note(caller);
    return { organizationId: caller.organizationId, keyId: caller.keyId };
  };
}
