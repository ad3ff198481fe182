import { pointerOf } from "./contract-reader.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";

/** One fault of a response. */
export interface Fault {
  /** What is wrong with this response. */
  readonly what: string;
  /** The same text for every response with this fault, whatever the operation. */
  readonly cause: string;
  readonly expected: string;
  /** The JSON pointer into the contract, or the clause of the specification, that says so. */
  readonly at: string;
}

/** The place of an operation's part in the contract. */
export const placeOf = ({ path, method }: ContractOperation, ...steps: readonly string[]): string =>
  `#${pointerOf("paths", path, method, ...steps)}`;
