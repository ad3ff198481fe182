import { readFileSync, statSync } from "node:fs";
import { parse } from "yaml";
import { ContractError } from "./contract-error.ts";

/** What a contract may be written in; all but the last are upgraded. */
export type Version = "2.0" | "3.0" | "3.1";

/** The largest public contracts have 12 MB; what is larger is some other file, and would take minutes to parse. */
const MOST_BYTES = 32_000_000;

/** Refuses a contract of that many bytes, whether it is one file or several. */
export function refuseTooLarge(file: string, bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const size = `${Math.round(bytes / 1e6)} MB; a contract may have ${MOST_BYTES / 1e6} MB`;
  throw new ContractError(`${file} has ${size}. Leave out what is no part of it, or examples.`);
}

/** Refuses what is no OpenAPI document of a version that is read here. */
export function readVersion(file: string, path: string): Version {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new ContractError(`${file} is a folder; name the file of a contract.`);
  if (!stats?.isFile()) throw new ContractError(`${file}: there is no such file.`);
  refuseTooLarge(file, stats.size);
  const found = versionIn(file, readFileSync(path, "utf8"));
  const [, version] = /^(2\.0|3\.[01])(?:$|\.)/.exec(found) ?? [];
  if (version !== undefined) return version as Version;
  throw new ContractError(`${file} ${refusal(found)}`);
}

const ACCEPTED = "a contract here is OpenAPI 3.1, 3.0 or 2.0 (Swagger)";

function refusal(found: string): string {
  if (found === "") return `has no \`openapi:\` line, so it is no OpenAPI document; ${ACCEPTED}.`;
  if (!found.startsWith("3.2")) return `is OpenAPI ${found}; ${ACCEPTED}. Convert it.`;
  return `is OpenAPI ${found}; ${ACCEPTED}. Write \`openapi: 3.1.2\` in its first line: what 3.2 adds to descriptions is ignored then, and what it adds to requests and answers is named.`;
}

/** Most documents say it in a line of their own, and the whole of them is parsed later, once. */
const LINE = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\w.-]+))[ \t]*(?:#.*)?$/m;

function versionIn(file: string, source: string): string {
  const [, double, single, plain] = LINE.exec(source) ?? [];
  const written = double ?? single ?? plain;
  if (written !== undefined) return written;
  try {
    const document = parsed(source) as { openapi?: unknown; swagger?: unknown } | null;
    const version = document?.openapi ?? document?.swagger ?? "";
    // In YAML `swagger: 2.0` is the number 2.
    return version === 2 ? "2.0" : String(version);
  } catch (cause) {
    throw new ContractError(`${file} is neither YAML nor JSON: ${(cause as Error).message.split("\n")[0]}`, { cause });
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    // Anchors that are used often are no attack in a file of one's own.
    return parse(source, { maxAliasCount: -1 }) as unknown;
  }
}
