/** A decision made while reading a contract, which its author may want to write into it. */
export interface Remark {
  /** Equal for similar remarks, which share one line. */
  readonly kind: string;
  /** The full line of this remark, with its place. */
  readonly text: string;
}

/** A remark that starts with its place; the rest is its kind. */
export const remarkAt = (place: string, what: string): Remark => ({ kind: what, text: `${place}: ${what}` });

/** The lines to print: one per kind, or one per place. */
export function remarkLines(remarks: readonly Remark[], verbose: boolean): string[] {
  if (verbose) return remarks.map(({ text }) => text);
  return [...Map.groupBy(remarks, ({ kind }) => kind).values()].map(([first, ...others]) => {
    const more = others.length === 0 ? "" : ` (and ${others.length} more like it; --verbose lists them)`;
    return `${first?.text ?? ""}${more}`;
  });
}
