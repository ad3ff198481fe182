import { sql } from "kysely";
import type { Database } from "../database.ts";

/** Finds out whether the database takes writes, by making one. */
export class ReadinessRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Writes a row without changing it. Even that needs space in the log, and a sync. */
  async prove(): Promise<void> {
    await this.#database.statement((database) =>
      database
        .insertInto("metaLooks")
        .values({ id: 1, latest: 0 })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ latest: sql`"metaLooks"."latest"` }))
        .execute(),
    );
  }
}
