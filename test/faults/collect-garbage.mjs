// Loaded into a server by `--import`: collects all garbage every few seconds, so that its memory is what it still uses.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

setInterval(collect, 5_000).unref();
