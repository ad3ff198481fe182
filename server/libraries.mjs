// Loads libraries of many small modules from one file each. Finding, reading and starting the 258 modules of Kysely
// would take a quarter of a server's start, and the 650 of the linter a fifth of `npm run generate`.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import * as module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * What is imported of each library. Only ES modules, because others would lose their named exports; and only the parts
 * of openapi-typescript that are used, because all of it would load a second linter.
 */
const LIBRARIES = new Map([
  ["linter", ["@redocly/openapi-core"]],
  ["kysely", ["kysely", "kysely/helpers/postgres", "kysely/helpers/sqlite"]],
  [
    "openapi-typescript",
    ["lib/ts", "lib/utils", "transform/index", "transform/schema-object"].map(
      (part) => `openapi-typescript/dist/${part}.mjs`,
    ),
  ],
]);

const ROOT = join(import.meta.dirname, "..");
const INSTALLED = join(ROOT, "node_modules");
const CACHE = join(INSTALLED, ".cache/libraries");
const CACHE_URL = pathToFileURL(CACHE).href;

const libraryOf = new Map([...LIBRARIES].flatMap(([name, parts]) => parts.map((part) => [part, name])));

/** All modules that are loaded in this way. */
export const PARTS = [...libraryOf.keys()];

export function loadFromOneFile() {
  module.registerHooks({
    resolve(specifier, context, next) {
      const file = isOurImport(context) ? fileOf(specifier) : undefined;
      if (file === undefined) return next(specifier, context);
      return { url: pathToFileURL(file).href, format: "module", shortCircuit: true };
    },
  });
}

/** Other packages may need another version. */
const isOurImport = ({ conditions, parentURL = "" }) =>
  conditions.includes("import") && (parentURL.startsWith(CACHE_URL) || !parentURL.includes("/node_modules/"));

/** By library; "" if its files cannot be made. */
const folders = new Map();

function fileOf(specifier) {
  if (specifier === "typescript") return join(import.meta.dirname, "typescript.mjs");
  const library = libraryOf.get(specifier);
  if (library === undefined) return undefined;
  const folder = folders.get(library) ?? folderOf(library);
  folders.set(library, folder);
  return folder === "" ? undefined : join(folder, `${specifier}.mjs`);
}

/** Makes the files on the first run after an installation; returns "" without write access, and without esbuild. */
function folderOf(library) {
  try {
    // npm writes this file on every installation.
    const sources = [join(INSTALLED, ".package-lock.json"), import.meta.filename];
    const times = sources.map((source) => Math.round(statSync(source).mtimeMs));
    const folder = join(CACHE, [library, ...times].join("-"));
    if (!existsSync(folder)) make(LIBRARIES.get(library), folder);
    return folder;
  } catch {
    return "";
  }
}

function make(parts, folder) {
  const { buildSync } = module.createRequire(import.meta.url)("esbuild");
  // Renamed when complete, because other processes may make or load the files too.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  buildSync({
    entryPoints: parts.map((part) => ({ in: part, out: part })),
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    external: ["typescript"],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  });
  finish(unfinished, folder);
}

/** Another process may have made the same files in the meantime. */
function finish(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
