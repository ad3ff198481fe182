import { writeInThread } from "../../server/store/writer-thread.ts";
import { describeStore } from "./describe-store.ts";
import { newSqliteDatabase } from "./new-sqlite-database.ts";

describeStore("SQLite, written by a thread", () => newSqliteDatabase(writeInThread));
