// Loaded before every entry point, also by a Node that cannot read TypeScript: prints one line if Node is too old.
import * as module from "node:module";
import { join } from "node:path";

const [major = 0, minor = 0, patch = 0] = process.versions.node.split(".").map(Number);

if (major < 24 || (major === 24 && (minor < 18 || (minor === 18 && patch < 1)))) {
  console.error(
    `This needs Node 24.18.1 or newer, but this is ${process.version}. "npm ci" installs Node 26.10.0 on Linux (glibc), macOS and Windows; run it, then use the npm scripts.`,
  );
  process.exit(1);
}

// Caches compiled code between runs, which saves a third of the start time. Without write access nothing is cached.
module.enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/node"));

// Imported only now, because an old Node could not.
const { loadFromOneFile } = await import("./libraries.mjs");
loadFromOneFile();
