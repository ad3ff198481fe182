import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { describe } from "vitest";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { writeInThread } from "../../server/store/writer-thread.ts";
import { describeManyRows, type Engine } from "./describe-many-rows.ts";
import { newInstallation } from "./server-process.ts";

const SQLITE: Engine = {
  ids: { lists: "S4", deletion: "S4, deletion", start: "S4, start" },
  numbered: (beginning, digits, i) => sql`printf(${sql.lit(`${beginning}%0${digits}d`)}, ${i})`,
  async newPlace(atEnd) {
    const { file } = await newInstallation(atEnd);
    const inFile = (statements: string) => {
      const database = new DatabaseSync(file);
      database.exec(statements);
      database.close();
    };
    return {
      open: () => SqliteStore.open(file, { writes: writeInThread }),
      settle: async () => inFile("pragma wal_checkpoint(truncate)"),
      check: async () => inFile("pragma integrity_check"),
      openHere: () => SqliteStore.open(file),
    };
  },
  badDeletion: {
    name: "in the same thread",
    async of({ openHere }, { organizationId, appId }) {
      const store = await openHere();
      await store.apps.delete(organizationId, appId, new Date().toISOString());
      await store.close();
    },
  },
};

describe("SQLite", () => describeManyRows(SQLITE));
