import { randomUUID } from "node:crypto";
import type { Database } from "../database.ts";
import { prepared } from "../prepared.ts";

/** The state of the sandbox's Meta, as one text. Each stored state has its own unique revision. */
export class SandboxStateRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async read(): Promise<{ readonly state: string; readonly revision: string } | undefined> {
    return this.#database.read((database) => FIND.first(database, {}));
  }

  /**
   * Replaces the text of this revision, or stores the first if `undefined`. @returns `false` if another one is stored
   */
  async replace(state: string, revision: string | undefined): Promise<boolean> {
    const row = { id: 1, revision: randomUUID(), state };
    return this.#database.write(async (database) => {
      if (revision === undefined) {
        const insert = database.insertInto("sandboxState").values(row);
        const { numInsertedOrUpdatedRows } = await insert
          .onConflict((conflict) => conflict.column("id").doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }
      const update = database.updateTable("sandboxState").set(row).where("id", "=", 1);
      const { numUpdatedRows } = await update.where("revision", "=", revision).executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    }, "read committed");
  }
}

const FIND = prepared((database) => database.selectFrom("sandboxState").select(["state", "revision"]));
