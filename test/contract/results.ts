/** The result of one case at one target. */
export interface CaseResult {
  readonly operationId: string;
  readonly title: string;
  /** `inconclusive`: the contract allows the response, but it proves nothing about the case. */
  readonly outcome: (typeof OUTCOMES)[number];
  /** What is wrong, why it was not tried, or what it would need. */
  readonly detail?: string;
  /** The same text for all cases that fail in the same way. */
  readonly cause?: string;
  /** The request, the response with status and body, and what was expected instead, each on one line. */
  readonly sent?: string;
  readonly came?: string;
  readonly expected?: string;
  /** Where the contract says so: a JSON pointer, or a clause of a specification. */
  readonly at?: string;
  readonly curl?: string;
  /** The status of the response. */
  readonly status?: number;
  /** Whether the contract allows the request. */
  readonly isValid?: boolean;
}

/** Whether valid requests were sent and every one of them was refused. */
export function everyValidRefused(results: readonly CaseResult[]): boolean {
  const valid = results.filter(({ isValid, status }) => isValid && status !== undefined);
  return valid.length > 0 && valid.every(({ status = 0 }) => status >= 400);
}

/** What an implementation has to fix: wrong responses and missing operations. */
export const failedOf = (results: readonly CaseResult[]): CaseResult[] =>
  results.filter(({ outcome }) => outcome === "failed" || outcome === "not implemented");

export const OUTCOMES = ["passed", "failed", "not implemented", "inconclusive", "not tried"] as const;

export function countsOf(results: readonly CaseResult[]): Readonly<Record<CaseResult["outcome"], number>> {
  const of = (outcome: CaseResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  return {
    passed: of("passed"),
    failed: of("failed"),
    "not implemented": of("not implemented"),
    inconclusive: of("inconclusive"),
    "not tried": of("not tried"),
  };
}

/** Results that fail for the same reason. */
export interface Group {
  readonly cause: string;
  readonly results: readonly CaseResult[];
}

/** Groups results by cause: missing operations first, then the most frequent cause. */
export function groupsOf(results: readonly CaseResult[]): Group[] {
  const byCause = Map.groupBy(failedOf(results), ({ cause, detail }) => cause ?? detail ?? "");
  const groups = [...byCause].map(([cause, ofCause]) => ({ cause, results: ofCause }));
  const rank = ({ results: [first], results: all }: Group) =>
    first?.outcome === "not implemented" ? -1e9 : -all.length;
  return groups.toSorted((one, other) => rank(one) - rank(other));
}
