/** A number in decimal: `digits * 10 ** -places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** `1.5e-7` -> 15 with 8 places. The shortest text of a number is the one that people write. */
function decimalOf(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

const scaled = ({ digits, places }: Decimal, to: number) => digits * 10n ** BigInt(to - places);

/** Whether a number is a decimal multiple of another: 19.99 is one of 0.01. */
export function isMultipleOf(value: number, step: number): boolean {
  if (!Number.isFinite(value) || !(step > 0)) return false;
  const [one, other] = [decimalOf(value), decimalOf(step)];
  const places = Math.max(one.places, other.places);
  return scaled(one, places) % scaled(other, places) === 0n;
}

/** `factor * step`, without the rounding errors of binary fractions. */
export function timesStep(factor: number, step: number): number {
  const { digits, places } = decimalOf(step);
  return numberOf({ digits: digits * BigInt(factor), places });
}

/** The sum, without the rounding errors of binary fractions. */
export function plus(left: number, right: number): number {
  const [one, other] = [decimalOf(left), decimalOf(right)];
  const places = Math.max(one.places, other.places);
  return numberOf({ digits: scaled(one, places) + scaled(other, places), places });
}

const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e${-places}`);
