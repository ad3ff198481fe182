import { join } from "node:path";
import { onTestFinished } from "vitest";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import type { Connect } from "../../server/store/writer.ts";
import { temporaryFolder } from "../support/folder.ts";
import { addOrganization } from "./add-organization.ts";
import type { TestDatabase } from "./given.ts";

/** A SQLite file for one test, whose stores write through the given connection. */
export async function newSqliteDatabase(writes: Connect): Promise<TestDatabase> {
  const file = join(temporaryFolder(), "test.sqlite");
  const open = async () => {
    const store = await SqliteStore.open(file, { writes });
    onTestFinished(() => store.close());
    return store;
  };
  const setUp = await open();
  return { open, addOrganization: () => addOrganization(setUp) };
}
