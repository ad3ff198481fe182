import { graphError } from "./graph-refusal.ts";
import type { NumberState } from "./state.ts";
import { DAY, HOUR, MINUTE } from "./time-units.ts";

/** The code that every number receives; Meta's documentation shows it as `123-830`. */
export const VERIFICATION_CODE = "123830";

const CODE_LIFETIME_MS = 10 * MINUTE;
/** A number that is not registered within this time has to be verified again. */
export const VERIFICATION_LIFETIME_MS = 14 * DAY;
/** Meta publishes neither how many codes can be requested nor how often one can be tried. */
const MOST_CODES_AN_HOUR = 5;
const MOST_WRONG_TRIES = 5;

/** Sends a code, which invalidates the previous one. */
export function sendCode(number: NumberState, now: number): void {
  number.codesSentAt = number.codesSentAt.filter((at) => now < at + HOUR);
  if (number.codesSentAt.length >= MOST_CODES_AN_HOUR) throw graphError("requestCode", "CodeNotSent");
  number.codesSentAt.push(now);
  number.code = { sentAt: now, wrongTries: 0 };
}

/** Accepts the latest code, once. Refuses wrong and expired codes, and any code after too many wrong tries. */
export function enterCode(number: NumberState, code: string, now: number): void {
  const { code: sent } = number;
  const isGood = sent !== undefined && now < sent.sentAt + CODE_LIFETIME_MS && sent.wrongTries < MOST_WRONG_TRIES;
  if (sent !== undefined && code !== VERIFICATION_CODE) sent.wrongTries++;
  if (!isGood || code !== VERIFICATION_CODE) throw graphError("verifyCode", "WrongCode");
  delete number.code;
  number.verifiedAt = now;
  number.node["code_verification_status"] = "VERIFIED";
}
