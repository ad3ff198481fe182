import { readFileSync, statSync } from "node:fs";
import { ContractError } from "./contract-error.ts";

/** The supported versions of a contract; all but the last are upgraded. */
export type Version = "2.0" | "3.0" | "3.1";

/**
 * The largest public contracts have 12 MB; a larger file is probably something else, and would take minutes to parse.
 */
const MOST_BYTES = 32_000_000;

/** Refuses a contract of that size, in one file or several. */
export function refuseTooLarge(file: string, bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const size = `${Math.round(bytes / 1e6)} MB; the limit for a contract is ${MOST_BYTES / 1e6} MB`;
  throw new ContractError(`${file} has ${size}. Remove what does not belong to it, or examples.`);
}

/** Refuses a file that is not an OpenAPI document of a supported version. */
export async function readVersion(file: string, path: string): Promise<Version> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new ContractError(`${file} is a folder; name a contract file.`);
  if (!stats?.isFile()) throw new ContractError(`${file} does not exist.`);
  refuseTooLarge(file, stats.size);
  const found = await versionIn(file, readFileSync(path, "utf8"));
  const [, version] = /^(2\.0|3\.[01])(?:$|\.)/.exec(found) ?? [];
  if (version !== undefined) return version as Version;
  throw new ContractError(`${file} ${refusal(found)}`);
}

const ACCEPTED = "supported are OpenAPI 3.1, 3.0 and 2.0 (Swagger)";

function refusal(found: string): string {
  if (found === "") return `has no \`openapi:\` line, so it is not an OpenAPI document; ${ACCEPTED}.`;
  if (!found.startsWith("3.2")) return `is OpenAPI ${found}; ${ACCEPTED}. Convert it.`;
  return `is OpenAPI ${found}; ${ACCEPTED}. Write \`openapi: 3.1.2\` in its first line: then 3.2's additions to descriptions are ignored, and its additions to requests and responses are reported.`;
}

/** Most documents have the version on a line of its own; the full document is parsed later, once. */
const LINE = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\w.-]+))[ \t]*(?:#.*)?$/m;

async function versionIn(file: string, source: string): Promise<string> {
  const [, double, single, plain] = LINE.exec(source) ?? [];
  const written = double ?? single ?? plain;
  if (written !== undefined) return written;
  try {
    const document = (await parsed(source)) as { openapi?: unknown; swagger?: unknown } | null;
    const version = document?.openapi ?? document?.swagger ?? "";
    // In YAML, `swagger: 2.0` is the number 2.
    return version === 2 ? "2.0" : String(version);
  } catch (cause) {
    throw new ContractError(`${file} is neither YAML nor JSON: ${(cause as Error).message.split("\n")[0]}`, { cause });
  }
}

async function parsed(source: string): Promise<unknown> {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    const { parse } = await import("yaml");
    // No limit on aliases here, since the file is the user's own; `unshared` limits their expansion.
    return parse(source, { maxAliasCount: -1 }) as unknown;
  }
}
