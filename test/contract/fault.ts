import { pointerOf } from "./contract-reader.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";

/** One thing that is wrong with an answer. */
export interface Fault {
  /** In words, of this answer. */
  readonly what: string;
  /** The same for every answer that is wrong in this way, whichever operation gave it. */
  readonly cause: string;
  readonly expected: string;
  /** Where the contract says so, as a JSON pointer, or the clause of the specification that does. */
  readonly at: string;
}

/** Where something of an operation stands in the contract. */
export const placeOf = ({ path, method }: ContractOperation, ...steps: readonly string[]): string =>
  `#${pointerOf("paths", path, method, ...steps)}`;
