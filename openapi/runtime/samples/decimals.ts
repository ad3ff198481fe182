/** A number as written in decimal: `digits * 10 ** -places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** `1.5e-7` -> 15 with 8 places; the shortest text of a number is what people wrote. */
function decimalOf(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

const scaled = ({ digits, places }: Decimal, to: number) => digits * 10n ** BigInt(to - places);

/** `factor * step`, without the dust of binary fractions. */
export function timesStep(factor: number, step: number): number {
  const { digits, places } = decimalOf(step);
  return numberOf({ digits: digits * BigInt(factor), places });
}

/** The sum, without the dust of binary fractions. */
export function plus(left: number, right: number): number {
  const [one, other] = [decimalOf(left), decimalOf(right)];
  const places = Math.max(one.places, other.places);
  return numberOf({ digits: scaled(one, places) + scaled(other, places), places });
}

/** The multiple of a step that is next to a value, from above or from below. */
export function multipleNextTo(value: number, step: number, from: "above" | "below"): number {
  const [one, other] = [decimalOf(value), decimalOf(step)];
  const places = Math.max(one.places, other.places);
  const [dividend, divisor] = [scaled(one, places), scaled(other, places)];
  // What BigInt cuts off is towards zero.
  const cut = dividend / divisor;
  const isExact = dividend % divisor === 0n;
  const up = !isExact && dividend > 0n && from === "above" ? 1n : 0n;
  const down = !isExact && dividend < 0n && from === "below" ? 1n : 0n;
  return numberOf({ digits: (cut + up - down) * divisor, places });
}

/** The smallest number that is a multiple of both. */
export function commonMultiple(left: number, right: number): number {
  const [one, other] = [decimalOf(left), decimalOf(right)];
  const places = Math.max(one.places, other.places);
  const [a, b] = [scaled(one, places), scaled(other, places)];
  return numberOf({ digits: (a / greatestDivisor(a, b)) * b, places });
}

const greatestDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : greatestDivisor(other, one % other);

const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e${-places}`);
