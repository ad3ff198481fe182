import type { OperationId } from "../../generated/meta-graph/operations.ts";
import { operations } from "../../generated/meta-graph/operations.ts";

const REFRESH = "Refresh the number before trying again.";
const READ_SETTINGS = "Read the settings before trying again.";
const SIGN_UP_AGAIN = "The code is used up: start the signup again.";

/** How to find out whether a write was carried out. The code of a signup does not allow that, because it is used up. */
const BEFORE_TRYING_AGAIN: Partial<Readonly<Record<OperationId, string>>> = {
  requestCode: REFRESH,
  verifyCode: REFRESH,
  registerPhoneNumber: REFRESH,
  deregisterPhoneNumber: REFRESH,
  updateNode: READ_SETTINGS,
  updateSettings: READ_SETTINGS,
  exchangeCode: SIGN_UP_AGAIN,
  subscribeApp: SIGN_UP_AGAIN,
};

/**
 * Makes a sentence of what went wrong instead of a usable response, and says what to do, since a write may have been
 * carried out.
 */
export function withRetryAdvice(what: string, operationId: OperationId): string {
  if (operations[operationId].method === "get") return `${what}. Try again later.`;
  const advice = BEFORE_TRYING_AGAIN[operationId] ?? "Try again later.";
  return `${what}, so it is unknown whether the call was carried out. ${advice}`;
}
