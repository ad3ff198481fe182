import type { CaseKind, GeneratedCase } from "./generated-cases/generated-case.ts";

/** A place where another tool differs from stub and server; a row that no case needs fails its suite. */
export interface ToolLimit {
  readonly kind: CaseKind;
  readonly only?: (each: GeneratedCase) => boolean;
  /** What the tool does instead. Any other result is reported, so that a change of the tool is noticed. */
  readonly answers: readonly { readonly status: number | "success"; readonly mediaType: string }[];
  readonly what: string;
  /** Where the specification says what is right, or leaves it open. */
  readonly clause: string;
  /** The number in the tool's own tracker, if it was reported there. */
  readonly issue?: number;
}

export const JSON_BODY = "application/json";
export const PROBLEM = "application/problem+json";

export const limitIn = (limits: readonly ToolLimit[], each: GeneratedCase): ToolLimit | undefined =>
  limits.find(({ kind, only = () => true }) => kind === each.kind && only(each));

/** A line per row, for the report. */
export const linesOf = (repository: string, limits: readonly ToolLimit[]): string[] =>
  limits.map(({ kind, what, clause, issue }) => {
    const reported = issue === undefined ? "" : `; ${repository}#${issue}`;
    return `${kind}: ${what} (${clause}${reported})`;
  });
