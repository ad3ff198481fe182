// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Fault, fieldName, isUnknown, RequestRefusal } from "./refusal.ts";

const rank = (fault: Fault) => (isUnknown(fault) ? 0 : fault.rule === "required" ? 1 : 2);

/** Refuses with 400 and reports the first fault: unknown fields, then missing ones, then in document order. */
export function refusalOf(faults: readonly Fault[]): RequestRefusal {
  const sorted = [...faults].sort((a, b) => rank(a) - rank(b));
  const [first] = sorted;
  return new RequestRefusal(400, first ? sentence(first) : "The request is not valid.", { faults: sorted });
}

function sentence(fault: Fault): string {
  if (fault.path.length > 0) return `"${fieldName(fault.path)}" ${fault.message}.`;
  return fault.rule === "required" ? "A request body is required." : `The body ${fault.message}.`;
}
