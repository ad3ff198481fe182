/** What became of one case at one target. */
export interface CaseResult {
  readonly operationId: string;
  readonly title: string;
  /** `inconclusive`: another answer came, which the contract allows and which says nothing of the case. */
  readonly outcome: (typeof OUTCOMES)[number];
  /** What is wrong, why it was not tried, or what it would have needed. */
  readonly detail?: string;
  /** The same for all that fail in the same way. */
  readonly cause?: string;
  /** The request, the answer with its status and body, and what was expected in its place, each on one line. */
  readonly sent?: string;
  readonly came?: string;
  readonly expected?: string;
  /** Where the contract says so: a JSON pointer, or the clause of a specification. */
  readonly at?: string;
  readonly curl?: string;
  /** What was answered. */
  readonly status?: number;
  /** Whether the request was one that the contract allows. */
  readonly isValid?: boolean;
}

/** Whether requests were sent that the contract allows, and not one of them was carried out. */
export function everyValidRefused(results: readonly CaseResult[]): boolean {
  const valid = results.filter(({ isValid, status }) => isValid && status !== undefined);
  return valid.length > 0 && valid.every(({ status = 0 }) => status >= 400);
}

/** What an implementation has to mend: wrong answers and missing operations. */
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

/** By cause, the operations that are missing first, then what is seen most often. */
export function groupsOf(results: readonly CaseResult[]): Group[] {
  const byCause = Map.groupBy(failedOf(results), ({ cause, detail }) => cause ?? detail ?? "");
  const groups = [...byCause].map(([cause, ofCause]) => ({ cause, results: ofCause }));
  const rank = ({ results: [first], results: all }: Group) =>
    first?.outcome === "not implemented" ? -1e9 : -all.length;
  return groups.toSorted((one, other) => rank(one) - rank(other));
}
