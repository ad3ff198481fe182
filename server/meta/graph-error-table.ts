import type { OperationId } from "../../generated/meta-graph/operations.ts";
import type { ErrorCode } from "../domain/refusal.ts";

/** What one of Meta's errors means here. */
export interface GraphErrorRow {
  readonly code: number;
  /** If set, the row covers all codes from `code` to this one. */
  readonly upTo?: number;
  readonly subcode?: number;
  /** If set, the row covers only this call, because the code means something else in others. */
  readonly of?: OperationId;
  readonly as: ErrorCode;
  /** The message for the caller. Meta's own message is returned separately. */
  readonly advice: string;
  /** The field at fault. */
  readonly param?: "pin" | "code";
  /** How long to wait, in seconds, when Meta's response does not say. */
  readonly waitSeconds?: number;
  /** Whether the error may pass in a moment, so that a read is retried at once. */
  readonly passes?: true;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const TOO_MANY_CALLS = "Meta accepts no more calls for now. Further calls prolong the wait: try again later.";
const DOWN = "Meta is down or overloaded. Try again later.";
const TOKEN = "Meta does not accept the access token. Connect the business account again.";
const PERMISSION = "Meta does not let the access token do this. Check its permissions for the business account.";
const INVALID = "Meta does not accept the call.";
const RESTRICTED = "Meta has restricted the business account. Resolve it in Meta's Business Support.";
const NOT_MOVING = "Meta does not accept the number because it is not being moved from another account.";
const NOT_REGISTERED = "The number is not registered with the Cloud API. Register it first.";
const NOTHING_TO_DEREGISTER = "The number is not registered with the Cloud API. There is nothing to deregister.";
const UNKNOWN = "Meta failed and gave no reason. Try again later.";

/**
 * What each of Meta's errors means here. The most specific row wins.
 *
 * The codes are from Meta's list of error codes and from responses that others have published.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const GRAPH_ERRORS: readonly GraphErrorRow[] = [
  { code: 0, as: "meta_api_error", advice: TOKEN },
  { code: 1, as: "meta_api_error", advice: UNKNOWN, passes: true },
  { code: 2, as: "meta_api_unavailable", advice: DOWN, passes: true },
  // Permanent, although Meta sends it with status 500.
  { code: 3, as: "meta_api_error", advice: PERMISSION },
  { code: 4, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 10, as: "meta_api_error", advice: PERMISSION },
  { code: 17, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 32, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 33, as: "meta_api_error", advice: "Meta has deleted the phone number." },
  { code: 100, as: "meta_api_error", advice: INVALID },
  {
    code: 100,
    of: "exchangeCode",
    as: "meta_api_error",
    advice: "Meta does not accept the code: it has expired or was used before. Start the signup again.",
    param: "code",
  },
  { code: 100, subcode: 33, as: "meta_api_error", advice: "Meta has no such object, or hides it from the token." },
  { code: 100, subcode: 2207051, as: "phone_number_not_registered", advice: NOT_REGISTERED },
  {
    code: 100,
    subcode: 2207051,
    of: "deregisterPhoneNumber",
    as: "phone_number_not_registered",
    advice: NOTHING_TO_DEREGISTER,
  },
  {
    code: 100,
    subcode: 2388001,
    as: "display_name_not_approved",
    advice: "Meta has not approved the number's display name. Wait for the review, then register it again.",
  },
  { code: 100, subcode: 2388092, as: "meta_api_error", advice: "Meta does not accept this PIN.", param: "pin" },
  { code: 102, as: "meta_api_error", advice: TOKEN },
  { code: 104, as: "meta_api_error", advice: TOKEN },
  { code: 190, as: "meta_api_error", advice: TOKEN },
  {
    code: 190,
    subcode: 458,
    as: "meta_api_error",
    advice: "The business has removed our app. Connect the business account again.",
  },
  { code: 190, subcode: 459, as: "meta_api_error", advice: TOKEN },
  { code: 190, subcode: 460, as: "meta_api_error", advice: TOKEN },
  {
    code: 190,
    subcode: 463,
    as: "meta_api_error",
    advice: "The access token for Meta has expired. Connect the business account again.",
  },
  { code: 190, subcode: 464, as: "meta_api_error", advice: TOKEN },
  { code: 190, subcode: 467, as: "meta_api_error", advice: TOKEN },
  { code: 190, subcode: 492, as: "meta_api_error", advice: TOKEN },
  { code: 200, upTo: 299, as: "meta_api_error", advice: PERMISSION },
  { code: 341, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 368, as: "account_restricted", advice: RESTRICTED },
  { code: 613, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 803, as: "meta_api_error", advice: "Meta has no such object." },
  { code: 80007, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 80008, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 130429, as: "meta_api_unavailable", advice: TOO_MANY_CALLS },
  { code: 130497, as: "account_restricted", advice: RESTRICTED },
  { code: 131000, as: "meta_api_error", advice: UNKNOWN, passes: true },
  { code: 131005, as: "meta_api_error", advice: PERMISSION },
  { code: 131008, as: "meta_api_error", advice: INVALID },
  { code: 131009, as: "meta_api_error", advice: INVALID },
  { code: 131016, as: "meta_api_unavailable", advice: DOWN, passes: true },
  { code: 131031, as: "account_restricted", advice: RESTRICTED },
  {
    code: 131042,
    as: "account_restricted",
    advice: "Meta reports a problem with the business account's payment method. Resolve it in Meta's Business Manager.",
  },
  { code: 131045, as: "meta_api_error", advice: "The number's certificate is wrong. Register the number again." },
  {
    code: 131057,
    as: "meta_api_unavailable",
    advice: "Meta is changing the account, for about a minute. Try again later.",
    passes: true,
  },
  {
    code: 133000,
    as: "meta_api_error",
    advice: "An earlier deregistration is incomplete. Deregister the number again, then register it.",
  },
  { code: 133004, as: "meta_api_unavailable", advice: DOWN, passes: true },
  { code: 133005, as: "pin_mismatch", advice: "The number has another PIN for two-step verification.", param: "pin" },
  { code: 133006, as: "phone_number_not_verified", advice: "The number has to be verified first." },
  {
    code: 133008,
    as: "whatsapp_rate_limited",
    advice: "Too many wrong PINs were tried for this number.",
    param: "pin",
    waitSeconds: HOUR,
  },
  {
    code: 133009,
    as: "whatsapp_rate_limited",
    advice: "The PIN was tried too soon after the previous one.",
    param: "pin",
    waitSeconds: MINUTE,
  },
  { code: 133010, as: "phone_number_not_registered", advice: NOT_REGISTERED },
  { code: 133010, of: "deregisterPhoneNumber", as: "phone_number_not_registered", advice: NOTHING_TO_DEREGISTER },
  {
    code: 133015,
    as: "meta_api_error",
    advice: "Meta is still deleting the number. Try again in five minutes.",
    waitSeconds: 5 * MINUTE,
  },
  {
    code: 133016,
    as: "whatsapp_rate_limited",
    advice: "Meta has locked the number after too many registrations or deregistrations.",
    waitSeconds: 72 * HOUR,
  },
  { code: 135000, as: "meta_api_error", advice: INVALID },
  // This code has several meanings, so the gateway first checks whether the number is verified. The hour is from Meta's
  // error texts.
  {
    code: 136024,
    as: "whatsapp_rate_limited",
    advice: "Meta sends no further code to this number for now.",
    waitSeconds: HOUR,
  },
  {
    code: 136024,
    subcode: 2388091,
    as: "meta_api_error",
    advice: "Meta does not verify this number by a code. A retry does not help.",
  },
  {
    code: 136025,
    as: "verification_code_mismatch",
    advice: "The code is not the one that Meta sent last, or it has expired. Request a new one.",
    param: "code",
  },
  {
    code: 136025,
    of: "registerPhoneNumber",
    as: "meta_api_error",
    advice: "The number is also used in the WhatsApp Business app, which has registered it already.",
  },
  { code: 2388012, as: "meta_api_error", advice: "The business account already has the number." },
  { code: 2388091, as: "meta_api_error", advice: NOT_MOVING },
  { code: 2388093, as: "meta_api_error", advice: NOT_MOVING },
  { code: 2388103, as: "meta_api_error", advice: NOT_MOVING },
  { code: 2494100, as: "meta_api_unavailable", advice: "Meta is doing maintenance on the number. Try again later." },
];

/**
 * Finds the row for an error. The most specific row wins: subcode first, then a row for this call, then a general one.
 */
export function rowFor(
  code: number,
  subcode: number | undefined,
  operationId: OperationId | undefined,
): GraphErrorRow | undefined {
  const rows = GRAPH_ERRORS.filter((row) => row.code <= code && code <= (row.upTo ?? row.code));
  const ofCall = rows.filter((row) => row.of !== undefined && row.of === operationId);
  const candidates = [...ofCall, ...rows.filter((row) => row.of === undefined)];
  return (
    candidates.find((row) => row.subcode !== undefined && row.subcode === subcode) ??
    candidates.find((row) => row.subcode === undefined)
  );
}
