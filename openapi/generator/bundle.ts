import { existsSync, readFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import {
  type BundleResult,
  bundle,
  type Config,
  lint,
  loadConfig,
  type NormalizedProblem,
  parseYaml,
  YamlParseError,
} from "@redocly/openapi-core";
import { isPackage } from "../invocation.ts";
import type { Contract } from "../runtime/document.ts";
import { ContractError } from "./contract-error.ts";
import { judge, notParsed } from "./lint-problems.ts";
import { LocalFiles, unmasked } from "./local-files.ts";
import { mendBundle } from "./mend/mend.ts";
import { circleIn, placeInFiles } from "./places.ts";
import type { Remark } from "./remarks.ts";
import { upgraded } from "./upgrade/upgrade.ts";
import { readVersion, type Version } from "./version.ts";

export { LintError } from "./lint-problems.ts";

export interface Bundle {
  /** In OpenAPI 3.1, whatever version the files are in. */
  readonly contract: Contract;
  /** The absolute paths of all files of the contract, for `--watch`. */
  readonly files: readonly string[];
  /** Whether the contract has passed the ruleset of `redocly.yaml`, which checks examples too. */
  readonly hasPassedRuleset: boolean;
  /** What was not read literally. */
  readonly remarks: readonly Remark[];
  /** Runs a function on the bundle; if it refuses something with a place in the bundle, adds the file and line. */
  readonly inPlaces: <Value>(read: () => Value) => Value;
}

/** For contracts that `redocly.yaml` does not name: only the rules without which they are unusable. */
const STRUCTURAL_RULES = join(import.meta.dirname, "structural-rules.yaml");

/**
 * Reads a contract, lints it and bundles it into one OpenAPI 3.1 document without external references.
 *
 * A contract that `redocly.yaml` names must pass its ruleset. In any other contract, harmless problems are accepted and
 * common mistakes with a clear meaning are corrected, each with a remark. Documents of version 2.0 and 3.0 are
 * upgraded. Throws a {@link ContractError} for other versions, remote references and all other linter problems.
 */
export async function bundleContract(file: string): Promise<Bundle> {
  const ref = resolvePath(file);
  const version = await readVersion(file, ref);
  const { config, isOwn } = await rulesFor(ref);
  const externalRefResolver = new LocalFiles(config.resolve);
  const problems = await lintOrRefuse(file, { ref, config, externalRefResolver });
  const linted = judge(file, problems, isOwn);
  const result = await bundle({ ref, config, externalRefResolver });
  judge(file, result.problems, isOwn);
  const locate = <Value>(read: () => Value) => inPlaces(externalRefResolver, file, read);
  const { contract, remarks } = locate(() => mended(file, result, version));
  return {
    contract,
    files: [ref, ...result.fileDependencies],
    hasPassedRuleset: isOwn,
    remarks: [...linted, ...externalRefResolver.remarks, ...remarks],
    inPlaces: locate,
  };
}

/**
 * Reads and bundles a contract without linting it; references that cannot be resolved stay.
 *
 * Throws a {@link ContractError} if the file is not an OpenAPI document.
 */
export async function bundleUnlinted(file: string): Promise<Contract> {
  const ref = resolvePath(file);
  const version = await readVersion(file, ref);
  const { config } = await rulesFor(ref);
  try {
    const { bundle: bundled } = await bundle({ ref, config, externalRefResolver: new LocalFiles(config.resolve) });
    return unmasked(upgraded(file, bundled.parsed as object, version).contract) as Contract;
  } catch (cause) {
    throw new ContractError(`${file} cannot be read: ${(cause as Error).message.split("\n")[0]}`, { cause });
  }
}

function mended(file: string, { bundle: { parsed } }: BundleResult, version: Version) {
  const { contract, remarks } = upgraded(file, parsed as object, version);
  const all = [...remarks, ...mendBundle(file, contract)];
  return { contract: unmasked(contract) as Contract, remarks: all };
}

/** Adds file and line to a refusal that only knows its place in the bundle. */
function inPlaces<Value>(files: LocalFiles, file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContractError) || error.at === undefined) throw error;
    const place = placeInFiles(files.documents, resolvePath(file), error.at);
    const what = error.message.startsWith(file) ? error.message.slice(file.length) : `: ${error.message}`;
    throw new ContractError(`${place}${what}`, { cause: error });
  }
}

/** The linter fails on some contracts, for example on circular references. */
async function lintOrRefuse(
  file: string,
  options: Parameters<typeof lint>[0] & { readonly externalRefResolver: LocalFiles },
): Promise<NormalizedProblem[]> {
  try {
    return await lint(options);
  } catch (cause) {
    if (cause instanceof ContractError) throw cause;
    if (cause instanceof YamlParseError) throw notParsed(cause.source.absoluteRef, cause.message);
    const circle = circleIn(options.externalRefResolver.documents);
    const reason = (cause as Error).message.split("\n")[0] ?? "";
    throw new ContractError(circle ?? `${file} cannot be linted: ${reason}.`, { cause });
  }
}

/**
 * Parses `redocly.yaml` itself and keeps all rules in files, since the linter's option types cost the compiler seconds.
 */
async function rulesFor(ref: string): Promise<{ readonly config: Config; readonly isOwn: boolean }> {
  const structural = async () => ({ config: await loadConfig({ configPath: STRUCTURAL_RULES }), isOwn: false });
  // The installed package never applies a ruleset here; its `lint` command does.
  if (isPackage || !existsSync("redocly.yaml")) return structural();
  const { apis = {} } = parseYaml(readFileSync("redocly.yaml", "utf8")) as { apis?: Record<string, { root?: string }> };
  const name = Object.keys(apis).find((key) => resolvePath(apis[key]?.root ?? "") === ref);
  if (name === undefined) return structural();
  const all = await loadConfig({ configPath: resolvePath("redocly.yaml") });
  return { config: all.forAlias(name), isOwn: true };
}
