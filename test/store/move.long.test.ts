import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { MOVED, moveData, NOT_MOVED } from "../../server/store/move.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { anApp, anAttempt, aPhoneNumber } from "../support/builders.ts";
import { temporaryFolder } from "../support/folder.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { newPostgresDatabase } from "./postgres.ts";

const OWN = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const PAGE = { limit: 100 };

describe("moving a SQLite file to PostgreSQL", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  /** A file with rows of every kind. */
  async function aFile() {
    const file = join(temporaryFolder(), "live.sqlite");
    const store = await SqliteStore.open(file, { initialRows: sandboxRows });
    const app = anApp({ name: "Ünïcode 日本" });
    await store.apps.insert(OWN, app);
    for (let count = 0; count < 30; count++)
      await store.phoneNumbers.insert(OWN, aPhoneNumber({ qualityRating: count % 2 ? null : "GREEN" }), [app.id]);
    await store.signupAttempts.insert(OWN, anAttempt());
    await store.metaCalls.reserve({ kind: "register", metaPhoneNumberId: "1" }, { most: 9, spanMs: 1 }, Date.now());
    await store.metaCalls.lock({ kind: "register", metaPhoneNumberId: "2" }, Date.now());
    await store.phoneNumbers.startLook();
    const numbers = await store.phoneNumbers.list(OWN, { ...PAGE, appId: app.id });
    return { file, store, app, numbers };
  }

  test("moves every row, with the same counts and lists", async () => {
    const { file, store, app, numbers } = await aFile();
    await store.close();
    const target = await (await newPostgresDatabase(cluster)).open();

    const moved = await moveData(file, target);

    expect(moved.every(({ rows }) => rows > 0)).toBe(true);
    expect(await target.phoneNumbers.list(OWN, { ...PAGE, appId: app.id })).toEqual(numbers);
    expect(await target.phoneNumbers.startLook()).toBe(2);
  });

  test("is refused while another process has the file open, and if the target has data", async () => {
    const { file, store } = await aFile();
    const { open, addOrganization } = await newPostgresDatabase(cluster);
    const target = await open();

    await expect(moveData(file, target)).rejects.toThrow(/is open in another process\. Stop the server/);
    await store.close();
    await addOrganization();
    await expect(moveData(file, target)).rejects.toThrow(/already has data/);

    expect((await target.apps.list(OWN, PAGE)).totalCount).toBe(0);
  });

  test("knows every table", async () => {
    const { file, store } = await aFile();
    await store.close();
    const database = new DatabaseSync(file);
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all() as { name: string }[];
    database.close();

    expect(tables.map(({ name }) => name).sort()).toEqual([...Object.keys(MOVED), ...NOT_MOVED].sort());
  });
});
