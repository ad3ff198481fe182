interface Decimal {
  readonly digits: bigint;
  /** The power of ten that the digits are multiplied with. */
  readonly exponent: number;
}

/** Whether a number, as JSON writes it, is a whole multiple of another one. */
export function isMultipleOf(value: number, step: number): boolean {
  const [dividend, divisor] = [decimalOf(value), decimalOf(step)];
  if (dividend === undefined || divisor === undefined || divisor.digits === 0n) return false;
  const exponent = Math.min(dividend.exponent, divisor.exponent);
  return scaled(dividend, exponent) % scaled(divisor, exponent) === 0n;
}

const scaled = ({ digits, exponent }: Decimal, to: number) => digits * 10n ** BigInt(exponent - to);

/** The shortest decimal that names the same number, which is the one that was written for all but very long ones. */
function decimalOf(number: number): Decimal | undefined {
  const [, whole = "", fraction = "", power = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(number)) ?? [];
  if (whole === "") return undefined;
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
