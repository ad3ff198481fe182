import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "../document.ts";

/** Judges a value by the schema at a JSON pointer of the contract; gives what is wrong. */
export type SchemaCheck = (pointer: string, value: unknown) => readonly ErrorObject[];

/** JSON Schema 2020-12 as OpenAPI 3.1 has it; a schema is compiled when it is first asked for. */
export function createSchemaCheck(contract: Contract): SchemaCheck {
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true, ownProperties: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "contract:/", ...contract });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract:/#${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/** `/paths/~1things/get` */
export const pointerOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${encodeURIComponent(String(part).replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
