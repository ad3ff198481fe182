/** What a schema says in all, with what it refers to. */
export { type Conjuncts, conjunctsOf, itemOf, propertyNames, propertyOf } from "./schema/conjuncts.ts";
export { filePartsOf } from "./schema/file-parts.ts";
export { kindOf } from "./schema/kind.ts";
