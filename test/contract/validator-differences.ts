import type { Difference } from "./second-opinion.ts";

/** A disagreement between Ajv and `@hyperjump/json-schema`. */
export interface ValidatorDifference {
  readonly what: string;
  /** What the specification says about it. */
  readonly clause: string;
  readonly right: "ajv" | "hyperjump" | "both";
  readonly applies: (difference: Difference) => boolean;
}

/** The only list of disagreements; a row that no case needs fails the suite. */
export const VALIDATOR_DIFFERENCES: readonly ValidatorDifference[] = [];
