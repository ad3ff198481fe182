import { type CaseResult, countsOf, type Group, groupsOf, OUTCOMES } from "./results.ts";

/** The whole report of a run: inconclusive and untried cases, failures grouped by cause, the table, and the verdict. */
export function report(results: readonly CaseResult[]): string {
  const groups = groupsOf(results).flatMap(groupLines);
  const inconclusive = linesByReason(results, "inconclusive").map((line) => `- inconclusive: ${line}`);
  const notTried = linesByReason(results, "not tried").map((line) => `- not tried, because ${line}`);
  return [...inconclusive, ...notTried, ...groups, "", table(results), "", verdict(results)].join("\n");
}

function verdict(results: readonly CaseResult[]): string {
  const of = countsOf(results);
  const broken = of.failed + of["not implemented"];
  return broken === 0
    ? "No case that was tried breaks the contract."
    : `${broken} of ${results.length} cases break the contract.`;
}

/** A heading, and a line per operation and fault; further requests with the same fault are only counted. */
function groupLines({ cause, results }: Group): string[] {
  const byFault = Map.groupBy(results, ({ operationId, detail }) => JSON.stringify([operationId, detail]));
  const same = results.length === 1 ? "1 request" : `${results.length} requests`;
  const lines = [...byFault.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [faultLine(first, others)],
  );
  return [`✗ ${cause} (${results[0]?.outcome === "not implemented" ? `${lines.length} operations` : same})`, ...lines];
}

function faultLine(result: CaseResult, others: readonly CaseResult[]): string {
  const { operationId, title, detail = "", sent = "", came = "", expected = "", at = "", curl = "" } = result;
  const more =
    others.length === 0 ? "" : ` (and ${others.length} more: ${shortList(others.map((other) => other.title))})`;
  return `  ${operationId}, ${title}: ${detail}${more} | sent: ${sent} | got: ${came} | expected: ${expected}, ${at} | ${curl}`;
}

function shortList(titles: readonly string[]): string {
  return titles.length > 3 ? `${titles.slice(0, 3).join("; ")}; …` : titles.join("; ");
}

/** A line per operation, for people. */
export function table(results: readonly CaseResult[]): string {
  const byOperation = Map.groupBy(results, ({ operationId }) => operationId);
  const rows = [...byOperation].map(([id, ofOperation]) => [id, ...counts(ofOperation), statuses(ofOperation)]);
  const all = [["operation", ...OUTCOMES, "answered"], ...rows, ["in all", ...counts(results), ""]];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, column) => {
      const isText = column === 0 || column === row.length - 1;
      return isText ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
    });
  return all.map((row) => line(row).join("  ").trimEnd()).join("\n");
}

function counts(results: readonly CaseResult[]): string[] {
  const of = countsOf(results);
  return OUTCOMES.map((outcome) => String(of[outcome]));
}

const statuses = (results: readonly CaseResult[]) =>
  [...new Set(results.flatMap(({ status }) => status ?? []))].sort().join(" ");

/** Cases without a verdict, a line per reason; for each operation its case, or the number of cases. */
function linesByReason(results: readonly CaseResult[], which: CaseResult["outcome"]): string[] {
  const meant = results.filter(({ outcome }) => outcome === which);
  const byReason = Map.groupBy(meant, ({ detail = "" }) => detail);
  return [...byReason].map(([reason, cases]) => {
    const byOperation = [...Map.groupBy(cases, ({ operationId }) => operationId)];
    const named = byOperation.map(([id, [first, ...others]]) =>
      others.length === 0 ? `${id} ${first?.title}` : `${id} (${others.length + 1} cases)`,
    );
    const shown = named.length > 6 ? [...named.slice(0, 6), `${named.length - 6} more operations`] : named;
    return `${reason}: ${shown.join(", ")}`;
  });
}
