import { relative } from "node:path";
import { formatProblems, type NormalizedProblem } from "@redocly/openapi-core";
import { ContractError } from "./contract-error.ts";
import { lineOf, operationAt } from "./places.ts";
import type { Remark } from "./remarks.ts";
import { verdictOn } from "./tolerance.ts";

/** The linter has found problems. */
export class LintError extends ContractError {
  readonly problems: readonly NormalizedProblem[];
  readonly isOwn: boolean;

  constructor(message: string, problems: readonly NormalizedProblem[], isOwn: boolean) {
    super(message);
    this.problems = problems;
    this.isOwn = isOwn;
  }

  /**
   * Prints each problem of our own contracts with its source lines. For others, prints one line each, unless the
   * message already has the only one.
   */
  printDetails(): void {
    const { problems, isOwn } = this;
    if (!isOwn) {
      for (const problem of problems.length > 1 ? problems.slice(0, 20) : [])
        console.error(`${placeOf(problem)}: ${problem.message.split("\n")[0]}`);
      return;
    }
    formatProblems([...problems], { format: "codeframe", totals: totalsOf(problems), version: "", maxProblems: 20 });
  }
}

/**
 * Refuses the problems that the linter has found, except those of a foreign contract that are harmless or corrected
 * later.
 *
 * @returns a remark for each accepted problem
 */
export function judge(file: string, all: readonly NormalizedProblem[], isOwn: boolean): Remark[] {
  const problems = all.filter(({ ignored }) => !ignored);
  for (const problem of problems) refuseUnparsed(problem);
  const verdicts = problems.map((problem) => ({ problem, verdict: verdictOn(problem, pointerOf(problem)) }));
  const refused = verdicts.filter(({ verdict }) => (isOwn ? verdict !== "fine" : verdict === "refused"));
  const [first] = refused;
  if (first !== undefined) {
    const found = refused.map(({ problem }) => problem);
    const what = first.problem.message.split("\n")[0] ?? "";
    throw new LintError(
      `${file} does not lint: ${found.length} problem(s). Fix the first one in ${placeOf(first.problem)}: ${what}`,
      found,
      isOwn,
    );
  }
  return verdicts.flatMap(({ verdict }) => (typeof verdict === "string" ? [] : [verdict]));
}

/** Finding the line of each would cost more than everything else. */
const pointerOf = ({ location: [location] }: NormalizedProblem) => location?.pointer ?? "#/";

/** `openapi.yaml:12 at #/paths/~1a/get/responses (GET /a)` */
function placeOf({ location: [location] }: NormalizedProblem): string {
  if (location === undefined) return "the contract";
  const pointer = location.pointer ?? "#/";
  const operation = operationAt(pointer);
  return `${lineOf(location)} at ${pointer}${operation === undefined ? "" : ` (${operation})`}`;
}

function refuseUnparsed({ message, location: [location] }: NormalizedProblem): void {
  const [, reason] = /^Failed to parse: (.*)/.exec(message) ?? [];
  if (reason !== undefined && location !== undefined) throw notParsed(location.source.absoluteRef, reason);
}

/** The parser's message repeats the file, with line and column. */
export function notParsed(path: string, message: string): ContractError {
  const reason = message
    .split("\n")[0]
    ?.replace(/^Failed to parse: /, "")
    .replace(` in "${path}" `, " at ");
  return new ContractError(`${relative(".", path)} is neither YAML nor JSON: ${reason}`);
}

function totalsOf(problems: readonly NormalizedProblem[]) {
  const warnings = problems.filter((problem) => problem.severity === "warn").length;
  return { errors: problems.length - warnings, warnings, ignored: 0 };
}
