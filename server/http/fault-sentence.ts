import { type Fault, isUnknown } from "../../generated/server.ts";

/**
 * Chooses the fault to report; the most telling one comes first.
 *
 * If a value is both too long and of the wrong form, reports the form: the length of an id helps nobody.
 */
export function faultToTell(faults: readonly Fault[]): Fault | undefined {
  const [first] = faults;
  if (first?.rule !== "maxLength") return first;
  const place = JSON.stringify(first.path);
  return faults.find(({ rule, path }) => rule === "pattern" && JSON.stringify(path) === place) ?? first;
}

/** Says in one sentence what is wrong with a request and what to write instead. */
export function faultSentence(fault: Fault, param: string): string {
  const { rule, message } = fault;
  const subject = param === "" ? "The request body" : param;
  const words = wordsFor(fault) ?? (rule === "pattern" ? wordsByExample(fault) : undefined);
  if (words !== undefined) return `${param} ${words}`;
  return `${subject} ${isUnknown(fault) && rule !== "unknown" ? "is not a known field" : message}.`;
}

/** The contract's own words for a broken rule. Broken Unicode breaks a name's pattern too, but needs other words. */
function wordsFor({ rule, schema }: Fault): string | undefined {
  const { "x-rule-messages": byRule, "x-pattern-message": forPattern } = schema ?? {};
  const words = (byRule as Readonly<Record<string, string>> | undefined)?.[rule];
  const isOfForm = rule === "pattern" || rule === "unicode";
  const text = words ?? (isOfForm && typeof forPattern === "string" ? forPattern : undefined);
  return text && `${text}.`;
}

/** Patterns are hard to read. If the contract has no words for one, its example and description explain it. */
function wordsByExample({ schema }: Fault): string | undefined {
  const { example, description } = schema ?? {};
  if (typeof example !== "string") return undefined;
  const meaning = typeof description === "string" ? ` ${description.trim().replaceAll("`", "")}` : "";
  return `must look like ${example}.${meaning}`;
}
