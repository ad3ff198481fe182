/** Looks up what a schema declares, including the targets of its references. */
export { type Conjuncts, conjunctsOf, itemOf, propertyNames, propertyOf } from "./schema/conjuncts.ts";
export { filePartsOf } from "./schema/file-parts.ts";
export { isTextValue, kindOf } from "./schema/kind.ts";
