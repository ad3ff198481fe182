// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
export { type Check, createValidator, type SchemaFault, type Validator } from "./schema/validator.ts";
export type { Direction } from "./schema/view.ts";
