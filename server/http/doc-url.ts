import { knownValues } from "../../generated/operations.ts";
import type { Exchange } from "../../generated/server.ts";
import type { ErrorCode } from "../domain/refusal.ts";

/** Chirp's documentation of its error codes. */
const DOCUMENTATION = "https://docs.buildwithchirp.com/api_reference/error-codes#";

/** Where this server documents the codes that were added to Chirp's: headings of the errors guide. */
const OWN_PAGE = "/docs/#/errors/";

/** The page about an error code; `undefined` for an added code when the server does not know its own address. */
export function docUrl(code: ErrorCode, address: string | undefined): string | undefined {
  if (knownValues.ErrorCode[code].provenance !== "extension") return DOCUMENTATION + code;
  return address && address + OWN_PAGE + code;
}

/** The Express setting that holds the URL at which callers reach this server. */
export const PUBLIC_URL = "public url";

/** Despite its types, Express has no `host` when the request has none. */
interface AddressParts extends Pick<Exchange["request"], "app" | "protocol"> {
  readonly host: string | undefined;
}

/**
 * The address of this server as its caller sees it: the configured one, or the one the request was sent to.
 *
 * Express reads `X-Forwarded-Proto` and `X-Forwarded-Host` only from trusted proxies.
 */
export function addressOf({ app, protocol, host }: AddressParts): string | undefined {
  const configured: unknown = app.get(PUBLIC_URL);
  if (typeof configured === "string") return configured;
  const address = `${protocol}://${host ?? ""}`;
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : undefined;
}
