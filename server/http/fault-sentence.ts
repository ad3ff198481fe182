import { type Fault, isUnknown } from "../../generated/server.ts";

/**
 * The fault to tell of several, which come with the most telling one first.
 *
 * What is too long and of another form at once is told its form: to count the characters of an id helps nobody. What is
 * wrong with the name of a property is told as such: the validator speaks of the object as if it were the text.
 */
export function faultToTell(faults: readonly Fault[]): Fault | undefined {
  const [first] = faults;
  const place = JSON.stringify(first?.path);
  const beside = (name: string) => faults.find(({ rule, path }) => rule === name && JSON.stringify(path) === place);
  return beside("propertyNames") ?? (first?.rule === "maxLength" ? beside("pattern") : undefined) ?? first;
}

/** Says in a sentence what is wrong with a request and what to write instead. */
export function faultSentence(fault: Fault, param: string): string {
  const { rule, message } = fault;
  const words = wordsFor(fault);
  if (words !== undefined) return `${param} ${words}.`;
  if (param === "") return `The request body ${readable(message)}.`;
  if (rule === "unknown") return `${param} ${message}.`;
  if (isUnknown(fault)) return `${param} is not a known field.`;
  if (rule === "required") return `${param} is required.`;
  if (rule === "uniqueItems") return `${param} must not name the same item twice.`;
  // The validator takes a parameter that comes twice for a list.
  if (rule === "type" && fault.in === "query" && !message.includes(","))
    return `${param} ${message.replace(/^must be /, "must be a single ")}.`;
  return rule === "pattern" ? patternSentence(fault, param) : `${param} ${readable(message)}.`;
}

/** The contract's own words for a rule of the field; broken Unicode breaks the pattern of a name, in another way. */
function wordsFor({ rule, schema }: Fault): string | undefined {
  const { "x-rule-messages": byRule, "x-pattern-message": forPattern } = schema ?? {};
  const words = (byRule as Readonly<Record<string, string>> | undefined)?.[rule];
  const isOfForm = rule === "pattern" || rule === "unicode";
  return words ?? (isOfForm && typeof forPattern === "string" ? forPattern : undefined);
}

/** A pattern says little to a person; the contract has words for most, and else an example and a description. */
function patternSentence({ schema, message }: Fault, param: string): string {
  const { example, description } = schema ?? {};
  if (typeof example !== "string") return `${param} ${message}.`;
  const meaning = typeof description === "string" ? ` ${description.trim().replaceAll("`", "")}` : "";
  return `${param} must look like ${example}.${meaning}`;
}

/** The validator's words for machines, and how one says it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^must be (array|integer|object)$/, "must be an $1"],
  [/^must be (boolean|number|string)$/, "must be a $1"],
  [/^must be >= /, "must be at least "],
  [/^must be <= /, "must be at most "],
  [/^must be equal to one of the allowed values: /, "must be one of: "],
  [/^must NOT have fewer than 1 (characters|items)$/, "must not be empty"],
  [/^must NOT have fewer than 1 properties$/, "must have at least one field"],
  [/NOT/, "not"],
];

/** Of several types the validator gives the bare list: `must be string,number,null`. */
function anyOf(types: string): string {
  const words = types
    .split(",")
    .map((type) => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`));
  return `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

const readable = (message: string): string =>
  WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words), message).replace(
    /^must be (\w+(?:,\w+)+)$/,
    (_, types: string) => anyOf(types),
  );
