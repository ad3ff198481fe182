import type { SchemaFault, SchemasAt } from "../schema/validator.ts";
import type { Fault } from "./refusal.ts";

/** A JSON number that JavaScript had to change, with its path. */
export interface Rounded {
  readonly path: Fault["path"];
  readonly value: number;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Whether the text is an integer other than the parsed value, or a number beyond the range of a double. */
export function isRounded(text: string, value: number): boolean {
  if (Number.isSafeInteger(value)) return false;
  if (!Number.isFinite(value)) return true;
  const [, sign = "", whole = "", fraction = "", power] = NUMBER.exec(text) ?? [];
  // A number with an exponent, such as `1e300`, is exact if its significant digits are; up to 15 always are.
  if (power !== undefined)
    return whole.length + fraction.length > 15 && Number.isInteger(value) && shortest(text) !== shortest(String(value));
  return /^0*$/.test(fraction) && whole !== "" && BigInt(sign + whole) !== BigInt(value);
}

/** Equal for equal decimals: `1.50e3` and `1500` both become `15 2`. */
function shortest(text: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] = NUMBER.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  // `/0+$/` would try each zero of a long number again.
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  const significant = digits.slice(0, end);
  return `${sign}${significant} ${Number(power) - fraction.length + digits.length - significant.length}`;
}

type NumberFault = Pick<SchemaFault, "path" | "rule" | "message">;

/** The fault of a rounded number. Only an integer schema rejects rounding; a `number` is a double anyway. */
export function roundingFault(at: SchemasAt, { path, value }: Rounded): NumberFault | undefined {
  if (!Number.isFinite(value)) return { path, ...TOO_FAR };
  return at(path).some(({ type }) => type === "number") ? undefined : { path, ...TOO_LARGE };
}

const TOO_FAR = { rule: "type", message: `must be a number between -${Number.MAX_VALUE} and ${Number.MAX_VALUE}` };

/** An integer that cannot be represented; its text shows which one was meant. */
export const TOO_LARGE = {
  rule: "format",
  message: `must be an integer between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}; beyond that, precision is lost`,
};
