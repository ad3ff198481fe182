/** For validators that are written as text. */
export { createFastCompiler, SETTINGS } from "./schema/compiler.ts";
export { type Check, createValidator, type SchemaFault, type Validator } from "./schema/validator.ts";
export type { Direction } from "./schema/view.ts";
