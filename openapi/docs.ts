/** `npm run docs`: makes the docs site from the bundle, one HTML file that needs no network. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { documentForReaders, type JsonObject } from "./docs/document.ts";
import { offlinePage } from "./docs/offline.ts";

const ROOT = join(import.meta.dirname, "..");
const TEMPLATE = join(import.meta.dirname, "docs/page.hbs");

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

/** The docs site cannot be made, for a reason that its user can remedy. */
export class DocsError extends Error {
  override readonly name = "DocsError";
}

/**
 * Writes the docs site of a bundle as `index.html` into a folder, replacing the page there at once.
 *
 * The same bundle gives the same bytes.
 *
 * @returns the page's file, or `undefined` where the tool that builds it is not installed
 */
export async function buildDocs({
  bundle,
  folder,
  tool = installedTool(),
  timeLimitMs = 60_000,
}: DocsBuild = {}): Promise<string | undefined> {
  if (tool === undefined || !existsSync(tool)) return undefined;
  const source = await readBundle(bundle ?? join(ROOT, "generated/openapi.json"));
  const html = await inTemporaryFolder(async (workspace) => {
    await writeFile(join(workspace, "openapi.json"), JSON.stringify(documentForReaders(source.document)));
    await runTool([resolve(tool), ...argumentsFor(source)], workspace, timeLimitMs);
    return readFile(join(workspace, "index.html"), "utf8");
  });
  return replacePage(folder ?? join(ROOT, "dist/docs"), offlinePage(html));
}

function installedTool(): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  } catch {
    return undefined;
  }
}

interface Bundle {
  readonly document: JsonObject;
  /** The page carries it, so that anyone can tell whether the page is of this bundle. */
  readonly hash: string;
}

async function readBundle(file: string): Promise<Bundle> {
  try {
    const text = await readFile(file, "utf8");
    const hash = `sha256-${createHash("sha256").update(text).digest("base64url")}`;
    return { document: JSON.parse(text) as JsonObject, hash };
  } catch (cause) {
    throw new DocsError(`${file} cannot be read: run "npm run generate" first.`, { cause });
  }
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsFor({ document, hash }: Bundle): readonly string[] {
  const { title } = document["info"] as JsonObject;
  const template = [`--template=${TEMPLATE}`, `--templateOptions.bundleHash=${hash}`];
  return [
    "build-docs",
    "openapi.json",
    "--inlineBundle",
    `--title=${title} | Reference`,
    ...template,
    "--output=index.html",
  ];
}

/** Runs outside the project, so that no `redocly.yaml` changes the page. */
async function runTool(command: readonly string[], cwd: string, timeout: number): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await promisify(execFile)(process.execPath, command, { cwd, env, timeout, killSignal: "SIGKILL" });
  } catch (cause) {
    const { killed, stderr, message } = cause as { killed?: boolean; stderr?: string; message: string };
    const reason = killed ? `it took longer than ${timeout / 1000} s` : stderr?.trim() || message;
    throw new DocsError(`The docs site was not built: ${reason}`, { cause });
  }
}

async function replacePage(folder: string, html: string): Promise<string> {
  const page = join(folder, "index.html");
  const unfinished = `${page}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(unfinished, html);
  await rename(unfinished, page);
  return page;
}

const HELP = `npm run docs -- [--bundle FILE] [--out FOLDER]

  --bundle FILE  the bundle of a contract, as "npm run generate" writes it (default: generated/openapi.json)
  --out FOLDER   where index.html goes (default: dist/docs)`;

async function main(): Promise<void> {
  const options = { bundle: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } } as const;
  const { bundle, out, help } = parseArgs({ options }).values;
  if (help) return console.log(HELP);
  const started = performance.now();
  const page = await buildDocs({ ...(bundle && { bundle }), ...(out && { folder: out }) });
  if (page === undefined)
    throw new DocsError('@redocly/cli is not installed, and it builds the docs site: run "npm ci".');
  const { size } = await stat(page);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${relative(".", page)}: ${(size / 1e6).toFixed(1)} MB, offline (${seconds} s)`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    const known = error instanceof DocsError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    console.error(known ? (error as Error).message : error);
    process.exitCode = 1;
  });
}
