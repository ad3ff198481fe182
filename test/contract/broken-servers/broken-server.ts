import type { RequestListener } from "node:http";
import { type Concerns, createCorrectServer } from "../correct-servers/node-server.ts";

export const KINDS = [
  "wrong status",
  "too strict",
  "too loose",
  "shape",
  "nullability",
  "headers",
  "media types",
  "encoding",
  "authentication",
  "organizations",
  "paging",
  "state",
] as const;

/** The correct server with one fault. */
export interface BrokenServer {
  /** What is wrong with it. */
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  /** The faulty functions, created for each server because some keep state. */
  readonly fault: () => Partial<Concerns>;
  /** The same for the server's code around all its functions. */
  readonly around?: (listener: RequestListener) => RequestListener;
  /** The operation whose finding names the fault, and what its title and reason have to match. */
  readonly finding: readonly [operationId: string, reason: RegExp];
  /**
   * Operations where findings follow from the fault, because they use the same function or the state that it left.
   * Findings at the operation itself follow too; all others are false.
   */
  readonly alsoAt?: readonly string[];
}

/** A row without its kind, since each table holds one kind. */
export type Row = Omit<BrokenServer, "kind">;

export const ofKind = (kind: BrokenServer["kind"], rows: readonly Row[]): BrokenServer[] =>
  rows.map((row) => ({ kind, ...row }));

export function listenerOf({ fault, around = (listener) => listener }: BrokenServer): RequestListener {
  const [listener] = createCorrectServer(fault()).listeners("request") as RequestListener[];
  if (listener === undefined) throw new Error("The server has no listener.");
  return around(listener);
}

/** The operations that return a whole note. */
export const SHOW_NOTES = ["listNotes", "createNote", "getNote", "updateNote"];

/** The operations on one note. */
export const OF_ONE = ["getNote", "printNote", "updateNote", "deleteNote"];

export const ALL = [...new Set([...SHOW_NOTES, ...OF_ONE])];
