/** Generates values that a schema allows, with fast-check, which can shrink a failing one. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { type Contract, type Reference, resolve, type Schema } from "../../openapi/runtime/document.ts";
import { known } from "./known-texts.ts";

type Rules = Readonly<Record<string, number & string>>;

/** Values of a schema; a text may be a {@link KnownText}, which is replaced by one that the server knows. */
export function valuesOf(contract: Contract, declared: Schema | Reference): fc.Arbitrary<unknown> {
  const schema = resolve<Schema>(contract, declared);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const alternatives = (schema["anyOf"] ?? schema["oneOf"]) as readonly (Schema | Reference)[] | undefined;
  if (alternatives !== undefined)
    return fc.oneof(...alternatives.map((each) => valuesOf(contract, merged(contract, schema, each))));
  const types = [schema.type ?? "object"].flat();
  return fc.oneof(...types.map((type) => valuesOfType(contract, schema, type)));
}

/** An alternative merged with the keywords beside it. */
function merged(
  contract: Contract,
  { anyOf: _, oneOf: __, ...beside }: Schema,
  alternative: Schema | Reference,
): Schema {
  const own = resolve<Schema>(contract, alternative);
  const required = [...((beside["required"] ?? []) as string[]), ...((own["required"] ?? []) as string[])];
  return { ...beside, ...own, properties: { ...beside.properties, ...own.properties }, required };
}

function valuesOfType(contract: Contract, schema: Schema, type: string): fc.Arbitrary<unknown> {
  const { minimum, maximum } = schema as Rules;
  const range = { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer(range);
  if (type === "number") return fc.double({ ...range, noNaN: true, noDefaultInfinity: true });
  if (type === "array") return lists(contract, schema);
  return type === "object" ? objects(contract, schema) : texts(schema);
}

function lists(contract: Contract, schema: Schema): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = 5 } = schema as Rules;
  // Long lists cost much and prove little; the contract tests cover the maximum length.
  const lengths = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) };
  const items = valuesOf(contract, schema.items ?? {});
  if (schema["uniqueItems"] !== true) return fc.array(items, lengths);
  return fc.uniqueArray(items, { ...lengths, selector: (item) => JSON.stringify(item) });
}

function objects(contract: Contract, schema: Schema): fc.Arbitrary<object> {
  const properties = Object.entries(schema.properties ?? {})
    .filter(([, property]) => resolve<Schema>(contract, property)["readOnly"] !== true)
    .map(([name, property]) => [name, valuesOf(contract, property)] as const);
  const required = (schema["required"] ?? []) as string[];
  const requiredKeys = required.filter((name) => properties.some(([property]) => property === name));
  return fc
    .record(Object.fromEntries(properties), { requiredKeys, noNullPrototype: true })
    .filter(conditionsOf(schema));
}

const conditions = new Ajv2020({ strict: false });

/** Whether a value meets the schema's conditions, if they contain no references. */
function conditionsOf(schema: Schema): (value: object) => boolean {
  if (schema["if"] === undefined) return () => true;
  const keywords = Object.entries(schema).filter(([keyword]) => ["if", "then", "else"].includes(keyword));
  return conditions.compile(Object.fromEntries(keywords));
}

function texts(schema: Schema): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 200, pattern, format } = schema as Rules;
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  if (pattern !== undefined && !isFreeText(pattern)) return known(pattern, matching(schema, pattern).filter(fits));
  if (format === "email") return fc.emailAddress().filter(fits);
  if (format === "uri") return fc.webUrl().filter(fits);
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const expression = new RegExp(pattern ?? "", "u");
  const allowed = (text: string) => fits(text) && expression.test(text);
  const any = fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) });
  return fc.oneof(
    { weight: 3, arbitrary: any.filter(allowed) },
    { weight: 1, arbitrary: fc.constantFrom(...AWKWARD.filter(allowed), "x".repeat(Math.max(1, minLength))) },
    { weight: 1, arbitrary: fc.constant("x".repeat(maxLength)) },
  );
}

/** Whether a pattern only excludes a few characters, as those of names do. */
const isFreeText = (pattern: string) => new RegExp(pattern, "u").test("<'; drop table apps; -- ünïcödé>");

/** fast-check does not support every regular expression, such as a lookahead; the example always matches. */
function matching(schema: Schema, pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, "u"));
  } catch {
    return fc.constant(String(schema["example"]));
  }
}

/** Allowed as free text, and hard on careless code. */
const AWKWARD = [
  "'; drop table apps; --",
  "{{7*7}}<%= 7*7 %>",
  "../../../../etc/passwd",
  "<script>alert(1)</script>",
  "__proto__",
  "null",
  "0",
  "1e9",
  "ünïcödé ﷽ 👩‍👩‍👧 \u200b\u202e",
  "%00%zz",
  "line\nbreak\ttab",
] as const;
