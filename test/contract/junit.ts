import { type CaseResult, countsOf, failedOf, groupsOf } from "./results.ts";

/** JUnit XML as CI servers read it: one suite per cause of failure, then one per operation for all other cases. */
export function junit(name: string, results: readonly CaseResult[]): string {
  const failed = new Set(failedOf(results));
  const others = Map.groupBy(
    results.filter((result) => !failed.has(result)),
    ({ operationId }) => operationId,
  );
  const suites = [
    ...groupsOf(results).map(({ cause, results: ofCause }) => suite(cause, ofCause)),
    ...[...others].map(([id, cases]) => suite(id, cases)),
  ];
  const totals = totalsOf(results);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(name)}"${totals}>\n${suites.join("\n")}\n</testsuites>\n`;
}

function suite(name: string, results: readonly CaseResult[]): string {
  const cases = results.map((result) => `    ${testCase(result)}`);
  return `  <testsuite name="${escaped(name)}"${totalsOf(results)}>\n${cases.join("\n")}\n  </testsuite>`;
}

function totalsOf(results: readonly CaseResult[]): string {
  const counts = countsOf(results);
  const failures = counts.failed + counts["not implemented"];
  return ` tests="${results.length}" failures="${failures}" errors="0" skipped="${counts["not tried"] + counts.inconclusive}"`;
}

function testCase({
  operationId,
  title,
  outcome,
  detail = "",
  sent,
  came,
  expected,
  at,
  curl = "",
}: CaseResult): string {
  const attributes = `classname="${escaped(operationId)}" name="${escaped(title)}"`;
  if (outcome === "passed") return `<testcase ${attributes}/>`;
  if (outcome === "not tried" || outcome === "inconclusive")
    return `<testcase ${attributes}><skipped message="${escaped(`${outcome}: ${detail}`)}"/></testcase>`;
  const lines = [`sent: ${sent}`, `got: ${came}`, `expected: ${expected}, ${at}`, curl];
  const type = escaped(outcome);
  return `<testcase ${attributes}><failure type="${type}" message="${escaped(detail)}">${escaped(lines.join("\n"))}</failure></testcase>`;
}

// XML cannot express most control characters.
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
