/** What became of one case at one target. */
export interface CaseResult {
  readonly operationId: string;
  readonly title: string;
  readonly outcome: "passed" | "failed" | "not tried";
  /** What is wrong, or why it was not tried. */
  readonly detail?: string;
  readonly curl?: string;
  /** What was answered. */
  readonly status?: number;
}

export const failedOf = (results: readonly CaseResult[]): CaseResult[] =>
  results.filter(({ outcome }) => outcome === "failed");

/** A line per operation, for people. */
export function table(results: readonly CaseResult[]): string {
  const byOperation = Map.groupBy(results, ({ operationId }) => operationId);
  const rows = [...byOperation].map(([id, ofOperation]) => [id, ...counts(ofOperation), statuses(ofOperation)]);
  const all = [["operation", "passed", "failed", "not tried", "answered"], ...rows, ["in all", ...counts(results), ""]];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return all.map((row) => line(row).join("  ").trimEnd()).join("\n");
}

function counts(results: readonly CaseResult[]): string[] {
  const of = (outcome: CaseResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  return [String(of("passed")), String(of("failed")), String(of("not tried"))];
}

const statuses = (results: readonly CaseResult[]) =>
  [...new Set(results.flatMap(({ status }) => status ?? []))].sort().join(" ");

/** What was not tried, a line per reason. */
export function notTriedLines(results: readonly CaseResult[]): string[] {
  const notTried = results.filter(({ outcome }) => outcome === "not tried");
  const byReason = Map.groupBy(notTried, ({ detail = "" }) => detail);
  return [...byReason].map(([reason, cases]) => {
    const named = cases.map(({ operationId, title }) => `${operationId} ${title}`);
    const shown = named.length > 6 ? [...named.slice(0, 6), `${named.length - 6} more`] : named;
    return `${reason}: ${shown.join(", ")}`;
  });
}

/** JUnit's XML, as CI servers read it. */
export function junit(name: string, results: readonly CaseResult[]): string {
  const suites = [...Map.groupBy(results, ({ operationId }) => operationId)].map(([id, cases]) => suite(id, cases));
  const totals = totalsOf(results);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(name)}"${totals}>\n${suites.join("\n")}\n</testsuites>\n`;
}

function suite(id: string, results: readonly CaseResult[]): string {
  const cases = results.map((result) => `    ${testCase(result)}`);
  return `  <testsuite name="${escaped(id)}"${totalsOf(results)}>\n${cases.join("\n")}\n  </testsuite>`;
}

function totalsOf(results: readonly CaseResult[]): string {
  const [, failed, skipped] = counts(results);
  return ` tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
}

function testCase({ operationId, title, outcome, detail = "", curl = "" }: CaseResult): string {
  const attributes = `classname="${escaped(operationId)}" name="${escaped(title)}"`;
  if (outcome === "passed") return `<testcase ${attributes}/>`;
  if (outcome === "not tried") return `<testcase ${attributes}><skipped message="${escaped(detail)}"/></testcase>`;
  return `<testcase ${attributes}><failure message="${escaped(detail)}">${escaped(curl)}</failure></testcase>`;
}

// XML has no way at all to write most control characters.
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
