/** `npm run docs`: makes the docs site from the bundle: one HTML page that needs no network, and Markdown beside it. */
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Flags, runCommand } from "./command-line.ts";
import { documentForReaders } from "./docs/document.ts";
import { inputsOf } from "./docs/inputs.ts";
import type { JsonObject } from "./docs/json.ts";
import { noscript } from "./docs/noscript.ts";
import { offlinePage } from "./docs/offline.ts";
import { pageScript } from "./docs/page-script.ts";
import { DocsError, drawPage, installedTool } from "./docs/redoc.ts";
import { CHIRP_STYLE, type SampleStyle } from "./docs/samples.ts";
import { writeSite } from "./docs/site-folder.ts";
import { textPages } from "./docs/text-pages.ts";

const ROOT = join(import.meta.dirname, "..");
const OWN_BUNDLE = join(ROOT, "generated/openapi.json");

export interface DocsBuild {
  /** @default generated/openapi.json */
  readonly bundle?: string;
  /** @default dist/docs */
  readonly folder?: string;
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
  folder = join(ROOT, "dist/docs"),
  tool = installedTool(),
  timeLimitMs = 60_000,
}: DocsBuild = {}): Promise<string | undefined> {
  if (tool === undefined || !existsSync(tool)) return undefined;
  const document = await readBundle(bundle);
  const inputs = await inputsOf(bundle);
  const style = styleFor(bundle);
  const [html, script] = await Promise.all([
    drawPage(documentForReaders(document, style), tool, timeLimitMs),
    pageScript(document, style),
  ]);
  await writeSite(folder, [
    ...textPages(document, style),
    { path: "index.html", text: await offlinePage(html, { noscript: noscript(document), script }) },
    // Last, since who finds it fresh takes the rest for complete.
    { path: "inputs.json", text: inputs },
  ]);
  return join(folder, "index.html");
}

/** Another contract's client is not the package of ours. */
function styleFor(bundle: string): SampleStyle {
  return resolve(bundle) === OWN_BUNDLE ? CHIRP_STYLE : { keyVariable: "API_KEY" };
}

async function readBundle(file: string): Promise<JsonObject> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as JsonObject;
  } catch (cause) {
    throw new DocsError(`${file} cannot be read: run "npm run generate" first.`, { cause });
  }
}

const HELP = `npm run docs -- [--bundle FILE] [--out FOLDER]

  --bundle FILE  the bundle of a contract, as "npm run generate" writes it (default: generated/openapi.json)
  --out FOLDER   where index.html goes, and the Markdown pages beside it (default: dist/docs)`;

const FLAGS = { bundle: "text", out: "text" } as const;

async function main({ bundle, out }: Flags<typeof FLAGS>): Promise<void> {
  const started = performance.now();
  const page = await buildDocs({ ...(bundle && { bundle }), ...(out && { folder: out }) });
  if (page === undefined)
    throw new DocsError('@redocly/cli is not installed, and it builds the docs site: run "npm ci".');
  const { size } = await stat(page);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${relative(".", page)}: ${(size / 1e6).toFixed(1)} MB, offline (${seconds} s)`);
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
