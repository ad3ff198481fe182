import { existsSync, readFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import {
  type BundleResult,
  bundle,
  type Config,
  lint,
  loadConfig,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import { parse } from "yaml";
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
  /** In OpenAPI 3.1, whatever the files are written in. */
  readonly contract: Contract;
  /** Every file that the contract consists of, absolute; `--watch` looks at these. */
  readonly files: readonly string[];
  /** Whether it has passed the ruleset in `redocly.yaml`, which judges examples too. */
  readonly hasPassedRuleset: boolean;
  /** What was read otherwise than it is written. */
  readonly remarks: readonly Remark[];
  /** Runs what looks at the bundle; a refusal that knows its place there gets the file and line of it. */
  readonly inPlaces: <Value>(read: () => Value) => Value;
}

/** For a contract that is not ours: only what makes it unusable. */
const STRUCTURAL_RULES = join(import.meta.dirname, "structural-rules.yaml");

/**
 * Reads a contract, lints it and bundles it into one document of OpenAPI 3.1 without outside references.
 *
 * A contract named in `redocly.yaml` must pass the ruleset there; of any other one what is harmless is let through and
 * what has an agreed meaning is mended, each with a remark. Documents of 2.0 and 3.0 are upgraded. Refuses other
 * versions, remote references and everything else that the linter finds with a {@link ContractError}.
 */
export async function bundleContract(file: string): Promise<Bundle> {
  const ref = resolvePath(file);
  const version = readVersion(file, ref);
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
 * Reads and bundles a contract that need not lint; what a reference does not lead to stays a reference.
 *
 * Refuses what is no OpenAPI document with a {@link ContractError}.
 */
export async function bundleUnlinted(file: string): Promise<Contract> {
  const ref = resolvePath(file);
  const version = readVersion(file, ref);
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

/** Names file and line where a refusal knows only the place in the bundle. */
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

/** Some contracts the linter cannot walk to their end, one whose references lead in a circle for example. */
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

/** Reads the names itself and keeps all rules in files: the types of the linter's options cost the compiler seconds. */
async function rulesFor(ref: string): Promise<{ readonly config: Config; readonly isOwn: boolean }> {
  const structural = async () => ({ config: await loadConfig({ configPath: STRUCTURAL_RULES }), isOwn: false });
  // To the package no contract is its own: what a ruleset finds is for the command that lints.
  if (isPackage || !existsSync("redocly.yaml")) return structural();
  const { apis = {} } = parse(readFileSync("redocly.yaml", "utf8")) as { apis?: Record<string, { root?: string }> };
  const name = Object.keys(apis).find((key) => resolvePath(apis[key]?.root ?? "") === ref);
  if (name === undefined) return structural();
  const all = await loadConfig({ configPath: resolvePath("redocly.yaml") });
  return { config: all.forAlias(name), isOwn: true };
}
