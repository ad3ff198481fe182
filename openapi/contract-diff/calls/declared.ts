import type { Node } from "../node.ts";

/** A call as one of the contracts has it. */
export interface Declared {
  readonly path: string;
  readonly item: Node;
  readonly operation: Node;
  /** Its own, or those of its path, or those of the contract. */
  readonly servers: readonly unknown[];
}
