import type { PermitStore } from "../domain/permit-store.ts";
import type { OutcomeUnknown } from "../domain/refusal.ts";
import type { Store } from "../domain/store.ts";
import type { Work } from "./database.ts";
import type { SandboxStateRows } from "./rows/sandbox-state-rows.ts";

/** The rows of a new database. */
export type InitialRows = Work<void>;

/** What was written since the start, for monitoring. */
export interface WriteFigures {
  /** Commits; on SQLite, each has one sync. */
  readonly commits: number;
  /** Writes whose outcome is known. */
  readonly writes: number;
  /** Writes that were requested and have no outcome yet. */
  readonly waiting: number;
}

/** A store as the operator of the server uses it. */
export interface AdministeredStore extends Store {
  /** Where the rows are, without secrets. */
  readonly place: string;
  /** What several servers count together; absent if only one server can use the database. */
  readonly permits?: PermitStore;
  /** Resolves when the database can no longer be trusted. Nothing is read or written afterwards. */
  readonly breaking: Promise<OutcomeUnknown>;
  readonly writeFigures: WriteFigures;
  readonly sandboxState: Pick<SandboxStateRows, "read" | "replace">;
  /** Runs work that writes, all or nothing, for commands. */
  transaction<T>(work: Work<T>): Promise<T>;
  /**
   * Empties every table and inserts the initial rows, in one transaction. Open connections continue with the new rows.
   */
  reset(initialRows: InitialRows): Promise<void>;
}
