import type { Contract, Operation } from "../runtime/document.ts";
import type { OperationNames } from "./operation-names.ts";
import type { SchemaTypes } from "./types.ts";

/** What the types of operations are made with. */
export interface TypeWriter {
  readonly contract: Contract;
  /** The contract as `forTypes` has written it. */
  readonly typed: Contract;
  readonly types: SchemaTypes;
  readonly names: OperationNames;
  readonly security: (operation: Operation) => "required" | "optional" | "none";
}

/** An operation as the contract has it, and as `forTypes` has written it. */
export interface TypedOperation {
  readonly operation: Operation;
  readonly forTypes: Operation;
}
