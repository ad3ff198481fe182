/** Contracts as they were: the released ones in `openapi/released/`, and those of other commits. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { bundleContract } from "../generator/bundle.ts";
import { ContractError } from "../generator/contract.ts";
import { normalise } from "../generator/normalise.ts";
import type { Contract } from "../templates/server/document.ts";
import { compareVersions } from "./version.ts";

export const RELEASED = "openapi/released";
const CONTRACT = "openapi/openapi.yaml";

/** The contract as it is now, with what its YAML files say, whether generated or not. */
export async function contractNow(file = CONTRACT): Promise<Contract> {
  return normalise(file, (await bundleContract(file)).contract).contract;
}

/** A contract by git ref, or by file. */
export async function contractAt(base: string): Promise<Contract> {
  if (existsSync(base)) return base.endsWith(".json") ? readContract(readFileSync(base, "utf8")) : contractNow(base);
  return readContract(git("show", `${base}:generated/openapi.json`));
}

/**
 * The contract that was released last, as a git ref has it, or else as the folder does.
 *
 * The ref is asked first, so that a change cannot rewrite what it is compared with. Refuses when one that the ref has
 * was changed or removed since.
 */
export function lastReleased(ref?: string): Contract {
  const atRef = ref === undefined ? [] : filesAt(ref);
  refuseRewritten(ref ?? "", atRef);
  const files = atRef.length > 0 ? atRef : readdirSync(RELEASED);
  const [last] = files.filter((file) => file.endsWith(".json")).sort((a, b) => compareVersions(b, a));
  if (last === undefined) throw new ContractError(`${RELEASED}/ has no released contract to compare with.`);
  return readContract(readFileSync(`${RELEASED}/${last}`, "utf8"));
}

/** The ref, where a base names one: a file has no history. Refuses what is neither. */
export function refOf(base: string | undefined): string | undefined {
  if (base === undefined || existsSync(base)) return undefined;
  try {
    git("rev-parse", "--quiet", "--verify", "--end-of-options", `${base}^{commit}`);
  } catch (cause) {
    throw new ContractError(`no such git ref or file: ${base}`, { cause });
  }
  return base;
}

function filesAt(ref: string): readonly string[] {
  const names = git("ls-tree", "--name-only", ref, `${RELEASED}/`).split("\n");
  return names.filter(Boolean).map((name) => name.slice(RELEASED.length + 1));
}

function refuseRewritten(ref: string, files: readonly string[]): void {
  for (const file of files) {
    const path = `${RELEASED}/${file}`;
    if (!existsSync(path) || readFileSync(path, "utf8") !== git("show", `${ref}:${path}`))
      throw new ContractError(`${path} is not as it was released; put it back and make a new version instead.`);
  }
}

function git(...parameters: readonly string[]): string {
  try {
    return execFileSync("git", [...parameters], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: "pipe" });
  } catch (cause) {
    const complaint = (cause as { stderr?: string }).stderr?.trim().split("\n")[0] ?? (cause as Error).message;
    throw new ContractError(`git ${parameters.join(" ")}: ${complaint}`, { cause });
  }
}

/** Without the line that names its source, which is no part of the contract. */
function readContract(text: string): Contract {
  const { "x-generated": _, ...contract } = JSON.parse(text) as Contract;
  return contract;
}
