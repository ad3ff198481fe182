import { type Stats, statSync } from "node:fs";

/** Which file it is, whatever its name. */
const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/**
 * The database file and its log, as they were when they were first looked at.
 *
 * SQLite goes on with a file that was deleted or replaced under it: what it writes then is lost with the process.
 */
export class DatabaseFile {
  readonly #paths: readonly string[];
  readonly #identities = new Map<string, string>();

  constructor(file: string) {
    this.#paths = [file, `${file}-wal`];
  }

  /** Whether each is still the one that it was. */
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
