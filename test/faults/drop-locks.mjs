// Loaded into a server by `--import`: keeps opening and closing the database file, which drops the server's locks.
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

const file = join(process.env.CHIRP_DATA ?? "", "sandbox.sqlite");

setInterval(() => {
  try {
    closeSync(openSync(file, "r"));
  } catch {
    // The server has not created the file yet.
  }
}, 20).unref();
