import type { Caller } from "./caller.ts";

export interface AdminKeyStore {
  /** Finds who an admin key acts for; revoked keys act for nobody. */
  findCaller(digest: string): Promise<Caller | undefined>;
}
