/** Reads any contract from a file or an earlier commit. It is compared even if it does not pass the linter. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { bundleContract, bundleUnlinted, LintError } from "../generator/bundle.ts";
import { ContractError } from "../generator/contract-error.ts";
import type { Contract } from "../runtime/document.ts";
import { git } from "./git.ts";

/** Reads the contract from the working tree. */
export const contractIn = async (file: string): Promise<Contract> => withoutSource(await bundleUnlinted(file));

/** Reads a bundle, which refers to no other file. */
export function parsedContract(name: string, text: string): Contract {
  try {
    return withoutSource(JSON.parse(text) as Contract);
  } catch (cause) {
    throw new ContractError(`${name} is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Drops the line that names the bundle's source; it is not part of the contract. */
function withoutSource(contract: Contract): Contract {
  const { "x-generated": _, ...rest } = contract;
  return rest;
}

/** Sums up the linter's findings in one line; `undefined` if there are none. */
export async function lintRemark(file: string): Promise<string | undefined> {
  try {
    await bundleContract(file);
    return undefined;
  } catch (error) {
    if (error instanceof LintError) return error.message;
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

/** Reads the earlier version of a contract: from another file, or from a commit under the same path. */
export async function earlierContract(file: string, base: string): Promise<Contract> {
  const stats = statSync(base, { throwIfNoEntry: false });
  if (stats?.isFile()) return contractIn(base);
  if (stats !== undefined)
    throw new ContractError(`${base} is a folder; --base takes the file of a contract or a git ref.`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new ContractError(`${file}: there is no such file.`);
  return contractAtRef(file, base);
}

async function contractAtRef(file: string, ref: string): Promise<Contract> {
  const cwd = dirname(realpathSync(file));
  const top = repositoryOf(cwd, file, ref);
  try {
    git(["rev-parse", "--quiet", "--verify", "--end-of-options", `${ref}^{commit}`], { cwd });
  } catch (cause) {
    throw new ContractError(`no such file, and no such git ref in the repository of ${file}: ${ref}`, { cause });
  }
  const folder = mkdtempSync(join(tmpdir(), "contract-diff-"));
  try {
    const path = relative(top, realpathSync(file));
    checkOut(top, ref, folder);
    const earlier = join(folder, "tree", path);
    if (!existsSync(earlier)) throw new ContractError(`${ref} has no ${path}; name the earlier file with --base FILE.`);
    return await contractIn(earlier);
  } catch (cause) {
    // Shows git's `ref:path` instead of the temporary folder, which means nothing to the reader.
    const message = (cause as Error).message.replaceAll(`${join(folder, "tree")}/`, `${ref}:`);
    throw cause instanceof ContractError ? new ContractError(message, { cause }) : cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repositoryOf(cwd: string, file: string, ref: string): string {
  try {
    return realpathSync(git(["rev-parse", "--show-toplevel"], { cwd }).trim());
  } catch (cause) {
    throw new ContractError(`${ref} is no file, and no git ref either: ${file} lies in no git repository.`, { cause });
  }
}

/** Writes out every YAML and JSON file of the commit, since a contract may refer to any of them. */
function checkOut(top: string, ref: string, folder: string): void {
  const tree = join(folder, "tree");
  mkdirSync(tree);
  const options = { cwd: top, env: { GIT_INDEX_FILE: join(folder, "index") } };
  const names = git(["ls-tree", "-r", "--name-only", "-z", ref], options).split("\0");
  const parts = names.filter((name) => /\.(ya?ml|json|md)$/i.test(name));
  git(["read-tree", ref], options);
  git(["checkout-index", "--force", `--prefix=${tree}/`, "-z", "--stdin"], { ...options, input: parts.join("\0") });
}
