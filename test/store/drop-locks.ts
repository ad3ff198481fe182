/** A process that opens a store and, when told to, does what the server must not: `drop-locks.ts FILE`. */
import { closeSync, openSync } from "node:fs";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";

const [, , file = ""] = process.argv;
const store = await SqliteStore.open(file, { initialRows: sandboxRows });
console.log(`opened ${file}`);
process.stdin.once("data", async () => {
  closeSync(openSync(file, "r"));
  console.log("dropped");
  // Held open until the test has looked, and ends the process.
  setTimeout(() => store.close(), 30_000);
});
