import type { Parameter } from "../document.ts";

/** A valid request: parameters have their declared types, and defaults are filled in. */
export interface ValidInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookies: Record<string, unknown>;
  readonly body?: unknown;
}

export type Section = Exclude<keyof ValidInput, "body">;

/** Where the parameters of each kind are. */
export const SECTIONS = {
  query: "query",
  path: "path",
  header: "headers",
  cookie: "cookies",
} as const satisfies Record<Parameter["in"], Section>;
