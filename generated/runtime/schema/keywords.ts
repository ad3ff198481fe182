// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { _, type CodeKeywordDefinition, type Ajv2020 as Compiler, type KeywordCxt, Name } from "ajv/dist/2020.js";
import { isMultipleOf } from "./decimal.ts";
import { areUnique, canonical } from "./equality.ts";

/** Keywords whose meaning Ajv does not have, or not exactly. */
export function addKeywords(ajv: Compiler): void {
  for (const keyword of ["multipleOf", "uniqueItems"]) ajv.removeKeyword(keyword);
  ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    validate: (step: number, value: number) => isMultipleOf(value, step),
  });
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    validate: (unique: boolean, items: unknown[]) => !unique || areUnique(items),
  });
  for (const keyword of ["equalsOneOf", "equals"]) ajv.addKeyword({ keyword, compile: compileEquality });
  ajv.addKeyword({ keyword: "otherDirection", validate: () => false });
  mendEvaluation(ajv);
}

/** Ajv looks up which properties were evaluated in an object, where any has a `constructor`. */
function mendEvaluation(ajv: Compiler): void {
  const evaluation = ajv.getKeyword("unevaluatedProperties") as CodeKeywordDefinition;
  ajv.removeKeyword("unevaluatedProperties");
  ajv.addKeyword({
    ...evaluation,
    code(context: KeywordCxt) {
      const { gen, it } = context;
      if (it.props instanceof Name)
        gen.code(_`if (${it.props} && ${it.props} !== true) Object.setPrototypeOf(${it.props}, null)`);
      evaluation.code(context);
    },
  });
}

function compileEquality(values: unknown[]): (value: unknown) => boolean {
  const texts = new Set(values.map(canonical));
  return (value) => texts.has(canonical(value));
}

/** Ajv's `Type.Num`, which it does not export. */
const BY_NUMBER = 0;

/** How many items of one list are told to be wrong: a body of 100 kB may have 50,000 of them. */
const MOST_ITEMS = 100;

/** Looks at all items, as `items` does, until too many of them are wrong to be told of. */
export function boundItems(ajv: Compiler): void {
  ajv.removeKeyword("items");
  ajv.addKeyword({
    keyword: "items",
    type: "array",
    schemaType: ["object", "boolean"],
    before: "uniqueItems",
    code: itemsCode,
  });
}

function itemsCode(context: KeywordCxt): void {
  const { gen, data, keyword, parentSchema, it } = context;
  it.items = true;
  const first = Array.isArray(parentSchema["prefixItems"]) ? parentSchema["prefixItems"].length : 0;
  const length = gen.const("length", _`${data}.length`);
  const wrong = gen.let("wrong", 0);
  const valid = gen.name("valid");
  gen.forRange("i", first, length, (i) => {
    context.subschema({ keyword, dataProp: i, dataPropType: BY_NUMBER }, valid);
    gen.if(_`!${valid}`, () => gen.code(_`if (++${wrong} >= ${MOST_ITEMS}) break`));
  });
  context.ok(_`${wrong} === 0`);
}
