/** The package's JavaScript: every module that its entry points reach, in its own place, compiled for Node 20. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "rolldown";
import ts from "typescript";
import { packageOf } from "../manifest.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Bundled, because installing openapi-typescript would add a second version of the linter and double the size. */
const BUNDLED = "openapi/generator/openapi-typescript.ts";
const COMPILER_API = "openapi/tool/compiler-api.ts";
/** The package requires another Node version than this project. */
const PRELOADS = { "server/preload.mjs": "openapi/tool/preload.mjs" } as const;

export interface Modules {
  /** By path in the package. */
  readonly files: ReadonlyMap<string, string>;
  /** The packages that they import. */
  readonly packages: ReadonlySet<string>;
  /** The folders of the bundled packages. */
  readonly bundled: ReadonlySet<string>;
}

/** Follows the imports from the entry points. */
export async function packageModules(entries: readonly string[]): Promise<Modules> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const { text: bundle, folders: bundled } = await bundleOf(BUNDLED);
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const built = jsPath(path);
    if (files.has(built)) continue;
    const text = path === BUNDLED ? withCompilerApi(bundle, path) : javaScriptOf(path);
    files.set(built, text);
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith(".")) waiting.push(sourceOf(join(dirname(path), specifier)));
      else if (!specifier.startsWith("node:")) packages.add(packageOf(specifier));
    }
  }
  return { files, packages, bundled };
}

const jsPath = (path: string) => path.replace(/\.ts$/, ".js");

function sourceOf(built: string): string {
  const source = built.replaceAll("\\", "/").replace(/\.js$/, ".ts");
  if (!existsSync(join(ROOT, source))) throw new Error(`${source} is imported, but does not exist.`);
  return source;
}

function javaScriptOf(path: string): string {
  const preload = Object.hasOwn(PRELOADS, path) ? PRELOADS[path as keyof typeof PRELOADS] : undefined;
  const source = readFileSync(join(ROOT, preload ?? path), "utf8");
  if (!path.endsWith(".ts")) return source;
  const { outputText } = ts.transpileModule(source, { fileName: path, compilerOptions: OPTIONS });
  // Worker threads are started by URL.
  const text = outputText.replaceAll(/(new URL\("\.[^"]+)\.ts"/g, '$1.js"');
  return path === COMPILER_API ? text : withCompilerApi(text, path);
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Only the installed tool can know which TypeScript is installed. */
function withCompilerApi(text: string, path: string): string {
  const api = relative(dirname(path), jsPath(COMPILER_API)).replaceAll("\\", "/");
  return text.replaceAll(/(\bfrom )"typescript"/g, `$1"${api.startsWith(".") ? api : `./${api}`}"`);
}

function importsOf(text: string): readonly string[] {
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const threads = [...text.matchAll(/new URL\("(\.[^"]+\.js)"/g)].map(([, file = ""]) => file);
  return [...imported, ...threads];
}

async function bundleOf(path: string): Promise<{ readonly text: string; readonly folders: ReadonlySet<string> }> {
  const { output } = await build({
    input: join(ROOT, path),
    external: ["typescript"],
    platform: "node",
    logLevel: "silent",
    transform: { target: "es2022" },
    write: false,
  });
  const [{ code, moduleIds }] = output;
  const folders = moduleIds.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return { text: code, folders: new Set(folders) };
}
