import { knownValues } from "../../generated/operations.ts";
import type { ErrorCode } from "../domain/refusal.ts";

/** Where Chirp documents its codes. */
const DOCUMENTATION = "https://docs.buildwithchirp.com/api_reference/error-codes#";

/** Where this server documents the codes that were added here: a heading of the errors guide. */
const OWN_PAGE = "/docs/#/errors/";

/** The page about a code; one of ours is given without the host, since a server does not know its own. */
export const docUrl = (code: ErrorCode): string =>
  (knownValues.ErrorCode[code].provenance === "extension" ? OWN_PAGE : DOCUMENTATION) + code;
