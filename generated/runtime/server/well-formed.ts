// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/** Half of a surrogate pair by itself; `String.prototype.isWellFormed` is younger than ES2022. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Whether a text is Unicode text. */
export const isWellFormed = (text: string): boolean => text.search(LONE_SURROGATE) === -1;

/** The text with U+FFFD in place of what is no Unicode text. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, "\uFFFD");
