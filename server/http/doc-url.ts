import { knownValues } from "../../generated/operations.ts";
import type { Exchange } from "../../generated/server.ts";
import type { ErrorCode } from "../domain/refusal.ts";

/** Where Chirp documents its codes. */
const DOCUMENTATION = "https://docs.buildwithchirp.com/api_reference/error-codes#";

/** Where this server documents the codes that were added here: a heading of the errors guide. */
const OWN_PAGE = "/docs/#/errors/";

/** The page about a code; `undefined` for one of ours where nobody knows under which address this server is. */
export function docUrl(code: ErrorCode, address: string | undefined): string | undefined {
  if (knownValues.ErrorCode[code].provenance !== "extension") return DOCUMENTATION + code;
  return address && address + OWN_PAGE + code;
}

/** The name of Express' setting that holds the address at which callers reach this server. */
export const PUBLIC_URL = "public url";

/** Express has no `host` where the request has none, whatever its types say. */
interface AddressParts extends Pick<Exchange["request"], "app" | "protocol"> {
  readonly host: string | undefined;
}

/**
 * The address of this server as its caller knows it: the configured one, or the one that the request was sent to.
 *
 * Of `X-Forwarded-Proto` and `X-Forwarded-Host` Express takes what a trusted proxy sends, and from nobody else.
 */
export function addressOf({ app, protocol, host }: AddressParts): string | undefined {
  const configured: unknown = app.get(PUBLIC_URL);
  if (typeof configured === "string") return configured;
  const address = `${protocol}://${host ?? ""}`;
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : undefined;
}
