/** One difference between two versions of a contract, and the version step that it needs. */
import type { Contract } from "../runtime/document.ts";

/** From least to most severe. */
export const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

export interface Contracts {
  readonly base: Contract;
  readonly revision: Contract;
}

export interface Change {
  /** Path of the changed node in its document, as the parts of a JSON pointer. */
  readonly place: readonly string[];
  /** The sentence for callers, without the operations. Absent if callers see no difference. */
  readonly what?: string;
  /** Only wording changed: a description, an example, a remark. */
  readonly isWording?: boolean;
  /** Operation ids that the change affects. */
  readonly operations: readonly string[];
}

export interface RatedChange extends Change {
  readonly impact: Impact;
  /** The reason for the rating, if it is not obvious. */
  readonly reason?: string;
}

export const greatest = (impacts: readonly Impact[]): Impact | undefined =>
  [...IMPACTS].reverse().find((impact) => impacts.includes(impact));
