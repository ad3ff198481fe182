import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { NewerDatabase } from "../../server/store/migrations.ts";
import { UnusableDatabase } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../support/folder.ts";

const newFile = (name = "test.sqlite") => join(temporaryFolder(), name);

async function open(file: string): Promise<SqliteStore> {
  const store = await SqliteStore.open(file, { initialRows: sandboxRows });
  onTestFinished(() => store.close());
  return store;
}

/** Makes a database with plain SQLite. */
function sqlite(file: string, statements: string): void {
  const database = new DatabaseSync(file);
  database.exec(statements);
  database.close();
}

/** Runs the work as a user without rights to write everywhere, even if the tests run as root. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65_534;

describe("a file that may not be written to", () => {
  test.each<[string, (file: string) => void]>([
    ["the file", (file) => chmodSync(file, 0o400)],
    ["its folder", (file) => chmodSync(dirname(file), 0o500)],
    ["neither read, the file", (file) => chmodSync(file, 0)],
    ["neither entered, its folder", (file) => chmodSync(dirname(file), 0)],
  ])("is refused with advice, and not changed: %s", async (_, forbid) => {
    const file = newFile();
    await (await open(file)).close();
    if (process.getuid?.() === 0) for (const path of [file, dirname(file)]) chownSync(path, NOBODY, NOBODY);
    const before = readFileSync(file);
    forbid(file);

    const opened = asNobody(() => SqliteStore.open(file));

    await expect(opened).rejects.toThrow(
      expect.objectContaining({
        name: "UnusableDatabase",
        message: expect.stringMatching(
          /^\S+\.sqlite cannot be written to \(.+\)\. Let this user write to the file and its folder, or set CHIRP_DATA to another folder\.$/,
        ),
      }),
    );
    for (const [path, mode] of [
      [dirname(file), 0o700],
      [file, 0o600],
    ] as const)
      chmodSync(path, mode);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe("a file that is damaged", () => {
  test.each<[string, (file: string) => void]>([
    ["cut off", (file) => truncateSync(file, statSync(file).size - 8_192)],
    ["with overwritten pages", (file) => overwrite(file, 4_096, 24_576)],
    ["with an overwritten schema", (file) => overwrite(file, 100, 4_096)],
    ["without the table of its migrations", (file) => sqlite(file, `drop table "schemaMigrations"`)],
  ])("is refused with advice, and not changed: %s", async (_, damage) => {
    const file = newFile();
    await (await open(file)).close();
    damage(file);
    const before = readFileSync(file);

    await expect(SqliteStore.open(file)).rejects.toThrow(
      expect.objectContaining({
        name: "UnusableDatabase",
        message: expect.stringMatching(
          /^\S+\.sqlite is damaged \(.+\)\. Restore a backup \("npm run backup -- --help" says how\), or set/,
        ),
      }),
    );
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file))).toEqual(["test.sqlite"]);
  });
});

function overwrite(file: string, start: number, end: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, start, end));
}

describe("a file that is not ours", () => {
  test.each<[string, string, (file: string) => void]>([
    [
      "not a SQLite file",
      "cannot be opened as a SQLite database",
      (file) => writeFileSync(file, "Dear diary, ".repeat(99)),
    ],
    ["the database of another program", "another program", (file) => sqlite(file, "create table diary (page text)")],
    [
      "another program's write-ahead log",
      "another program",
      (file) => sqlite(file, "pragma journal_mode = wal; create table diary (page text)"),
    ],
    [
      "marked by another program",
      "another program",
      (file) => sqlite(file, "pragma application_id = 7; create table diary (page text)"),
    ],
  ])("is refused and not changed: %s", async (_, message, make) => {
    const file = newFile();
    make(file);
    const before = readFileSync(file);

    await expect(SqliteStore.open(file)).rejects.toThrow(
      expect.objectContaining({ name: "UnusableDatabase", message: expect.stringContaining(message) }),
    );

    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file))).toEqual(["test.sqlite"]);
  });

  test("is refused if it has a migration that this version does not know", async () => {
    const file = newFile();
    await (await open(file)).close();
    sqlite(file, `insert into "schemaMigrations" values ('9999-from-the-future', '2030-01-01')`);

    const opened = SqliteStore.open(file);

    await expect(opened).rejects.toBeInstanceOf(NewerDatabase);
    await expect(opened).rejects.toThrow(
      new RegExp(`^${file} .*9999-from-the-future\\. Run that version, or choose another database\\.$`),
    );
  });

  test("is refused if it is a folder", async () => {
    const file = newFile();
    mkdirSync(file);

    await expect(SqliteStore.open(file)).rejects.toThrow("is not a file");
  });

  test("is refused if a file has the name of its folder", async () => {
    const folder = newFile("folder");
    writeFileSync(folder, "");

    await expect(SqliteStore.open(join(folder, "test.sqlite"))).rejects.toBeInstanceOf(UnusableDatabase);
  });
});
