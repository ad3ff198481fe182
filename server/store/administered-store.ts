import type { PermitStore } from "../domain/permit-store.ts";
import type { OutcomeUnknown } from "../domain/refusal.ts";
import type { Store } from "../domain/store.ts";
import type { Work } from "./database.ts";
import type { SandboxStateRows } from "./rows/sandbox-state-rows.ts";

/** Rows that a new database begins with. */
export type InitialRows = Work<void>;

/** What has been written since the start, for whoever watches. */
export interface WriteFigures {
  /** Commits; on SQLite each with one sync. */
  readonly commits: number;
  /** Writes whose outcome is known. */
  readonly writes: number;
  /** Writes that are asked for and have no outcome yet. */
  readonly waiting: number;
}

/** A store as whoever runs the installation has it. */
export interface AdministeredStore extends Store {
  /** Where the rows are, without secrets. */
  readonly place: string;
  /** What several servers count together; absent where one server has the database. */
  readonly permits?: PermitStore;
  /** Settles when the database can be trusted no more: nothing is read or written from then on. */
  readonly breaking: Promise<OutcomeUnknown>;
  readonly writeFigures: WriteFigures;
  readonly sandboxState: Pick<SandboxStateRows, "read" | "replace">;
  /** Runs work that writes, all or nothing, for commands. */
  transaction<T>(work: Work<T>): Promise<T>;
  /** Empties every table and begins anew, all at once; who has the database open goes on with the new rows. */
  reset(initialRows: InitialRows): Promise<void>;
}
