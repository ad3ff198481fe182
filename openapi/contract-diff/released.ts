/** Reads earlier versions of this project's contract: released ones in `openapi/released/`, others from git. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { ContractError } from "../generator/contract-error.ts";
import { readContract } from "../generator/read-contract.ts";
import type { Contract } from "../runtime/document.ts";
import { contractIn, parsedContract } from "./contract-files.ts";
import { git } from "./git.ts";
import { compareVersions } from "./version.ts";

export const RELEASED = "openapi/released";
export const CONTRACT = "openapi/openapi.yaml";

/** Reads a contract from a git ref or a file. */
export async function contractAt(base: string): Promise<Contract> {
  if (existsSync(base)) return contractIn(base);
  return parsedContract(base, git(["show", `${base}:generated/openapi.json`]));
}

/**
 * Reads the last released contract from a git ref, or without one from `openapi/released/`.
 *
 * The ref comes first, so that a change cannot rewrite the contract it is compared with. Fails if a release that the ref
 * contains was changed or removed since.
 */
export function lastReleased(ref?: string): Contract {
  const atRef = ref === undefined ? [] : filesAt(ref);
  refuseRewritten(ref ?? "", atRef);
  const files = atRef.length > 0 ? atRef : readdirSync(RELEASED);
  const [last] = files.filter((file) => file.endsWith(".json")).sort((a, b) => compareVersions(b, a));
  if (last === undefined) throw new ContractError(`${RELEASED}/ has no released contract to compare with.`);
  return parsedContract(last, readFileSync(`${RELEASED}/${last}`, "utf8"));
}

/** Returns the git ref, or `undefined` for a file. Refuses a base that is neither. */
export function refOf(base: string | undefined): string | undefined {
  if (base === undefined || existsSync(base)) return undefined;
  try {
    git(["rev-parse", "--quiet", "--verify", "--end-of-options", `${base}^{commit}`]);
  } catch (cause) {
    throw new ContractError(`no such git ref or file: ${base}`, { cause });
  }
  return base;
}

/** Stores the current contract for later comparisons. Refuses one that does not lint. */
export async function storeRelease(): Promise<void> {
  const { contract } = await readContract(CONTRACT);
  const file = `${RELEASED}/${contract.info.version}.json`;
  const text = `${JSON.stringify(contract, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") !== text)
    throw new ContractError(`${file} is there already and differs; a released contract stays as it is.`);
  writeFileSync(file, text);
  console.log(`From now on, changes are compared with ${file}.`);
}

function filesAt(ref: string): readonly string[] {
  const names = git(["ls-tree", "--name-only", ref, `${RELEASED}/`]).split("\n");
  return names.filter(Boolean).map((name) => name.slice(RELEASED.length + 1));
}

function refuseRewritten(ref: string, files: readonly string[]): void {
  for (const file of files) {
    const path = `${RELEASED}/${file}`;
    if (!existsSync(path) || readFileSync(path, "utf8") !== git(["show", `${ref}:${path}`]))
      throw new ContractError(`${path} is not as it was released; put it back and make a new version instead.`);
  }
}
