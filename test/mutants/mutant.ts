/** One thing that is broken on purpose, and the suites that have to notice. */
export interface Mutant {
  /** As a fault: "accepts a number without a plus sign". */
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Files below test/; each of them has to go red. */
  readonly killedBy: readonly string[];
  /** Narrows the files to tests of this name, where all of them would take long. */
  readonly tests?: string;
}

export interface Edit {
  readonly file: string;
  /** Has to be there exactly once, or the mutant is out of date. */
  readonly find: string;
  readonly replace: string;
  /** Replaces every place, of which there has to be one at least. */
  readonly all?: boolean;
}

/** Why a mutant does not fit the code any more; `read` gives the text of a file. */
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
