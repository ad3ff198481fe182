/** One difference between two versions of a contract, and what of a version number it asks for. */
import { type Contract, pointerParts } from "../templates/server/document.ts";

/** In rising order. */
export const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

export interface Contracts {
  readonly base: Contract;
  readonly revision: Contract;
}

export interface Change {
  readonly kind: "added" | "removed" | "modified";
  /** What of OpenAPI the changed node is: `Operation`, `Response`, `Schema`. */
  readonly typeName: string;
  /** The way to the changed node, as the parts of a JSON pointer into the document where it stands. */
  readonly place: readonly string[];
  /** The keyword that changed, of a modified node. */
  readonly property?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface RatedChange extends Change {
  readonly impact: Impact;
  /** Why it is rated so, where the rating is not plain. */
  readonly reason?: string;
}

export const greatest = (impacts: readonly Impact[]): Impact | undefined =>
  [...IMPACTS].reverse().find((impact) => impacts.includes(impact));

export const partsOf = (pointer: string): readonly string[] => pointerParts(pointer);

/** What stands at a place, in the document that has it. */
export function nodeAt(document: Contract, place: readonly string[]): unknown {
  return place.reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], document);
}
