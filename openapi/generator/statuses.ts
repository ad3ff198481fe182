import type { ResponseObject } from "../runtime/document.ts";

/** Statuses of an operation that share one response. */
export interface StatusRow<Response = ResponseObject> {
  /** As a type: `404`, or `Exclude<ClientErrorStatus, 404>` if the contract declares `4XX`. */
  readonly status: string;
  readonly ok: boolean;
  readonly response: Response;
}

const RANGES = { "2": "SuccessStatus", "3": "RedirectionStatus", "4": "ClientErrorStatus", "5": "ServerErrorStatus" };
type Digit = keyof typeof RANGES;
const DIGITS = Object.keys(RANGES) as Digit[];

/** `4XX` and `default` stand for the statuses that the operation does not declare explicitly. */
export function statusRows<Response>(responses: { readonly [status: string]: Response }): StatusRow<Response>[] {
  const literal = Object.keys(responses).filter((status) => /^[1-5]\d\d$/.test(status));
  const isWhole = (digit: Digit) => `${digit}XX` in responses;
  const left = (digits: readonly Digit[]) => {
    const declared = literal.filter((status) => digits.some((digit) => status.startsWith(digit)));
    const range = digits.map((digit) => RANGES[digit]).join(" | ");
    return declared.length === 0 ? range : `Exclude<${range}, ${declared.join(" | ")}>`;
  };
  const meant = (key: string): Omit<StatusRow, "response">[] => {
    if (literal.includes(key)) return [{ status: key, ok: key.startsWith("2") }];
    const digits = key === "default" ? DIGITS.filter((digit) => !isWhole(digit)) : DIGITS.filter((d) => key[0] === d);
    const [good, bad] = [digits.filter((digit) => digit === "2"), digits.filter((digit) => digit !== "2")];
    return [good, bad].filter((some) => some.length > 0).map((some) => ({ status: left(some), ok: some === good }));
  };
  return Object.entries(responses).flatMap(([key, response]) => meant(key).map((row) => ({ ...row, response })));
}
