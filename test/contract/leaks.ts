import { type Fault, placeOf } from "./fault.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase, HttpRequest } from "./generated-cases/generated-case.ts";
import type { WireAnswer } from "./send.ts";

/** No response may contain the key. */
export function leaks(
  operation: ContractOperation,
  { request }: GeneratedCase,
  { text, headers }: WireAnswer,
): Fault[] {
  const shown = [text, ...Object.values(headers)];
  const isSecret = keysIn(operation, request).some((key) => key.length > 8 && shown.some((part) => part.includes(key)));
  const cause = "shows the key of the request";
  return isSecret ? [{ what: cause, cause, expected: "a response without the key", at: placeOf(operation) }] : [];
}

/** The keys in the headers of a request. One in the query may be repeated, as part of a link to the next page. */
function keysIn({ schemes, security }: ContractOperation, { headers }: HttpRequest): string[] {
  const ofSchemes = security.flat().flatMap((scheme) => {
    const { type, in: where, name = "" } = schemes[scheme] ?? {};
    return type === "apiKey" && where === "header" ? [headers[name] ?? ""] : [];
  });
  return [headers["Authorization"]?.split(" ")[1] ?? "", ...ofSchemes];
}
