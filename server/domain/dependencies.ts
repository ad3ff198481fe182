import type { NewId } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { Store } from "./store.ts";

/** Milliseconds since 1970. It is passed in, since the sandbox's clock can be put forward. */
export type Now = () => number;

/** What the rules work with. */
export interface Dependencies {
  readonly store: Store;
  readonly meta: Meta;
  readonly newId: NewId;
  readonly now: Now;
}

/** A moment as the contract writes it: RFC 3339, in UTC, with milliseconds. */
export const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();
