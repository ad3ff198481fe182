/** A file that is opened while another connection copies the log into it. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../support/folder.ts";

/** Where the header of a file has its number of pages (https://sqlite.org/fileformat.html#in_header_database_size). */
const PAGES_AT = 28;

test("a file is opened although its header already names pages that a checkpoint has not written yet", async () => {
  const [file, copy] = [join(temporaryFolder(), "test.sqlite"), join(temporaryFolder(), "test.sqlite")];
  await (await SqliteStore.open(file)).close();
  const writer = openFile(file);
  onTestFinished(() => writer.close());
  writer.exec("pragma wal_autocheckpoint = 0; create table many (text)");
  writer.exec(
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 500) insert into many select printf('%01000d', i) from n",
  );
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  const bytes = readFileSync(file);
  // A checkpoint writes the first page first.
  bytes.writeUInt32BE(bytes.readUInt32BE(PAGES_AT) + 100, PAGES_AT);
  writeFileSync(copy, bytes);

  const opened = openFile(copy);
  onTestFinished(() => opened.close());

  expect(opened.prepare("select count(*) as count from many").get()).toEqual({ count: 500 });
});
