import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { ContractError } from "./contract.ts";

const TEMPLATES = join(import.meta.dirname, "../templates");
const MARK = "Generated from ";

/** What the generator writes, by path below the output folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

export function withTemplates(
  source: string,
  modules: Readonly<Record<string, string>>,
  bundle: object,
): GeneratedFiles {
  const header = `${MARK}${shortName(source)} by \`npm run generate\`; edit that, not this file.`;
  const templates = readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(TEMPLATES, path), "utf8")] as const);
  const files = [...Object.entries(modules), ...templates].map(
    ([path, text]) => [path, `// ${header}\n${text}`] as const,
  );
  return new Map([["openapi.json", jsonWithHeader(header, bundle)], ...files]);
}

/** JSON has no comments, so the first line is an extension of the document. */
function jsonWithHeader(header: string, bundle: object): string {
  return JSON.stringify({ "x-generated": header, ...bundle }, null, 2)
    .replace("{\n  ", "{ ")
    .concat("\n");
}

/** The same name on every machine: relative where it is below this folder, else without its folder. */
function shortName(file: string): string {
  const path = relative(".", file).replaceAll("\\", "/");
  return path.startsWith("..") ? basename(file) : path;
}

/** Writes the files; refuses to replace a file that was not generated. */
export async function write(folder: string, files: GeneratedFiles): Promise<void> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new ContractError(`${folder} is a file and is left alone; choose a folder for --out.`);
  const foreign = [...files.keys()]
    .map((path) => join(folder, path))
    .filter((path) => existsSync(path) && !isGenerated(path));
  if (foreign.length > 0)
    throw new ContractError(
      `${foreign.join(", ")} was not generated here and is left alone; choose another --out folder.`,
    );
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const file of leftOver(folder, files)) await rm(file);
}

/** The files whose contents on disk differ from what would be written now, and those that would not be written any more. */
export function stale(folder: string, files: GeneratedFiles): string[] {
  const differing = [...files].flatMap(([path, text]) => {
    const file = join(folder, path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [file];
  });
  return [...differing, ...leftOver(folder, files)];
}

/** What an earlier generator wrote from the same contract; another contract's folder may lie inside this one. */
function leftOver(folder: string, files: GeneratedFiles): string[] {
  const header = firstLine(files.get("client.ts") ?? "");
  const folders = new Set([...files.keys()].map((path) => join(folder, dirname(path))));
  return [...folders]
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
    .filter((file) => file.endsWith(".ts") && !files.has(relative(folder, file).replaceAll("\\", "/")))
    .filter((file) => firstLine(readFileSync(file, "utf8")) === header);
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";

const isGenerated = (file: string) => firstLine(readFileSync(file, "utf8")).includes(MARK);
