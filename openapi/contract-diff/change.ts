/** One difference between two versions of a contract, and what of a version number it asks for. */
import type { Contract } from "../runtime/document.ts";

/** In rising order. */
export const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

export interface Contracts {
  readonly base: Contract;
  readonly revision: Contract;
}

export interface Change {
  /** The way to the changed node, as the parts of a JSON pointer into the document where it stands. */
  readonly place: readonly string[];
  /** What callers see of it: the sentence without its operations. Missing where no caller sees anything. */
  readonly what?: string;
  /** Only people read what changed: a description, an example, a remark. */
  readonly isWording?: boolean;
  /** The names of the operations that it belongs to. */
  readonly operations: readonly string[];
}

export interface RatedChange extends Change {
  readonly impact: Impact;
  /** Why it is rated so, where the rating is not plain. */
  readonly reason?: string;
}

export const greatest = (impacts: readonly Impact[]): Impact | undefined =>
  [...IMPACTS].reverse().find((impact) => impacts.includes(impact));
