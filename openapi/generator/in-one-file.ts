/** Loads a library from one file: finding, reading and starting its modules would take a tenth of a run or more. */
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isPackage } from "../invocation.ts";

const INSTALLED = join(import.meta.dirname, "../../node_modules");

/**
 * @param entry a package, or the absolute path of a module of ours
 * @param load imports the entry as it is: in the installed tool, and without write access
 */
export async function inOneFile<Library>(entry: string, load: () => Promise<Library>): Promise<Library> {
  const file = isPackage ? undefined : fileOf(entry);
  return file === undefined ? load() : ((await import(pathToFileURL(file).href)) as Library);
}

/** Made on the first run after an installation. */
function fileOf(entry: string): string | undefined {
  try {
    // npm writes this file on every installation.
    const sources = [join(INSTALLED, ".package-lock.json"), ...(isAbsolute(entry) ? [entry] : [])];
    const times = sources.map((source) => Math.round(statSync(source).mtimeMs));
    const made = join(INSTALLED, ".cache/libraries", `${[basename(entry, ".ts"), ...times].join("-")}.mjs`);
    if (!existsSync(made)) make(entry, made);
    return made;
  } catch {
    return undefined;
  }
}

function make(entry: string, made: string): void {
  // Not imported, because the installed tool, which has this module too, would then depend on it.
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  // Renamed when complete, because other processes may make or load it too.
  const unfinished = `${made}.${process.pid}`;
  mkdirSync(dirname(made), { recursive: true });
  buildSync({
    entryPoints: [entry],
    outfile: unfinished,
    absWorkingDir: dirname(INSTALLED),
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { typescript: join(import.meta.dirname, "compiler.ts") },
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  });
  renameSync(unfinished, made);
}
