/** Draws the page with Redoc, by the Redocly CLI in a process of its own. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import * as module from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type JsonObject, objectIn, textIn } from "./json.ts";

const TEMPLATE = join(import.meta.dirname, "page.hbs");

/** Redoc shows samples in the languages that it is told of; "payload" is the body alone. */
const CONFIG = {
  telemetry: "off",
  openapi: {
    codeSamples: {
      languages: [
        ...["curl", "TypeScript", "Python", "Go"].map((lang) => ({ lang })),
        { lang: "payload", label: "Payload" },
      ],
    },
  },
};

/** The docs site cannot be made, for a reason that its user can remedy. */
export class DocsError extends Error {
  override readonly name = "DocsError";
}

/** The CLI's file, or `undefined` where it is not installed. */
export function installedTool(): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  } catch {
    return undefined;
  }
}

/** The page for a document, as Redoc makes it. */
export async function drawPage(document: JsonObject, tool: string, timeLimitMs: number): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    await writeFile(join(workspace, "openapi.json"), JSON.stringify(document));
    await writeFile(join(workspace, "redocly.yaml"), JSON.stringify(CONFIG));
    await runTool([resolve(tool), ...argumentsFor(document)], workspace, timeLimitMs);
    return await readFile(join(workspace, "index.html"), "utf8");
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function argumentsFor(document: JsonObject): readonly string[] {
  const title = `--title=${textIn(objectIn(document, "info"), "title")} | Reference`;
  return ["build-docs", "openapi.json", "--inlineBundle", title, `--template=${TEMPLATE}`, "--output=index.html"];
}

/** What this process stores of compiled code is for the tool too, which takes a fifth less with it. */
function compileCache(): { NODE_COMPILE_CACHE?: string } {
  const folder = module.getCompileCacheDir?.();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** Runs outside the project, so that its `redocly.yaml` does not change the page. */
async function runTool(command: readonly string[], cwd: string, timeout: number): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", ...compileCache() };
  try {
    await promisify(execFile)(process.execPath, command, { cwd, env, timeout, killSignal: "SIGKILL" });
  } catch (cause) {
    const { killed, stderr, message } = cause as { killed?: boolean; stderr?: string; message: string };
    const reason = killed ? `it took longer than ${timeout / 1000} s` : stderr?.trim() || message;
    throw new DocsError(`The docs site was not built: ${reason}`, { cause });
  }
}
