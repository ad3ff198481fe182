/** For validators that are exported as scripts. */
export { createFastCompiler, SETTINGS } from "./schema/compiler.ts";
export { type Check, createValidator, type SchemaFault, type Validator } from "./schema/validator.ts";
export type { Direction } from "./schema/view.ts";
