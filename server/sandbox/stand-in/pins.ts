import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { graphError } from "./graph-refusal.ts";
import type { NumberState } from "./state.ts";
import { HOUR, MINUTE } from "./time-units.ts";

/** After this many wrong PINs, every PIN is refused for an hour. Meta publishes neither number. */
const MOST_WRONG_PINS = 5;
const PIN_LOCK_MS = HOUR;

/** A salted digest that is slow to compute, because six digits are easy to guess. */
export function pinDigest(pin: string, salt = randomBytes(16).toString("hex")): string {
  return `${salt}.${scryptSync(pin, salt, 32, { N: 4096 }).toString("hex")}`;
}

function isPin(pin: string, digest: string): boolean {
  const [salt] = digest.split(".");
  return timingSafeEqual(Buffer.from(pinDigest(pin, salt)), Buffer.from(digest));
}

/**
 * Checks the PIN of a number, or sets it if the number has none. Refuses wrong PINs, and all PINs after too many of
 * them.
 */
export function enterPin(number: NumberState, pin: string, now: number): void {
  number.wrongPinsAt = number.wrongPinsAt.filter((at) => now < at + PIN_LOCK_MS);
  const [firstWrongAt = now] = number.wrongPinsAt;
  if (number.wrongPinsAt.length >= MOST_WRONG_PINS) {
    const minutes = Math.ceil((firstWrongAt + PIN_LOCK_MS - now) / MINUTE);
    const details = `Too many guesses. Try again in ${minutes} minutes.`;
    throw graphError("registerPhoneNumber", "TooManyPins", { error_data: { messaging_product: "whatsapp", details } });
  }
  if (number.pin !== undefined && !isPin(pin, number.pin)) {
    number.wrongPinsAt.push(now);
    throw graphError("registerPhoneNumber", "WrongPin");
  }
  setPin(number, pin);
}

/** Sets a new PIN without asking for the old one. */
export function setPin(number: NumberState, pin: string): void {
  number.pin = pinDigest(pin);
  number.wrongPinsAt = [];
}
