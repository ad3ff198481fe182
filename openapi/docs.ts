/** `npm run docs`: makes the docs site from the bundle: one HTML page that needs no network, and Markdown beside it. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { contractFlag, DEFAULT_CONTRACT, type Flags, runCommand, UsageError } from "./command-line.ts";
import { documentForReaders } from "./docs/document.ts";
import { inputsOf } from "./docs/inputs.ts";
import type { JsonObject } from "./docs/json.ts";
import { noscript } from "./docs/noscript.ts";
import { offlinePage } from "./docs/offline.ts";
import { pageScript } from "./docs/page-script.ts";
import { DocsError, drawPage, installedTool } from "./docs/redoc.ts";
import { writeSite } from "./docs/site-folder.ts";
import { CHIRP_STYLE, type DocsStyle, OTHER_STYLE } from "./docs/style.ts";
import { textPages } from "./docs/text-pages.ts";
import { releasedVersions, versionLinks, versionPages } from "./docs/versions.ts";
import { commandLine, isPackage, withFlags } from "./invocation.ts";

const ROOT = join(import.meta.dirname, "..");
const OWN_BUNDLE = join(ROOT, "generated/openapi.json");
const DEFAULT_OUT = "dist/docs";
/** Ours is where the server looks for it, from wherever this is run. */
const OWN_OUT = join(ROOT, DEFAULT_OUT);

export interface DocsBuild {
  /** @default generated/openapi.json */
  readonly bundle?: string;
  /** @default dist/docs */
  readonly folder?: string;
  /** The folder of the versions that were released, a bundle each; @default openapi/released for this project's own */
  readonly releases?: string;
  /** The Redocly CLI; @default the one that is installed */
  readonly tool?: string;
  /**
   * Building takes one second; only a tool that waits for something takes a minute.
   *
   * @default 60_000
   */
  readonly timeLimitMs?: number;
}

/**
 * Writes the docs site of a bundle into a folder: `index.html`, `llms.txt` and the Markdown pages, each replaced at
 * once.
 *
 * The same bundle gives the same bytes.
 *
 * @returns the page's file, or `undefined` where the tool that builds it is not installed
 */
export async function buildDocs({
  bundle = OWN_BUNDLE,
  folder = OWN_OUT,
  releases = resolve(bundle) === OWN_BUNDLE ? join(ROOT, "openapi/released") : "",
  tool = installedTool(),
  timeLimitMs = 60_000,
}: DocsBuild = {}): Promise<string | undefined> {
  if (tool === undefined || !existsSync(tool)) return undefined;
  const document = await readBundle(bundle);
  const inputs = await inputsOf(bundle);
  const style = styleFor(bundle);
  const released = await releasedVersions(releases, document);
  const [html, script] = await Promise.all([
    drawPage(documentForReaders(document, style), tool, timeLimitMs),
    pageScript(document, style, versionLinks(document, released)),
  ]);
  await writeSite(folder, [
    ...textPages(document, style),
    ...(await versionPages(html, { current: document, released, style })),
    { path: "index.html", text: await offlinePage(html, { noscript: noscript(document), script }) },
    // Last, since who finds it fresh takes the rest for complete.
    { path: "inputs.json", text: inputs },
  ]);
  return join(folder, "index.html");
}

/** Another contract's client is not the package of ours. */
function styleFor(bundle: string): DocsStyle {
  return resolve(bundle) === OWN_BUNDLE ? CHIRP_STYLE : OTHER_STYLE;
}

async function readBundle(file: string): Promise<JsonObject> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as JsonObject;
  } catch (cause) {
    throw new DocsError(`${file} cannot be read: run "${commandLine("generate")}" first.`, { cause });
  }
}

/** The docs of a contract that was not generated from yet. */
async function docsOf(file: string, build: DocsBuild, verbose: boolean): Promise<string | undefined> {
  const { readContract } = await import("./generator/read-contract.ts");
  const { remarkLines } = await import("./generator/remarks.ts");
  const { contract, remarks } = await readContract(file);
  for (const line of remarkLines(remarks, verbose)) console.log(line);
  const workspace = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const bundle = join(workspace, "openapi.json");
    await writeFile(bundle, JSON.stringify(contract));
    return await buildDocs({ ...build, bundle });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

const HELP = `${withFlags("docs")} [--contract FILE | --bundle FILE] [--out FOLDER] [--released FOLDER]
                [--verbose]

  --contract FILE  an OpenAPI contract of your own (default: ${isPackage ? DEFAULT_CONTRACT : "this project's"})
  --bundle FILE    the bundle of a contract instead, as "${commandLine("generate")}" writes it: openapi.json
  --out FOLDER     where index.html goes, and the Markdown pages beside it (default: ${DEFAULT_OUT})
  --released FOLDER
                   the bundles of earlier versions, which the page offers too
                   (default: ${isPackage ? "none" : "openapi/released for this project's contract"})
  --verbose        shows each place of the contract that is not read as written, instead of one line per kind`;

const FLAGS = { contract: "text", bundle: "text", out: "text", released: "text", verbose: "switch" } as const;

async function main({
  contract,
  bundle,
  out = isPackage ? DEFAULT_OUT : OWN_OUT,
  released,
  verbose = false,
}: Flags<typeof FLAGS>): Promise<void> {
  if (contract !== undefined && bundle !== undefined)
    throw new UsageError("--contract and --bundle both say what the docs are made of; choose one.");
  const started = performance.now();
  const file = bundle === undefined ? contractFlag(contract) : undefined;
  const build = { folder: out, ...(released !== undefined && { releases: released }) };
  const page =
    file === undefined
      ? await buildDocs({ ...(bundle !== undefined && { bundle }), ...build })
      : await docsOf(file, build, verbose);
  if (page === undefined)
    throw new DocsError('@redocly/cli is not installed, and it builds the docs site: run "npm ci".');
  const { size } = await stat(page);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${relative(".", page)}: ${(size / 1e6).toFixed(1)} MB, offline (${seconds} s)`);
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
