// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** For validators that are exported as scripts. */
export { createFastCompiler, SETTINGS } from "./schema/compiler.ts";
export { type Check, createValidator, type SchemaFault, type Validator } from "./schema/validator.ts";
export type { Direction } from "./schema/view.ts";
