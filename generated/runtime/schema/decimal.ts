// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/** A number as its digits and a power of ten: 12.5 is 125 and -1. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/**
 * Whether a number is a multiple of a step, in decimal arithmetic (JSON Schema 2020-12 validation, 6.2.1).
 *
 * JSON's numbers are decimal: 19.99 is a multiple of 0.01, although the remainder of the two binary fractions is not 0.
 * No tolerance is right both for 0.010000000001 and for 1234567.89, so the shortest texts are compared.
 */
export function isMultipleOf(value: number, step: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  if (!Number.isFinite(value) || !Number.isFinite(step) || step === 0) return false;
  const [a, b] = [decimal(value), decimal(step)];
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = ({ digits, exponent: own }: Decimal) => digits * 10n ** BigInt(own - exponent);
  return scaled(a) % scaled(b) === 0n;
}

function decimal(value: number): Decimal {
  const [mantissa = "", power = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
