import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "./contract-reader.ts";
import { EXACT_MULTIPLE_OF, lenientExpression } from "./generated-cases/request-check.ts";
import type { SecondOpinion } from "./second-opinion.ts";

/** Checks a value against the schema at a JSON pointer of the contract; returns what is wrong. */
export type SchemaCheck = (pointer: string, value: unknown) => readonly ErrorObject[];

/**
 * Checks by Ajv, in JSON Schema 2020-12. Each schema is compiled once per contract, when it is first needed. An
 * `opinion` receives each value with its verdict, so that it can disagree.
 */
export function createSchemaCheck(contract: Contract, opinion?: SecondOpinion): SchemaCheck {
  const compile = compilers.get(contract) ?? compilerOf(contract);
  compilers.set(contract, compile);
  return (pointer, value) => {
    const validate = compile(pointer);
    const isValid = validate(value);
    opinion?.hear(pointer, value, isValid);
    return isValid ? [] : (validate.errors ?? []);
  };
}

type Compile = (pointer: string) => ValidateFunction;

const compilers = new WeakMap<Contract, Compile>();

function compilerOf(contract: Contract): Compile {
  const ajv = createAjv();
  ajv.addSchema({ $id: "contract:/", ...contract });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract:/#${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    ownProperties: true,
    code: { regExp: lenientExpression },
  });
  addFormats.default(ajv);
  ajv.removeKeyword("multipleOf").addKeyword(EXACT_MULTIPLE_OF);
  return ajv;
}
