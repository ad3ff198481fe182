import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve as resolvePath } from "node:path";
import { bundle, type Config, formatProblems, lint, loadConfig, type NormalizedProblem } from "@redocly/openapi-core";
import { parse } from "yaml";
import type { Contract } from "../runtime/document.ts";
import { ContractError } from "./contract-error.ts";
import { LocalFiles, unmasked } from "./local-files.ts";

export interface Bundle {
  readonly contract: Contract;
  /** Every file that the contract consists of, absolute; `--watch` looks at these. */
  readonly files: readonly string[];
  /** Whether it has passed the ruleset in `redocly.yaml`, which judges examples too. */
  readonly hasPassedRuleset: boolean;
}

/** The linter has found something. */
export class LintError extends ContractError {
  readonly problems: readonly NormalizedProblem[];

  constructor(message: string, problems: readonly NormalizedProblem[]) {
    super(message);
    this.problems = problems;
  }

  /** Shows each problem with the lines of the contract around it. */
  printDetails(): void {
    const { problems } = this;
    formatProblems([...problems], { format: "codeframe", totals: totalsOf(problems), version: "", maxProblems: 20 });
  }
}

/** For a contract that is not ours: only what makes it unusable. */
const STRUCTURAL_RULES = join(import.meta.dirname, "structural-rules.yaml");

/**
 * Reads a contract, lints it and bundles it into one document without outside references.
 *
 * A contract named in `redocly.yaml` must pass the ruleset there; any other one only has to be structurally valid.
 * Refuses OpenAPI 2, 3.0 and 3.2, remote references and every lint problem with a {@link ContractError}.
 */
export async function bundleContract(file: string): Promise<Bundle> {
  const ref = resolvePath(file);
  refuseOtherVersions(file, ref);
  const { config, isOwn } = await rulesFor(ref);
  const externalRefResolver = new LocalFiles(config.resolve);
  refuseProblems(file, await lintOrRefuse(file, { ref, config, externalRefResolver }));
  const result = await bundle({ ref, config, externalRefResolver });
  refuseProblems(file, result.problems);
  const contract = unmasked(result.bundle.parsed) as Contract;
  return { contract, files: [ref, ...result.fileDependencies], hasPassedRuleset: isOwn };
}

/**
 * Reads and bundles an OpenAPI 3 contract that need not lint; what a reference does not lead to stays a reference.
 *
 * Refuses what is no OpenAPI 3 document with a {@link ContractError}.
 */
export async function bundleUnlinted(file: string): Promise<Contract> {
  const ref = resolvePath(file);
  refuseOtherVersions(file, ref, /^3\./);
  const { config } = await rulesFor(ref);
  try {
    const { bundle: bundled } = await bundle({ ref, config, externalRefResolver: new LocalFiles(config.resolve) });
    return unmasked(bundled.parsed) as Contract;
  } catch (cause) {
    throw new ContractError(`${file} cannot be read: ${(cause as Error).message.split("\n")[0]}`, { cause });
  }
}

/** Some contracts the linter cannot walk to their end, one whose references lead in a circle for example. */
async function lintOrRefuse(file: string, options: Parameters<typeof lint>[0]): Promise<NormalizedProblem[]> {
  try {
    return await lint(options);
  } catch (cause) {
    const reason = (cause as Error).message.split("\n")[0] ?? "";
    throw new ContractError(`${file} cannot be linted: ${reason}. Does a $ref lead back to itself?`, { cause });
  }
}

/** Reads the names itself and keeps all rules in files: the types of the linter's options cost the compiler seconds. */
async function rulesFor(ref: string): Promise<{ readonly config: Config; readonly isOwn: boolean }> {
  const structural = async () => ({ config: await loadConfig({ configPath: STRUCTURAL_RULES }), isOwn: false });
  if (!existsSync("redocly.yaml")) return structural();
  const { apis = {} } = parse(readFileSync("redocly.yaml", "utf8")) as { apis?: Record<string, { root?: string }> };
  const name = Object.keys(apis).find((key) => resolvePath(apis[key]?.root ?? "") === ref);
  if (name === undefined) return structural();
  const all = await loadConfig({ configPath: resolvePath("redocly.yaml") });
  return { config: all.forAlias(name), isOwn: true };
}

function refuseOtherVersions(file: string, ref: string, accepted = /^3\.1\./): void {
  if (!statSync(ref, { throwIfNoEntry: false })?.isFile()) throw new ContractError(`${file}: there is no such file.`);
  const version = versionOf(file, readFileSync(ref, "utf8"));
  if (accepted.test(version)) return;
  const found = version === "" ? "has no `openapi:` line, so it is no OpenAPI document" : `is OpenAPI ${version}`;
  throw new ContractError(
    `${file} ${found}; a contract here is OpenAPI ${accepted.test("3.0.0") ? "3.x" : "3.1.x"}. Convert it, or change its first line.`,
  );
}

function versionOf(file: string, source: string): string {
  try {
    // Anchors that are used often are no attack in a file of one's own.
    const document = parse(source, { maxAliasCount: -1 }) as { openapi?: unknown; swagger?: unknown } | null;
    return String(document?.openapi ?? document?.swagger ?? "");
  } catch (error) {
    throw new ContractError(`${file} is neither YAML nor JSON: ${(error as Error).message.split("\n")[0]}`, {
      cause: error,
    });
  }
}

function refuseProblems(file: string, problems: readonly NormalizedProblem[]): void {
  const found = problems.filter((problem) => !problem.ignored && !isHarmless(problem));
  if (found.length === 0) return;
  const [first] = found;
  const location = first?.location[0];
  const place = location ? `${relative(".", location.source.absoluteRef)} at ${location.pointer ?? "#/"}` : file;
  const what = first?.message.split("\n")[0] ?? "";
  throw new LintError(`${file} does not lint: ${found.length} problem(s); mend the first in ${place}: ${what}`, found);
}

/** What the linter minds and nobody here does. */
function isHarmless({ location, message, ruleId }: NormalizedProblem): boolean {
  const pointer = location[0]?.pointer ?? "";
  const isExtension = ruleId === "struct" && pointer.includes("/x-");
  // In OpenAPI 3.1 `true` is a schema, also as a component.
  const isBooleanSchema = ruleId === "struct" && message === "Expected type `Schema` (object) but got `boolean`";
  const isExternalValue = /\/examples\/[^/]+$/.test(pointer) && message.startsWith("Can't resolve $ref");
  return isExtension || isBooleanSchema || isExternalValue;
}

function totalsOf(problems: readonly NormalizedProblem[]) {
  const warnings = problems.filter((problem) => problem.severity === "warn").length;
  return { errors: problems.length - warnings, warnings, ignored: 0 };
}
