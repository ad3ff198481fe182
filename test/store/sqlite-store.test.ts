import { writeHere } from "../../server/store/writer.ts";
import { describeStore } from "./describe-store.ts";
import { newSqliteDatabase } from "./new-sqlite-database.ts";

describeStore("SQLite", () => newSqliteDatabase(writeHere));
