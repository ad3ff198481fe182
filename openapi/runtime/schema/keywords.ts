import { _, type CodeKeywordDefinition, type Ajv2020 as Compiler, type KeywordCxt, Name } from "ajv/dist/2020.js";
import { resetErrorsCount } from "ajv/dist/compile/errors.js";
import { resolveRef, SchemaEnv } from "ajv/dist/compile/index.js";
import type { SubschemaArgs } from "ajv/dist/compile/validate/subschema.js";
import { callRef } from "ajv/dist/vocabularies/core/ref.js";
import { isMultipleOf } from "./decimal.ts";
import { areUnique, isListed } from "./equality.ts";
import { mostUseful } from "./errors.ts";
import { onceOf } from "./once.ts";

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
      if (context.schema === true) context.pass(_`${useFunction(context, areUnique)}(${context.data}, ${VALIDATION})`);
    },
  });
  for (const keyword of ["equalsOneOf", "equals"]) ajv.addKeyword({ keyword, schemaType: "array", code: equalityCode });
  ajv.addKeyword({ keyword: "otherDirection", code: (context) => context.fail() });
  mendEvaluation(ajv);
  mendRecursion(ajv);
  mendContains(ajv);
}

/** What Ajv creates for each validation and passes on; our functions keep in it what they have found. */
const VALIDATION = new Name("dynamicAnchors");
/** How many errors Ajv has collected. */
const ERRORS = new Name("errors");

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

/** A schema that refers to itself judges each object once. */
function mendRecursion(ajv: Compiler): void {
  const reference = ajv.getKeyword("$ref") as CodeKeywordDefinition;
  const usual = reference.code;
  reference.code = (context: KeywordCxt) => {
    const { gen, it } = context;
    const target = resolveRef.call(it.self, it.schemaEnv.root, it.baseId, context.schema as string);
    // Only a schema that is still being compiled leads back to itself.
    if (!(target instanceof SchemaEnv) || target.validate) return usual(context);
    const later = gen.scopeValue("wrapper", { ref: target });
    const ref = onceOf(() => target.validate as never, it.opts.allErrors ? (mostUseful as never) : undefined);
    const code = _`${new Name(onceOf.name)}(() => ${later}.validate)`;
    callRef(context, gen.scopeValue("func", { key: target, ref, code }), target);
  };
}

/** Collects the errors of the first wrong items only: a body of 100 kB may have 50,000. */
function mendContains(ajv: Compiler): void {
  const contains = ajv.getKeyword("contains") as CodeKeywordDefinition;
  const usual = contains.code;
  contains.code = (context: KeywordCxt) => {
    const { gen } = context;
    const first = gen.const("first", _`${ERRORS} + ${MOST_ITEMS}`);
    const subschema = (applied: SubschemaArgs, valid: Name) => {
      const collect = () => context.subschema(applied, valid);
      gen.if(_`${ERRORS} < ${first}`, collect, () => {
        context.subschema({ ...applied, createErrors: false, allErrors: false }, valid);
        resetErrorsCount(gen, first);
      });
    };
    usual(Object.assign(Object.create(context) as KeywordCxt, { subschema }));
  };
}

function equalityCode(context: KeywordCxt): void {
  const { gen, data, schema } = context;
  // As text, since `__proto__` has a meaning in code.
  const code = _`JSON.parse(${JSON.stringify(schema)})`;
  const values = gen.scopeValue("keyword", { ref: schema, code });
  context.pass(_`${useFunction(context, isListed)}(${values}, ${data})`);
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
