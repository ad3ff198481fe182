import type { AdministeredStore } from "../../server/store/administered-store.ts";

/** A new database, which is removed after the test. */
export interface TestDatabase {
  /** Opens another store on it, which is closed after the test. */
  open(): Promise<AdministeredStore>;
  /** Creates an organization; the first one owns Meta's token. @returns its id, and the digest of one of its keys */
  addOrganization(): Promise<{ readonly id: string; readonly keyDigest: string }>;
}

/** What every test of a store starts with, created before each. */
export interface Given {
  readonly database: TestDatabase;
  readonly store: AdministeredStore;
  /** The ids of two organizations; the first owns Meta's token. */
  readonly own: string;
  readonly other: string;
}

export const UNKNOWN_KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWX";
export const A_PAGE = { limit: 20 };
