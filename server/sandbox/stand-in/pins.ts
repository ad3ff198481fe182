import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { graphError } from "./graph-refusal.ts";
import type { NumberState } from "./state.ts";
import { HOUR, MINUTE } from "./time-units.ts";

/** After so many wrong PINs none is looked at for an hour. Meta publishes neither number. */
const MOST_WRONG_PINS = 5;
const PIN_LOCK_MS = HOUR;

/** A digest with a salt of its own, of a kind that is slow to guess: six digits are few. */
export function pinDigest(pin: string, salt = randomBytes(16).toString("hex")): string {
  return `${salt}.${scryptSync(pin, salt, 32, { N: 4096 }).toString("hex")}`;
}

function isPin(pin: string, digest: string): boolean {
  const [salt] = digest.split(".");
  return timingSafeEqual(Buffer.from(pinDigest(pin, salt)), Buffer.from(digest));
}

/** Takes the PIN of a number; one that has none gets this one. Refuses a wrong one, and any after too many of them. */
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

/** Sets a new PIN, whatever the old one was. */
export function setPin(number: NumberState, pin: string): void {
  number.pin = pinDigest(pin);
  number.wrongPinsAt = [];
}
