import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { backUp, checkCopy } from "../../server/store/backup.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { anApp } from "../support/builders.ts";
import { temporaryFolder } from "../support/folder.ts";

const ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

async function openStore(file = join(temporaryFolder(), "live.sqlite")) {
  const store = await SqliteStore.open(file, { initialRows: sandboxRows });
  onTestFinished(() => store.close());
  return { store, file };
}

/** A database that no process has open, changed by plain SQLite. */
async function closedDatabase(statements = ""): Promise<string> {
  const file = join(temporaryFolder(), "live.sqlite");
  await (await SqliteStore.open(file, { initialRows: sandboxRows })).close();
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec(`pragma journal_mode = delete; ${statements}`);
  database.close();
  return file;
}

const newName = () => join(temporaryFolder(), "backup.sqlite");
const appCount = (file: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  const { apps } = database.prepare('select count(*) as "apps" from "apps"').get() as { apps: number };
  database.close();
  return apps;
};

const FAILURE = expect.stringMatching(/^(BackupError|NewerDatabase)$/);

/** Ways to break a database, with the message of the check. */
const BROKEN: readonly (readonly [title: string, message: RegExp, break_: (file: string) => void | Promise<void>])[] = [
  ["cut off", /is damaged \(/, (file) => truncateSync(file, statSync(file).size - 8_192)],
  [
    "with an overwritten page",
    /is damaged \(/,
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 4_096 * 3, 4_096 * 6);
      writeFileSync(file, bytes);
    },
  ],
  [
    "one with an index that does not fit its table",
    /is damaged \(row 1 missing from index appsInOrder\)\./,
    (file) => {
      const database = new DatabaseSync(file, { defensive: false });
      const other = `create index "appsInOrder" on "apps" ("sortKey", "organizationId")`;
      database.exec(`pragma writable_schema = on;
        update "sqlite_schema" set "sql" = '${other}' where "name" = 'appsInOrder'`);
      database.close();
    },
  ],
  ["empty", /is empty\./, (file) => writeFileSync(file, "")],
  ["not a SQLite file", /is not a SQLite database/, (file) => writeFileSync(file, "Dear diary, ".repeat(99))],
  ["another program's", /is a database of another program\./, (file) => execute(file, "pragma application_id = 7")],
  [
    "a newer version's",
    /was made by a newer version: this one does not know its migration 9999-from-the-future\./,
    (file) => execute(file, `insert into "schemaMigrations" values ('9999-from-the-future', '2030-01-01')`),
  ],
  [
    "one with rows whose parent is missing",
    /is damaged \(rows of \w+ belong to no row of organizations\)\./,
    (file) => execute(file, `pragma foreign_keys = off; delete from "organizations"`),
  ],
];

function execute(file: string, statements: string): void {
  const database = new DatabaseSync(file);
  database.exec(statements);
  database.close();
}

describe("backUp", () => {
  test("copies an open database to a file that only the owner can read, and writes nothing else", async () => {
    const { store, file } = await openStore();
    await store.apps.insert(ORGANIZATION_ID, anApp());
    const target = newName();

    const { bytes, schema } = await backUp(file, target);
    await store.apps.insert(ORGANIZATION_ID, anApp({ slug: "later" }));

    expect([bytes, schema]).toEqual([statSync(target).size, expect.stringMatching(/^\d{4}-/)]);
    expect((statSync(target).mode & 0o777).toString(8)).toBe("600");
    expect(readdirSync(dirname(target))).toEqual(["backup.sqlite"]);
    expect([appCount(target), appCount(file)]).toEqual([2, 3]);
  });

  test("copies one consistent state while others write", async () => {
    const { store, file } = await openStore();
    const target = newName();
    let isDone = false;
    let written = 0;
    const writing = (async () => {
      for (; !isDone; written++) {
        await store.apps.insert(ORGANIZATION_ID, anApp({ slug: `slug-${written}` }));
        await nextTurn();
      }
    })();

    await backUp(file, target);
    isDone = true;
    await writing;

    expect(checkCopy(target).bytes).toBeGreaterThan(0);
    expect(appCount(target)).toBeLessThanOrEqual(written + 1);
  });

  test("refuses a name that is taken, and leaves that file unchanged", async () => {
    const { file } = await openStore();
    const target = newName();
    writeFileSync(target, "yesterday's");

    await expect(backUp(file, target)).rejects.toThrow(`${target} already exists and was not changed.`);
    await expect(backUp(file, file)).rejects.toThrow("already exists");

    expect(readFileSync(target, "utf8")).toBe("yesterday's");
    expect(readdirSync(dirname(target))).toEqual(["backup.sqlite"]);
  });

  test("says that another process has locked the database", async () => {
    const file = await closedDatabase();
    const holder = new DatabaseSync(file);
    onTestFinished(() => holder.close());
    holder.exec("begin exclusive");

    await expect(backUp(file, newName())).rejects.toThrow(
      `${file} could not be copied (database is locked). No backup was made.`,
    );
  });

  test("reports a missing folder", async () => {
    const { file } = await openStore();
    const target = join(temporaryFolder(), "not", "there.sqlite");

    await expect(backUp(file, target)).rejects.toThrow(/^Nothing can be written to .*not \(ENOENT\)\./);
  });

  test.each(BROKEN)("makes no copy of a database that is %s", async (_title, _message, breakIt) => {
    const file = await closedDatabase();
    await breakIt(file);
    const target = newName();

    await expect(backUp(file, target)).rejects.toThrow(
      expect.objectContaining({ name: FAILURE, message: expect.stringContaining("live.sqlite ") }),
    );

    expect(readdirSync(dirname(target))).toEqual([]);
  });
});

describe("checkCopy", () => {
  test.each(BROKEN)(
    "reports what is wrong with a copy that is %s, and does not change it",
    async (_, message, breakIt) => {
      const file = await closedDatabase();
      await breakIt(file);
      const before = readFileSync(file);

      expect(() => checkCopy(file)).toThrow(expect.objectContaining({ name: FAILURE }));
      expect(() => checkCopy(file)).toThrow(message);

      expect(readFileSync(file)).toEqual(before);
      expect(readdirSync(dirname(file))).toEqual(["live.sqlite"]);
    },
  );

  test("accepts a read-only copy, and writes nothing beside it", async () => {
    const file = await closedDatabase();
    chmodSync(file, 0o400);

    expect(checkCopy(file).bytes).toBe(statSync(file).size);
    expect(readdirSync(dirname(file))).toEqual(["live.sqlite"]);
  });

  test("also reads the write-ahead log of a database in use", async () => {
    const { store, file } = await openStore();
    await store.transaction(async (database) => {
      await database.insertInto("schemaMigrations").values({ name: "9999-new", appliedAt: "2030-01-01" }).execute();
    });

    expect(existsSync(`${file}-wal`)).toBe(true);
    expect(() => checkCopy(file)).toThrow("9999-new");
  });

  test("reports a missing file", () => {
    expect(() => checkCopy("/not/there.sqlite")).toThrow("There is no file /not/there.sqlite.");
  });

  test("accepts a restored backup, which also starts", async () => {
    const { store, file } = await openStore();
    await store.apps.insert(ORGANIZATION_ID, anApp());
    const target = newName();
    await backUp(file, target);
    const restored = join(temporaryFolder(), "live.sqlite");
    copyFileSync(target, restored);

    const { store: again } = await openStore(restored);

    expect(await again.apps.list(ORGANIZATION_ID, { limit: 20 })).toMatchObject({ totalCount: 2 });
  });
});
