import type { Now } from "./clock.ts";
import type { NewId } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { Store } from "./store.ts";

/** What the rules work with. */
export interface Dependencies {
  readonly store: Store;
  readonly meta: Meta;
  readonly newId: NewId;
  readonly now: Now;
}
