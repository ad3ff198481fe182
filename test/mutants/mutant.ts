/** One deliberate fault, and the test files that must detect it. */
export interface Mutant {
  /** As a fault: "accepts a number without a plus sign". */
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Files below test/; each of them must fail. */
  readonly killedBy: readonly string[];
  /** Runs only tests with this name, if all of them would take long. */
  readonly tests?: string;
}

export interface Edit {
  readonly file: string;
  /** Must occur exactly once, or the mutant is out of date. */
  readonly find: string;
  readonly replace: string;
  /** Replaces every occurrence; there must be at least one. */
  readonly all?: boolean;
}

/** Why a mutant no longer fits the code; `read` returns the text of a file. */
export function misfitsOf({ name, edits }: Mutant, read: (file: string) => string): string[] {
  const texts = new Map<string, string>();
  return edits.flatMap(({ file, find, replace, all = false }) => {
    const text = texts.get(file) ?? read(file);
    texts.set(
      file,
      text.replaceAll(find, () => replace),
    );
    const places = text.split(find).length - 1;
    return places === 1 || (places > 1 && all) ? [] : [`"${name}": ${file} has ${places} times ${find.trim()}`];
  });
}
