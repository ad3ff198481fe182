/** Joins modules of this project into one script for a page that loads nothing else. */
import { readFile } from "node:fs/promises";
import * as module from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Concatenates the modules, each before the modules that use it. Removes imports and types, since all share one scope.
 *
 * @param urls the modules; their names must not clash
 */
export async function browserScript(urls: readonly URL[]): Promise<string> {
  const sources = urls.map(async (url) => withoutLinks(await javaScriptOf(fileURLToPath(url))));
  return (await Promise.all(sources)).join("\n");
}

/** A compiled copy of this project has no types to remove. */
async function javaScriptOf(file: string): Promise<string> {
  const source = await readFile(file, "utf8");
  return extname(file) === ".ts" ? withoutTypes(source) : source;
}

/** Suppresses Node's warning that this function may change, since its users cannot act on it. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return module.stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

const withoutLinks = (source: string): string =>
  source
    .replaceAll(/^import\s[^;]*;/gm, "")
    .replaceAll(/^export (?=const|function|async function|class)/gm, "")
    .replaceAll(/^\s*\/\*\*[\s\S]*?\*\/$|^\s*\/\/.*$/gm, "")
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{2,}/g, "\n");
