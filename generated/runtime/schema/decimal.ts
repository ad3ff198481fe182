// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** A number as written in decimal: `digits * 10 ** -places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** `1.5e-7` -> 15 with 8 places. The shortest text of a number is taken as what its author wrote. */
function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) return { digits: 0n, places: 0 };
  const [mantissa = "", power = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(power) };
}

/** Both numbers in units of the finer one. */
function aligned(left: number, right: number) {
  const both = [decimalOf(left), decimalOf(right)] as const;
  const places = Math.max(...both.map((decimal) => decimal.places));
  const [a, b] = both.map((decimal) => decimal.digits * 10n ** BigInt(places - decimal.places)) as [bigint, bigint];
  return { a, b, places };
}

const numberOf = (digits: bigint, places: number): number => Number(`${digits}e${-places}`);

/**
 * Whether a number is a multiple of a step, in decimal arithmetic (JSON Schema 2020-12 validation, 6.2.1).
 *
 * JSON numbers are decimal: 19.99 is a multiple of 0.01, although the binary remainder is not 0. No tolerance works for
 * both 0.010000000001 and 1234567.89, so the shortest decimal texts are compared.
 */
export function isMultipleOf(value: number, step: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  if (!Number.isFinite(value) || !Number.isFinite(step) || step === 0) return false;
  return isShortMultiple(value, step) ?? isLongMultiple(decimalOf(value), decimalOf(step));
}

/** Up to 15 digits, each decimal has a double of its own, so integers of the step's last place are exact. */
function isShortMultiple(value: number, step: number): boolean | undefined {
  let unit = 1;
  while (unit < MOST_EXACT && Math.round(step * unit) / unit !== step) unit *= 10;
  const [a, b] = [Math.round(value * unit), Math.round(step * unit)];
  // Of the digits of such a number, at most 17 are not 0.
  if (Math.abs(a) >= 1e22 && 100_000 % b === 0 && b / unit === step) return true;
  if (Math.abs(a) >= MOST_EXACT || Math.abs(b) >= MOST_EXACT || b / unit !== step) return undefined;
  return a / unit === value && a % b === 0;
}

const MOST_EXACT = 1e15;

/** The digits of a number are less than 10 ** 22, so more factors of ten than these cannot change the answer. */
const MOST_TENS = 75;

function isLongMultiple(value: Decimal, step: Decimal): boolean {
  const tens = step.places - value.places;
  const scale = 10n ** BigInt(Math.min(Math.abs(tens), MOST_TENS));
  return tens >= 0 ? (value.digits * scale) % step.digits === 0n : value.digits % (step.digits * scale) === 0n;
}

/** `factor * step`, without binary rounding errors. */
export function timesStep(factor: number, step: number): number {
  const { digits, places } = decimalOf(step);
  return numberOf(digits * BigInt(factor), places);
}

/** The sum, without binary rounding errors. */
export function plus(left: number, right: number): number {
  const { a, b, places } = aligned(left, right);
  return numberOf(a + b, places);
}

/** The multiple of a step closest to a value, from above or below. */
export function multipleNextTo(value: number, step: number, from: "above" | "below"): number {
  const { a, b, places } = aligned(value, step);
  // BigInt division rounds towards zero.
  const isCut = a % b !== 0n;
  const up = isCut && a > 0n && from === "above" ? 1n : 0n;
  const down = isCut && a < 0n && from === "below" ? 1n : 0n;
  return numberOf((a / b + up - down) * b, places);
}

/** The smallest number that is a multiple of both. */
export function commonMultiple(left: number, right: number): number {
  const { a, b, places } = aligned(left, right);
  return numberOf((a / greatestDivisor(a, b)) * b, places);
}

const greatestDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : greatestDivisor(other, one % other);
