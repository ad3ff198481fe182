/** The linter, from one file if possible: finding, reading and starting its 650 modules would take a fifth of a run. */
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Linter from "@redocly/openapi-core";
import { isPackage } from "../invocation.ts";

const NAME = "@redocly/openapi-core";
const INSTALLED = join(import.meta.dirname, "../../node_modules");

const file = inOneFile();

export const {
  BaseResolver,
  bundle,
  formatProblems,
  getLineColLocation,
  lint,
  loadConfig,
  parseYaml,
  YamlParseError,
}: typeof Linter = await (file === undefined ? import("@redocly/openapi-core") : import(file));

/** Made on the first run after an installation; `undefined` without write access, and in the installed tool. */
function inOneFile(): string | undefined {
  if (isPackage) return undefined;
  try {
    // npm writes this file on every installation.
    const { mtimeMs } = statSync(join(INSTALLED, ".package-lock.json"));
    const made = join(INSTALLED, ".cache/linter", `${Math.round(mtimeMs)}.mjs`);
    if (!existsSync(made)) make(made);
    return pathToFileURL(made).href;
  } catch {
    return undefined;
  }
}

function make(made: string): void {
  // Not imported, because the installed tool, which has this module too, would then depend on it.
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  // Renamed when complete, because other processes may make or load it too.
  const unfinished = `${made}.${process.pid}`;
  mkdirSync(dirname(made), { recursive: true });
  buildSync({
    entryPoints: [NAME],
    outfile: unfinished,
    absWorkingDir: dirname(INSTALLED),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent",
  });
  renameSync(unfinished, made);
}
