import type { Now } from "../domain/dependencies.ts";
import { MetaFailure } from "../domain/meta.ts";
import type { MetaCall, MetaCallStore } from "../domain/meta-call-store.ts";
import { StoreUnavailable } from "../domain/refusal.ts";
import { GraphFailure } from "./graph-errors.ts";

const SPAN_MS = 72 * 60 * 60 * 1_000;

/**
 * Meta allows ten calls of a kind for a number in any 72 hours; one more locks the number for 72 hours. The tenth is
 * left for people who register the number by other means.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration
 */
const LIMIT = { most: 9, spanMs: SPAN_MS };

/** Meta's error code for a locked number. */
const LOCKED = 133016;

/** Makes a call that Meta counts, or refuses it before Meta is called. */
export type RegistrationLimit = (call: MetaCall, make: () => Promise<void>) => Promise<void>;

/**
 * Counts the registrations and, separately, the deregistrations of each number.
 *
 * Failed calls count too, as they do at Meta. Refuses with `whatsapp_rate_limited` and the seconds to wait.
 */
export function createRegistrationLimit(calls: MetaCallStore, now: Now): RegistrationLimit {
  return async (call, make) => {
    const asked = now();
    const freeAt = await calls.reserve(call, LIMIT, asked);
    if (freeAt !== undefined) throw tooMany(call, freeAt - asked);
    try {
      await make();
    } catch (failure) {
      if (isLock(failure)) await lockIfPossible(calls, call, asked + SPAN_MS);
      throw failure;
    }
  };
}

/** A failing store must not hide Meta's response. If the lock is not stored, Meta refuses the next call again. */
async function lockIfPossible(calls: MetaCallStore, call: MetaCall, until: number): Promise<void> {
  try {
    await calls.lock(call, until);
  } catch (failure) {
    if (!(failure instanceof StoreUnavailable)) throw failure;
  }
}

const isLock = (failure: unknown) => failure instanceof GraphFailure && failure.graphError.code === LOCKED;

function tooMany({ kind }: MetaCall, waitMs: number): MetaFailure {
  const what = kind === "register" ? "registered" : "deregistered";
  const message = `The number was ${what} too often in 72 hours; Meta was not called, because it would lock the number.`;
  return new MetaFailure("whatsapp_rate_limited", message, { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
}
