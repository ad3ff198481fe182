// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Request } from "express";

/** The cookies of a request by name; if a name is repeated, the first one counts. */
export function cookiesOf({ headers }: Pick<Request, "headers">): Record<string, string> {
  const pairs = (headers.cookie ?? "").split(";").map((part) => part.trim().split("="));
  const named = pairs.filter(([name]) => name).map(([name = "", ...value]) => [name, decoded(value.join("="))]);
  return Object.fromEntries(named.reverse());
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
