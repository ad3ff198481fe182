// Loaded into a server by `--import`: does again and again what the server must not, and so loses its locks.
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

const file = join(process.env.CHIRP_DATA ?? "", "sandbox.sqlite");

setInterval(() => {
  try {
    closeSync(openSync(file, "r"));
  } catch {
    // The server has not made it yet.
  }
}, 20).unref();
