import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { graphError } from "./graph-refusal.ts";
import type { LimitedCall, NumberState } from "./state.ts";
import { HOUR } from "./time-units.ts";

/** Meta's limit for registrations and for deregistrations of a number: ten in any 72 hours, then a lock of 72 hours. */
const MOST_CALLS = 10;
const WINDOW_MS = 72 * HOUR;

export const isLimited = (call: OperationId): call is LimitedCall =>
  call === "registerPhoneNumber" || call === "deregisterPhoneNumber";

/** Counts a call, even one that will fail. Refuses the eleventh in 72 hours, and then all for 72 hours. */
export function countCall(number: NumberState, call: LimitedCall, now: number): void {
  const calls = number.calls[call].filter((at) => now < at + WINDOW_MS);
  const isLocked = now < (number.lockedUntil[call] ?? 0);
  if (isLocked || calls.length >= MOST_CALLS) {
    if (!isLocked) number.lockedUntil[call] = now + WINDOW_MS;
    throw graphError(call, "TooManyRegistrations");
  }
  number.calls[call] = [...calls, now];
}
