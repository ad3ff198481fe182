import type { Contract, Reference, Schema } from "../document.ts";
import { type SchemaFault, schemasAt } from "../schema/validator.ts";
import type { Fault } from "./refusal.ts";

/** A number of JSON that has become another one, and where it stands. */
export interface Rounded {
  readonly path: Fault["path"];
  readonly value: number;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Whether a number's text is an integer, and not the one that came of it; or is none that a double can carry. */
export function isRounded(text: string, value: number): boolean {
  if (Number.isSafeInteger(value)) return false;
  if (!Number.isFinite(value)) return true;
  const [, sign = "", whole = "", fraction = "", power] = NUMBER.exec(text) ?? [];
  // With an exponent all digits that count are written, as in `1e300`.
  if (power !== undefined) return Number.isInteger(value) && shortest(text) !== shortest(String(value));
  return /^0*$/.test(fraction) && whole !== "" && BigInt(sign + whole) !== BigInt(value);
}

/** The same text for the same decimal: `1.50e3` and `1500` are `15 2`. */
function shortest(text: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] = NUMBER.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  return `${sign}${significant} ${Number(power) - fraction.length + digits.length - significant.length}`;
}

type NumberFault = Pick<SchemaFault, "path" | "rule" | "message">;

/** What is wrong with a rounded number: an integer must not be; one with a fraction is rounded in any case. */
export function roundingFault(
  contract: Contract,
  schema: Schema | Reference | boolean | undefined,
  { path, value }: Rounded,
): NumberFault | undefined {
  if (!Number.isFinite(value)) return { path, ...TOO_FAR };
  const isNumber = schemasAt(contract, schema, path).some(({ type }) => type === "number");
  return isNumber ? undefined : { path, ...TOO_LARGE };
}

const TOO_FAR = { rule: "type", message: `must be a number between -${Number.MAX_VALUE} and ${Number.MAX_VALUE}` };

/** That an integer could not be carried; the text says which was meant. */
export const TOO_LARGE = {
  rule: "format",
  message: `must be an integer between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}; no other one is exact here`,
};
