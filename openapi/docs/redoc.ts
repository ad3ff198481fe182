/** Builds the page with Redoc: runs the Redocly CLI as a child process. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import * as module from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { outlineOf, withDefinition } from "./definition.ts";
import { type JsonObject, objectIn, textIn } from "./json.ts";

const TEMPLATE = join(import.meta.dirname, "page.hbs");

/** Redoc shows samples only in the languages listed here; "payload" is the body alone. */
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

/** The docs site cannot be built, for a reason that the user can fix. */
export class DocsError extends Error {
  override readonly name = "DocsError";
}

/** The CLI's file, or `undefined` if it is not installed. */
export function installedTool(): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  } catch {
    return undefined;
  }
}

/** The page that Redoc makes for a document, before our changes. */
export async function drawPage(document: JsonObject, tool: string, timeLimitMs: number): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    await writeFile(join(workspace, "openapi.json"), JSON.stringify(outlineOf(document)));
    await writeFile(join(workspace, "redocly.yaml"), JSON.stringify(CONFIG));
    await runTool([resolve(tool), ...argumentsFor(document)], workspace, timeLimitMs);
    return withDefinition(await readFile(join(workspace, "index.html"), "utf8"), document);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function argumentsFor(document: JsonObject): readonly string[] {
  const title = `--title=${textIn(objectIn(document, "info"), "title")} | Reference`;
  return ["build-docs", "openapi.json", "--inlineBundle", title, `--template=${TEMPLATE}`, "--output=index.html"];
}

/** Shares this process's compile cache with the tool, which then takes a fifth less time. */
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
