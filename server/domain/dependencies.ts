import type { NewId } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { Store } from "./store.ts";

/** Returns milliseconds since 1970. Injected, because the sandbox's clock can be moved forward. */
export type Now = () => number;

/** What the domain classes depend on. */
export interface Dependencies {
  readonly store: Store;
  readonly meta: Meta;
  readonly newId: NewId;
  readonly now: Now;
}

/** Formats a time as the contract does: RFC 3339, in UTC, with milliseconds. */
export const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();
