// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import {
  _,
  type CodeKeywordDefinition,
  type Ajv2020 as Compiler,
  type KeywordCxt,
  Name,
  stringify,
} from "ajv/dist/2020.js";
import { isMultipleOf } from "./decimal.ts";
import { areUnique, canonical } from "./equality.ts";

/**
 * Keywords that Ajv lacks or implements differently.
 *
 * All of them generate code, so that a validator can be exported as a script, which cannot refer to our functions.
 */
export function addKeywords(ajv: Compiler): void {
  for (const keyword of ["multipleOf", "uniqueItems"]) ajv.removeKeyword(keyword);
  ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    code: (context) => context.pass(_`${useFunction(context, isMultipleOf)}(${context.data}, ${context.schema})`),
  });
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    code(context) {
      if (context.schema === true) context.pass(_`${useFunction(context, areUnique)}(${context.data})`);
    },
  });
  for (const keyword of ["equalsOneOf", "equals"]) ajv.addKeyword({ keyword, schemaType: "array", code: equalityCode });
  ajv.addKeyword({ keyword: "otherDirection", code: (context) => context.fail() });
  mendEvaluation(ajv);
}

function useFunction({ gen }: KeywordCxt, ours: { readonly name: string }): Name {
  return gen.scopeValue("func", { ref: ours, code: new Name(ours.name) });
}

/** Ajv looks up evaluated properties in a plain object, where `constructor` always seems to be present. */
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

function equalityCode(context: KeywordCxt): void {
  const { gen, data } = context;
  const texts = (context.schema as unknown[]).map(canonical);
  const known = gen.scopeValue("keyword", { ref: new Set(texts), code: _`new Set(${stringify(texts)})` });
  context.pass(_`${known}.has(${useFunction(context, canonical)}(${data}))`);
}

/** The value of Ajv's `Type.Num`, which it does not export. */
const BY_NUMBER = 0;

/** How many wrong items of one list are reported: a body of 100 kB may have 50,000. */
const MOST_ITEMS = 100;

/** Checks items as `items` does, but stops after too many wrong ones. */
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
