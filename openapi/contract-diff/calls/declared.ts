import type { Node } from "../node.ts";

/** A call as one of the contracts declares it. */
export interface Declared {
  readonly path: string;
  readonly item: Node;
  readonly operation: Node;
  /** Those of the operation, else of its path, else of the contract. */
  readonly servers: readonly unknown[];
}
