import type { Difference } from "./second-opinion.ts";

/** Something in which Ajv and `@hyperjump/json-schema` differ. */
export interface ValidatorDifference {
  readonly what: string;
  /** What the specification says of it. */
  readonly clause: string;
  readonly right: "ajv" | "hyperjump" | "both";
  readonly applies: (difference: Difference) => boolean;
}

/** The one list of them; a row that no case needs any more fails the suite. */
export const VALIDATOR_DIFFERENCES: readonly ValidatorDifference[] = [];
