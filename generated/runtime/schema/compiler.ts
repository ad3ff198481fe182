// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { type Contract, type Reference, type Schema, type SchemaOrReference, targetOf } from "../document.ts";
import { createAlternatives } from "./alternatives.ts";
import type { Conjuncts } from "./conjuncts.ts";
import { pathPart, withFewErrors, withoutEscapes } from "./errors.ts";
import { addFormats, isKnownFormat } from "./formats.ts";
import { addKeywords, boundItems } from "./keywords.ts";
import { type Direction, type Viewing, viewOf } from "./view.ts";

/** Compiles the schemas of a contract for one direction; a recursive schema refers to its own compiled form. */
export type Compile = (schema: SchemaOrReference, beside?: Conjuncts) => ValidateFunction;

export const SETTINGS = {
  strict: false,
  // The meta-schema does not know the keywords of our views.
  meta: false,
  validateSchema: false,
  logger: false,
  // A property that was not sent must not be found in `Object.prototype`.
  ownProperties: true,
  // JSON has no infinity; `1e400` is a number that JavaScript cannot represent.
  strictNumbers: true,
} as const;

/** Says whether a value is valid, and stops at the first error. */
export function createFastCompiler(
  contract: Contract,
  direction: Direction,
  ajv: Ajv2020 = new Ajv2020({ ...SETTINGS, code: { process: withoutEscapes } }),
): Compile {
  return createCompiler({ contract, direction, isKnownFormat }, ajv);
}

/** Finds all errors of a value; for alternatives, only the useful ones. */
export function createTellingCompiler(contract: Contract, direction: Direction): Compile {
  const code = { process: withFewErrors };
  const ajv = Object.assign(new Ajv2020({ ...SETTINGS, code, allErrors: true, verbose: true }), { pathPart });
  boundItems(ajv);
  const alternatives = createAlternatives(ajv, contract, (schema, beside) => compile(schema, beside));
  const compile: Compile = createCompiler({ contract, direction, isKnownFormat, alternatives }, ajv);
  return compile;
}

function createCompiler(viewing: Omit<Viewing, "idOf">, ajv: Ajv2020): Compile {
  addFormats(ajv);
  addKeywords(ajv);
  const ids = new Map<string, string>();
  /** Each referenced schema gets an id of its own, since a view differs from the schema in the contract. */
  const idOf = (ref: string): string => {
    const known = ids.get(ref);
    if (known !== undefined) return known;
    const id = `schema:${ids.size}`;
    ids.set(ref, id);
    ajv.addSchema(asSchema(viewOf({ ...viewing, idOf }, targetOf(viewing.contract, ref) as Schema)), id);
    return id;
  };
  const make = (schema: SchemaOrReference, beside: Conjuncts = []) =>
    ajv.compile(asSchema(viewOf({ ...viewing, idOf, beside }, schema)));
  const compiled = new Map<SchemaOrReference | string, ValidateFunction>();
  return (schema, beside = []) => {
    if (beside.length > 0) return make(schema, beside);
    // All schemas that only refer to the same schema share its validator.
    const key = referenceIn(schema) ?? schema;
    const made = compiled.get(key) ?? make(schema);
    compiled.set(key, made);
    return made;
  };
}

const referenceIn = (schema: SchemaOrReference): string | undefined =>
  typeof schema === "object" && Object.keys(schema).length === 1 ? (schema as Partial<Reference>).$ref : undefined;

const asSchema = (view: ReturnType<typeof viewOf>) => (typeof view === "boolean" ? (view ? {} : { not: {} }) : view);

export type { ErrorObject };
