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

/** The address that a request was sent to, as far as its `Host` is one. */
export function addressOf({ protocol, headers }: Exchange["request"]): string | undefined {
  const address = `${protocol}://${headers.host ?? ""}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
