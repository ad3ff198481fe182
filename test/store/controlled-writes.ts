import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { WriteGroups } from "../../server/store/write-groups.ts";
import type { Connect } from "../../server/store/writer.ts";
import { temporaryFolder } from "../support/folder.ts";

export const OWN = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

/** A store that writes through a connection that the test controls. */
export async function storeOn(file: string) {
  const connections: DatabaseSync[] = [];
  const writes: Connect = async (path, tell) => {
    const connection = openFile(path);
    connections.push(connection);
    return new WriteGroups(path, connection, { tell });
  };
  const store = await SqliteStore.open(file, { initialRows: sandboxRows, writes });
  onTestFinished(() => store.close());
  return { store, writing: connections[0] as DatabaseSync };
}

export const newFile = () => join(temporaryFolder(), "test.sqlite");

/** The number of rows that another process would see. */
export function appsIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return (database.prepare(`select count(*) as "count" from "apps"`).get() as { count: number }).count;
  } finally {
    database.close();
  }
}
