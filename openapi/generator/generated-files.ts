import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, posix, relative } from "node:path";
import { commandLine } from "../invocation.ts";
import { ContractError } from "./contract-error.ts";
import { parsed } from "./literal.ts";

const RUNTIME = join(import.meta.dirname, "../runtime");
const MARK = "Generated from ";

/** The generated files, by path below the output folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The modules of one contract, by path below its folder, and the bundle they are generated from. */
export interface ContractModules {
  /** The contract's file. */
  readonly source: string;
  readonly bundle: object;
  readonly modules: Readonly<Record<string, string>>;
}

/**
 * The files of one contract: the bundle as a file and as a module, and the code that uses the runtime.
 *
 * @param runtime the path of the runtime from the contract's folder: `./runtime`
 */
export function contractFiles({ source, bundle, modules }: ContractModules, runtime: string): GeneratedFiles {
  const header = `${MARK}${shortName(source)} by \`${commandLine("generate")}\`; edit that, not this file.`;
  const json = jsonWithHeader(header, bundle);
  const files = { ...modules, "openapi.ts": bundleModule(bundle) };
  const written = Object.entries(files).map(([path, text]): [string, string] => [
    path,
    `// ${header}\n${text.replaceAll('from "./runtime/', `from "${runtime}/`)}`,
  ]);
  return new Map([["openapi.json", json], ...written]);
}

/**
 * The files that all contracts share, written beside their code.
 *
 * The compiler does not check them again: they are checked where they are written, and checking them with the types of
 * Express, Node and Ajv would take a user's compiler as long as the types of 1,000 operations.
 */
export function runtimeFiles(): GeneratedFiles {
  const header = `// ${MARK}openapi/runtime by \`${commandLine("generate")}\`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.`;
  const files = Object.entries(sourcesBelow(RUNTIME));
  return new Map(files.map(([path, text]) => [`runtime/${path}`, `${header}\n${text}`]));
}

/** The extension in import statements; `none` is for bundlers, which resolve files without one. */
export type ImportExtension = "js" | "ts" | "none";

const OWN_IMPORT = /(\bfrom |\bimport\()"(\.{1,2}\/[^"\n]+)\.ts"/g;

/** CommonJS has no `import.meta`, and a bundler only includes what is imported statically. */
const REFA = "runtime/samples/refa.ts";
const REFA_AT_ONCE = `import * as refa from "refa";
import type { Refa } from "./automata.ts";

export const loadRefa = (): Refa => refa;
`;

/** The same files with the import extension that the user's tools need. */
export function withImportExtension(files: GeneratedFiles, extension: ImportExtension): GeneratedFiles {
  if (extension === "ts") return files;
  const end = extension === "none" ? "" : `.${extension}`;
  const rewritten = (text: string) => text.replaceAll(OWN_IMPORT, (_, start, path) => `${start}"${path}${end}"`);
  const forTools = (path: string, text: string) =>
    rewritten(path === REFA ? text.replace(/^import [\s\S]*/m, REFA_AT_ONCE) : text);
  return new Map([...files].map(([path, text]) => [path, path.endsWith(".ts") ? forTools(path, text) : text]));
}

/** The part of the code to generate. */
export type Part = "client" | "server";

/** Only the bundle and the code of one part: a browser project has no Node types to compile a server with. */
export function withOnly(part: Part, files: GeneratedFiles): GeneratedFiles {
  const wanted = new Set(["openapi.json"]);
  const visit = (path: string): void => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const [, , imported] of (files.get(path) ?? "").matchAll(OWN_IMPORT))
      visit(posix.join(posix.dirname(path), `${imported}.ts`));
  };
  visit(`${part}.ts`);
  return new Map([...files].filter(([path]) => wanted.has(path)));
}

/** The text of each module below a folder, by path. */
function sourcesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  );
}

/** The compiler handles one long text much faster than an object literal: 1.2 s instead of 4.3 s for 2.7 MB. */
const bundleModule = (bundle: object): string => `import type { Contract } from "./runtime/document.ts";

/** The bundle that client, server and docs are made from. */
export const contract: Contract = ${parsed(JSON.stringify(bundle))};
`;

/** JSON has no comments, so the first line is an `x-` extension of the document. */
function jsonWithHeader(header: string, bundle: object): string {
  return JSON.stringify({ "x-generated": header, ...bundle }, null, 2)
    .replace("{\n  ", "{ ")
    .concat("\n");
}

/** The same name on every machine: a relative path below this folder, else only the file name. */
function shortName(file: string): string {
  const path = relative(".", file).replaceAll("\\", "/");
  return path.startsWith("..") ? basename(file) : path;
}

/** Writes the files that differ; refuses to replace a file that was not generated. */
export async function write(folder: string, files: GeneratedFiles): Promise<void> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new ContractError(`${folder} is a file, not a folder; choose a folder for --out.`);
  const differing = differingFrom(folder, files);
  const foreign = [...differing.keys()].filter((file) => existsSync(file) && !isGenerated(file));
  if (foreign.length > 0)
    throw new ContractError(
      `${foreign.join(", ")} was not generated by this tool and is not replaced; choose another --out folder.`,
    );
  for (const [file, text] of differing) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const file of leftOver(folder, files)) await rm(file);
}

/** The files that differ from what would be written now, and generated files that would not be written any more. */
export function stale(folder: string, files: GeneratedFiles): string[] {
  return [...differingFrom(folder, files).keys(), ...leftOver(folder, files)];
}

/** The text of each file that does not have it yet, by its path. */
function differingFrom(folder: string, files: GeneratedFiles): ReadonlyMap<string, string> {
  const all = [...files].map(([path, text]) => [join(folder, path), text] as const);
  return new Map(all.filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text));
}

/** Files that an earlier run generated from the same contract; another contract's folder may be inside this one. */
function leftOver(folder: string, files: GeneratedFiles): string[] {
  const headers = new Set([...files.values()].map(firstLine));
  const folders = new Set([...files.keys()].map((path) => join(folder, dirname(path))));
  const others = [...foldersIn(folder, false), ...foldersIn(join(folder, "runtime"), true)];
  return [...new Set([...folders, ...others])]
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
    .filter((file) => file.endsWith(".ts") && !files.has(relative(folder, file).replaceAll("\\", "/")))
    .filter((file) => headers.has(firstLine(readFileSync(file, "utf8"))));
}

const foldersIn = (folder: string, recursive: boolean) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive }).flatMap((entry) =>
        entry.isDirectory() ? join(entry.parentPath, entry.name) : [],
      )
    : [];

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";

const isGenerated = (file: string) => firstLine(readFileSync(file, "utf8")).includes(MARK);
