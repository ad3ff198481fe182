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
  /** What it does wrong. */
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  /** The functions that are at fault, new for each server, as some remember what they have seen. */
  readonly fault: () => Partial<Concerns>;
  /** The same for what the server does before and after all its functions. */
  readonly around?: (listener: RequestListener) => RequestListener;
  /** The operation whose line names the fault, and what title and reason of that line have to say. */
  readonly finding: readonly [operationId: string, reason: RegExp];
  /**
   * Where else findings are a consequence of the fault: other operations that the same function answers, or that work on
   * the state that it left. Findings at the operation itself are; all others are false.
   */
  readonly alsoAt?: readonly string[];
}

/** A row without its kind, as the tables are written by kind. */
export type Row = Omit<BrokenServer, "kind">;

export const ofKind = (kind: BrokenServer["kind"], rows: readonly Row[]): BrokenServer[] =>
  rows.map((row) => ({ kind, ...row }));

export function listenerOf({ fault, around = (listener) => listener }: BrokenServer): RequestListener {
  const [listener] = createCorrectServer(fault()).listeners("request") as RequestListener[];
  if (listener === undefined) throw new Error("The server has no listener.");
  return around(listener);
}

/** The operations that show a whole note. */
export const SHOW_NOTES = ["listNotes", "createNote", "getNote", "updateNote"];

/** The operations of one note. */
export const OF_ONE = ["getNote", "printNote", "updateNote", "deleteNote"];

export const ALL = [...new Set([...SHOW_NOTES, ...OF_ONE])];
