import type { Request } from "express";

/** The cookies of a request by name, as they are sent; if a name is repeated, the first one counts. */
export function rawCookiesOf({ headers }: Pick<Request, "headers">): Record<string, string> {
  const pairs = (headers.cookie ?? "").split(";").map((part) => nameAndValue(part.trim()));
  return Object.fromEntries(pairs.filter(([name]) => name).reverse());
}

/** The value begins after the first `=`; further ones belong to it. */
export function nameAndValue(pair: string): [name: string, value: string] {
  const end = pair.indexOf("=");
  return end < 0 ? [pair, ""] : [pair.slice(0, end), pair.slice(end + 1)];
}

export const cookiesOf = (request: Pick<Request, "headers">): Record<string, string> =>
  Object.fromEntries(Object.entries(rawCookiesOf(request)).map(([name, value]) => [name, decodedIfPossible(value)]));

/** For text that clients may percent-encode, but need not: malformed percent-encoding stays as it is. */
export function decodedIfPossible(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
