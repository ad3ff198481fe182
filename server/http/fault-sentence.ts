import { type Fault, isUnknown } from "../../generated/server.ts";

/** Says in a sentence what is wrong with a request and what to write instead. */
export function faultSentence(fault: Fault, param: string): string {
  const { rule, message } = fault;
  if (param === "") return `The request body ${readable(message)}.`;
  if (rule === "unknown") return `${param} ${message}.`;
  if (isUnknown(fault)) return `${param} is not a known field.`;
  if (rule === "required") return `${param} is required.`;
  if (rule === "uniqueItems") return `${param} must not name the same item twice.`;
  return rule === "pattern" ? patternSentence(fault, param) : `${param} ${readable(message)}.`;
}

/** A pattern says little to a person; the contract's example and description say more. */
function patternSentence({ schema, message }: Fault, param: string): string {
  const { example, description } = schema ?? {};
  if (typeof example !== "string") return `${param} ${message}.`;
  const meaning = typeof description === "string" ? ` ${description.trim().replaceAll("`", "")}` : "";
  return `${param} must look like ${example}.${meaning}`;
}

/** The validator's words, with an article and without capitals. */
const readable = (message: string): string =>
  message
    .replace(/^must be (array|integer|object)$/, "must be an $1")
    .replace(/^must be (boolean|number|string)$/, "must be a $1")
    .replace("NOT", "not");
