// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/**
 * The demand of a rule, worded to follow the name of a field: `must be at least 1`.
 *
 * @param wanted the value of the keyword
 */
export function demandOf(rule: string, wanted: unknown): string {
  return DEMANDS[rule]?.(wanted) ?? "is not valid";
}

const DEMANDS: Readonly<Record<string, (wanted: unknown) => string>> = {
  type: (types) => `must be ${anyOf([types].flat() as string[])}`,
  enum: (values) => `must be one of: ${listed(values)}`,
  const: (value) => `must be ${JSON.stringify(value)}`,
  minimum: (bound) => `must be at least ${bound}`,
  maximum: (bound) => `must be at most ${bound}`,
  exclusiveMinimum: (bound) => `must be more than ${bound}`,
  exclusiveMaximum: (bound) => `must be less than ${bound}`,
  multipleOf: (step) => `must be a multiple of ${step}`,
  minLength: (length) => (length === 1 ? "must not be empty" : `must not have fewer than ${length} characters`),
  maxLength: (length) => `must not have more than ${counted(length, "character")}`,
  minItems: (length) => (length === 1 ? "must not be empty" : `must not have fewer than ${length} items`),
  maxItems: (length) => `must not have more than ${counted(length, "item")}`,
  minProperties: (count) =>
    count === 1 ? "must have at least one field" : `must not have fewer than ${count} properties`,
  maxProperties: (count) => `must not have more than ${count} properties`,
  uniqueItems: () => "must not name the same item twice",
  pattern: (pattern) => `must match pattern "${pattern}"`,
  format: (format) => `must match format "${format}"`,
  required: () => "is required",
  additionalProperties: () => "is not a known field",
  unevaluatedProperties: () => "is not a known field",
  unevaluatedItems: () => "must not have further items",
  items: () => "must not have further items",
  contains: () => "does not contain what it must contain",
  propertyNames: () => "has a property name that is not allowed",
  oneOf: () => "must fit exactly one of the alternatives",
  anyOf: () => "must fit one of the alternatives",
  not: () => "must not be valid",
  "false schema": () => "is not allowed",
  readOnly: () => "is read-only",
  writeOnly: () => "is write-only",
};

const counted = (count: unknown, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The most values that a sentence lists; an enumeration may have hundreds. */
const MOST_LISTED = 30;

/** Values as JSON, but without quotes if all of them are words. */
function listed(values: unknown): string {
  const list = Array.isArray(values) ? (values as unknown[]) : [values];
  const areWords = list.every((value) => typeof value === "string" && /^[A-Za-z][\w-]*$/.test(value));
  const texts = list.slice(0, MOST_LISTED).map((value) => (areWords ? String(value) : JSON.stringify(value)));
  return [...texts, ...(list.length > MOST_LISTED ? ["…"] : [])].join(", ");
}

/** `["string", "null"]` -> `a string or null` */
export function anyOf(types: readonly string[]): string {
  const words = types.map((type) => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`));
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
