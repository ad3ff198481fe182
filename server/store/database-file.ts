import { type Stats, statSync } from "node:fs";

/** Identifies a file independent of its name. */
const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/**
 * The database file and its log, as they were when first seen.
 *
 * SQLite keeps using a file that was deleted or replaced. What it then writes is lost when the process ends.
 */
export class DatabaseFile {
  readonly #paths: readonly string[];
  readonly #identities = new Map<string, string>();

  constructor(file: string) {
    this.#paths = [file, `${file}-wal`];
  }

  /** Whether the files are still the same ones. */
  isTheSame(): boolean {
    return this.#paths.every((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return false;
      const identity = identityOf(stats);
      const known = this.#identities.get(path) ?? identity;
      this.#identities.set(path, known);
      return known === identity;
    });
  }
}
