import type { Contract, Operation } from "../runtime/document.ts";
import type { OperationNames } from "./operation-names.ts";
import type { SchemaTypes } from "./types.ts";

/** What is needed to write the types of operations. */
export interface TypeWriter {
  readonly contract: Contract;
  /** The contract after `forTypes`. */
  readonly typed: Contract;
  readonly types: SchemaTypes;
  readonly names: OperationNames;
  readonly security: (operation: Operation) => "required" | "optional" | "none";
}

/** An operation in the contract, and the same one after `forTypes`. */
export interface TypedOperation {
  readonly operation: Operation;
  readonly forTypes: Operation;
}
