/** Holds a database's lock until its input ends: `hold-lock.ts FILE IMMEDIATE|EXCLUSIVE`. */
import { DatabaseSync } from "node:sqlite";

const [, , file = "", kind = "IMMEDIATE"] = process.argv;
const database = new DatabaseSync(file);
if (kind === "EXCLUSIVE") database.exec("pragma locking_mode = exclusive; pragma journal_mode = delete");
database.exec(`begin ${kind}`);
console.log("held");
process.stdin.once("end", () => database.close()).resume();
