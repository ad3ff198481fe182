// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** Looks up what a schema declares, including the targets of its references. */
export { type Conjuncts, conjunctsOf, itemOf, propertyNames, propertyOf } from "./schema/conjuncts.ts";
export { filePartsOf } from "./schema/file-parts.ts";
export { isTextValue, kindOf } from "./schema/kind.ts";
