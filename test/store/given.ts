import type { AdministeredStore } from "../../server/store/administered-store.ts";

/** A new database of some kind; it is gone after the test. */
export interface TestDatabase {
  /** Opens another store on it, which is closed after the test. */
  open(): Promise<AdministeredStore>;
  /** Makes an organization; the first one owns Meta's token. @returns its id, and the digest of a key of its */
  addOrganization(): Promise<{ readonly id: string; readonly keyDigest: string }>;
}

/** What each test of a store begins with, made anew before it. */
export interface Given {
  readonly database: TestDatabase;
  readonly store: AdministeredStore;
  /** The ids of two organizations; the first owns Meta's token. */
  readonly own: string;
  readonly other: string;
}

export const UNKNOWN_KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWX";
export const A_PAGE = { limit: 20 };
