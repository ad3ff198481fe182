/** A process that holds a database's lock: `hold-lock.ts FILE IMMEDIATE|EXCLUSIVE`; ends, and lets go, with its input. */
import { DatabaseSync } from "node:sqlite";

const [, , file = "", kind = "IMMEDIATE"] = process.argv;
const database = new DatabaseSync(file);
if (kind === "EXCLUSIVE") database.exec("pragma locking_mode = exclusive; pragma journal_mode = delete");
database.exec(`begin ${kind}`);
console.log("held");
process.stdin.once("end", () => database.close()).resume();
