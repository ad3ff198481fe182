// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** An unpaired surrogate; `String.prototype.isWellFormed` is newer than ES2022. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Whether a string is valid Unicode. */
export const isWellFormed = (text: string): boolean => text.search(LONE_SURROGATE) === -1;

/** Replaces unpaired surrogates with U+FFFD. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, "\uFFFD");
