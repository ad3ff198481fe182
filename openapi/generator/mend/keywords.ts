import type { Contract } from "../../runtime/document.ts";
import { ContractError } from "../contract-error.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import type { Node } from "../walk.ts";

/** Corrects one aspect of a schema and returns a remark, or `undefined` if nothing had to be changed. */
type Mend = (schema: Node, refuse: (what: string) => never) => string | undefined;

/**
 * Corrects keywords with a value that JSON Schema does not allow. Such a schema does not compile, and every request to
 * it would get a 500. A value with a clear meaning is corrected; an unclear one is refused by name.
 */
export function mendKeywords(file: string, contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  changeSchemas(contract, (schema, at) => {
    const refuse = (what: string): never => {
      throw new ContractError(`${file}, ${at}: ${what}`, { at });
    };
    for (const mend of MENDS) {
      const what = mend(schema, refuse);
      if (what !== undefined) remarks.push(remarkAt(at, what));
    }
    return schema;
  });
  // Whatever is left has no effect; for a property it has been read in its parent schema.
  changeSchemas(contract, (schema, at) => {
    const { required, ...others } = schema;
    if (required === undefined || Array.isArray(required)) return schema;
    remarks.push(remarkAt(at, "a `required` that is not a list is ignored."));
    return others;
  });
  return remarks;
}

const TYPES = new Set(["object", "array", "string", "number", "integer", "boolean", "null"]);

/** Names from other languages. */
const SYNONYMS: Readonly<Record<string, Node>> = {
  any: {},
  bool: { type: "boolean" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  "date-time": { type: "string", format: "date-time" },
  decimal: { type: "number" },
  dict: { type: "object" },
  double: { type: "number", format: "double" },
  file: { type: "string", format: "binary" },
  float: { type: "number", format: "float" },
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  list: { type: "array" },
  long: { type: "integer", format: "int64" },
  map: { type: "object" },
  str: { type: "string" },
  text: { type: "string" },
  uuid: { type: "string", format: "uuid" },
};

const mendType: Mend = (schema, refuse) => {
  const { type } = schema;
  if (type === undefined) return undefined;
  const types = [type].flat() as unknown[];
  if (types.every((each) => TYPES.has(String(each))) && types.length > 0 && new Set(types).size === types.length)
    return undefined;
  const known = types.map((each) => {
    const name = String(each).toLowerCase();
    if (TYPES.has(name)) return { type: name };
    // A list of values under the name of a type.
    if (name === "enum" && Array.isArray(schema["enum"])) return {};
    return SYNONYMS[name] ?? refuse(`"${String(each)}" is not a type; write one of ${[...TYPES].join(", ")}.`);
  });
  const names = [...new Set(known.flatMap((each) => ("type" in each ? [each["type"]] : [])))];
  delete schema["type"];
  if (names.length > 0 && known.every((each) => "type" in each)) schema["type"] = names.length === 1 ? names[0] : names;
  if (names.length === 1 && known[0] && "format" in known[0]) schema["format"] ??= known[0]["format"];
  return `the type ${JSON.stringify(type)} is read as ${JSON.stringify(schema["type"] ?? "any")}.`;
};

const mendBounds: Mend = (schema) => {
  let what: string | undefined;
  for (const [exclusive, bound] of Object.entries({ exclusiveMinimum: "minimum", exclusiveMaximum: "maximum" })) {
    const value = schema[exclusive];
    if (typeof value !== "boolean") continue;
    delete schema[exclusive];
    if (value && schema[bound] !== undefined) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    }
    what = `\`${exclusive}: ${value}\` is read as in OpenAPI 3.0.`;
  }
  return what;
};

const NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const COUNTS = "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains".split(" ");

const mendNumbers: Mend = (schema) => {
  let what: string | undefined;
  for (const keyword of [...NUMBERS, ...COUNTS]) {
    const value = schema[keyword];
    if (value === undefined) continue;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    const isCount = COUNTS.includes(keyword);
    const isFit =
      typeof number === "number" &&
      Number.isFinite(number) &&
      (!isCount || (number >= 0 && Number.isInteger(number))) &&
      (keyword !== "multipleOf" || number > 0);
    if (isFit && typeof value === "number") continue;
    if (isFit) schema[keyword] = number;
    else delete schema[keyword];
    what = `\`${keyword}: ${JSON.stringify(value)}\` ${isFit ? `is read as ${String(number)}` : "is not a valid bound; it is ignored"}.`;
  }
  return what;
};

const mendLists: Mend = (schema, refuse) => {
  const { enum: values, required, examples, allOf, anyOf, oneOf, items } = schema;
  const done: string[] = [];
  if (values !== undefined) {
    if (typeof values === "object" && values !== null && !Array.isArray(values))
      refuse("`enum` is not a list; list the allowed values.");
    const distinct = distinctOf([values].flat());
    if (distinct.length === 0) delete schema["enum"];
    else schema["enum"] = distinct;
    if (distinct.length === 0) done.push("an empty `enum` is ignored.");
    else if (!Array.isArray(values) || distinct.length < values.length) done.push("duplicates in `enum` are ignored.");
  }
  if (Array.isArray(required)) {
    const names = distinctOf(required.map(String));
    if (names.length < required.length) done.push("duplicates in `required` are ignored.");
    schema["required"] = names;
  }
  if (examples !== undefined && !Array.isArray(examples)) {
    schema["examples"] = typeof examples === "object" && examples !== null ? valuesOf(examples) : [examples];
    done.push("`examples` of a schema that are not a list are read as one.");
  }
  for (const [keyword, list] of Object.entries({ allOf, anyOf, oneOf })) {
    if (list === undefined || (Array.isArray(list) && list.length > 0)) continue;
    if (typeof list === "object" && list !== null && !Array.isArray(list)) schema[keyword] = [list];
    else delete schema[keyword];
    done.push(
      `\`${keyword}\` that is not a list of schemas is ${keyword in schema ? "read as a list of one" : "ignored"}.`,
    );
  }
  if (Array.isArray(items)) {
    if (items.length === 1) schema["items"] = items[0] as unknown;
    else {
      delete schema["items"];
      if (items.length > 0) schema["prefixItems"] = items;
    }
    done.push("`items` with a list of schemas is read as `prefixItems`.");
  }
  return done.length === 0 ? undefined : done.join(" ");
};

const distinctOf = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** A map of examples by name, the form of a media type's `examples`. */
const valuesOf = (examples: object): unknown[] =>
  Object.values(examples).map((each: unknown) =>
    typeof each === "object" && each !== null && "value" in each ? each.value : each,
  );

/** `required: true` on a property, as in JSON Schema draft 3. */
const mendRequired: Mend = (schema) => {
  let what: string | undefined;
  const { properties } = schema;
  for (const [name, property] of Object.entries(Object(properties) as Record<string, Node>)) {
    const flag = Object(property)["required"] as unknown;
    if (typeof flag !== "boolean" && flag !== "true" && flag !== "false") continue;
    delete property["required"];
    if (String(flag) === "true")
      schema["required"] = distinctOf([
        ...((Array.isArray(schema["required"]) ? schema["required"] : []) as unknown[]),
        name,
      ]);
    what = "`required: true` on a property adds its name to the object's `required`; `required: false` is ignored.";
  }
  return what;
};

const mendTexts: Mend = (schema) => {
  const done: string[] = [];
  for (const keyword of ["deprecated", "readOnly", "writeOnly", "uniqueItems", "additionalProperties"]) {
    const value = schema[keyword];
    if (value !== "true" && value !== "false") continue;
    schema[keyword] = value === "true";
    done.push(`\`${keyword}: "${value}"\` is read without quotes.`);
  }
  for (const keyword of ["format", "pattern", "title", "description"]) {
    if (schema[keyword] === undefined || typeof schema[keyword] === "string") continue;
    if (keyword === "title" || keyword === "description") schema[keyword] = String(schema[keyword]);
    else {
      delete schema[keyword];
      done.push(`\`${keyword}\` that is not a string is ignored.`);
    }
  }
  const [, inner] = /^\/(\^.*\$|\(\?[=!].*)\/[a-z]*$/s.exec(String(schema["pattern"] ?? "")) ?? [];
  if (inner !== undefined) {
    schema["pattern"] = inner;
    done.push("a pattern between slashes is read without the slashes.");
  }
  return done.length === 0 ? undefined : done.join(" ");
};

const MENDS = [mendType, mendBounds, mendNumbers, mendRequired, mendLists, mendTexts];
