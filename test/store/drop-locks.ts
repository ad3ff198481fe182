/**
 * Opens a store and, on a line of input, opens and closes the file itself, which the server must not do: `drop-locks.ts
 * FILE`.
 */
import { closeSync, openSync } from "node:fs";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";

const [, , file = ""] = process.argv;
const store = await SqliteStore.open(file, { initialRows: sandboxRows });
console.log(`opened ${file}`);
process.stdin.once("data", async () => {
  closeSync(openSync(file, "r"));
  console.log("dropped");
  // Stays open until the test has looked and ends the process.
  setTimeout(() => store.close(), 30_000);
});
