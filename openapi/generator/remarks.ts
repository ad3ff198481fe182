/** Something that was decided for a contract and that its author may want to write into it. */
export interface Remark {
  /** The same for all that are alike, which take one line together. */
  readonly kind: string;
  /** The whole line of this one, with its place. */
  readonly text: string;
}

/** A remark that names its place first, and whose kind is all that follows. */
export const remarkAt = (place: string, what: string): Remark => ({ kind: what, text: `${place}: ${what}` });

/** What is printed of remarks: one line per kind, or one for each place. */
export function remarkLines(remarks: readonly Remark[], verbose: boolean): string[] {
  if (verbose) return remarks.map(({ text }) => text);
  return [...Map.groupBy(remarks, ({ kind }) => kind).values()].map(([first, ...others]) => {
    const more = others.length === 0 ? "" : ` (and ${others.length} more like it; --verbose lists them)`;
    return `${first?.text ?? ""}${more}`;
  });
}
