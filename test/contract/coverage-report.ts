import type { Contract } from "./contract-reader.ts";
import { type CoverageItem, coverageItems } from "./coverage-items.ts";
import { nameOf, propertyItems, whatToDo } from "./coverage-properties.ts";
import { ANY_OPERATION } from "./coverage-record.ts";
import { UNFILLED } from "./unfilled-properties.ts";

const KINDS = [
  "response",
  "example",
  "request example",
  "security",
  "parameter",
  "keyword",
  "response keyword",
  "property",
] as const;

export interface CoverageReport {
  /** A line per item, with the case that covers it. */
  readonly cases: readonly string[];
  /** A row per operation. */
  readonly table: string;
  /** Items that no case covers. */
  readonly missing: readonly string[];
  /** What to do about missing items, a line per kind. */
  readonly remedies: readonly string[];
  readonly summary: string;
}

const BY_GENERATOR =
  "the generated cases (test/contract/generated-cases/) try it: find out why the run failed or skipped it";

/** What to do about a missing item, by kind; missing properties say it themselves. */
const REMEDIES: Readonly<Partial<Record<CoverageItem["kind"], string>>> = {
  response: "add a case with this status to test/contract/cases/",
  example: BY_GENERATOR,
  "request example": BY_GENERATOR,
  security: BY_GENERATOR,
  parameter: "add a case to test/contract/cases/ that sends a valid value, and one that the contract refuses",
  keyword: BY_GENERATOR,
  "response keyword": "add an example of a response with this property to the operation in openapi/paths/",
};

interface Covered extends CoverageItem {
  /** The covering case per target, in the order of `targets`; `undefined` if there is none. */
  readonly by: readonly (string | undefined)[];
}

/** Compares the contract with the record: which case covers each item on each target. */
export function coverageReport(contract: Contract, titles: Readonly<Record<string, string>>): CoverageReport {
  const covered = coverageItems(contract).map((item) => ({
    ...item,
    by: item.targets.map((target) => titles[JSON.stringify([item.operationId, item.item, target])]),
  }));
  const missing = covered.flatMap(({ operationId, item, targets, by }) =>
    targets
      .filter((_, index) => by[index] === undefined)
      .map((target) => whatToDo(contract, item) ?? `${operationId}: ${item}, on ${target}`),
  );
  const kinds = KINDS.filter((kind) => covered.some((item) => item.kind === kind && item.by.includes(undefined)));
  const remedies = kinds.flatMap((kind) => (kind in REMEDIES ? [`${kind}: ${REMEDIES[kind]}`] : []));
  const told = [...missing, ...needlessExceptions(contract, titles)];
  return {
    cases: covered.map(caseLine),
    table: tableOf(covered),
    missing: told,
    remedies,
    summary: summaryOf(covered),
  };
}

/** Exceptions for properties that the contract lacks or that the server does fill. */
function needlessExceptions(contract: Contract, titles: Readonly<Record<string, string>>): string[] {
  const pointers = new Map(propertyItems(contract).map((pointer) => [nameOf(pointer), pointer]));
  const isNeeded = (name: string) =>
    pointers.has(name) &&
    titles[JSON.stringify([ANY_OPERATION, `property ${pointers.get(name)}`, "server"])] === undefined;
  return Object.keys(UNFILLED)
    .filter((name) => !isNeeded(name))
    .map((name) => `${name} no longer needs an exception: remove it from test/contract/unfilled-properties.ts`);
}

function caseLine({ operationId, item, targets, by }: Covered): string {
  const told = targets.map((target, index) => `${target} ${by[index] === undefined ? "-" : `"${by[index]}"`}`);
  return `${operationId}: ${item}: ${told.join(", ")}`;
}

function tableOf(covered: readonly Covered[]): string {
  const rows = [...Map.groupBy(covered, ({ operationId }) => operationId)].map(([id, items]) => [
    id,
    ...KINDS.map((kind) => shareOf(items.filter((item) => item.kind === kind))),
  ]);
  const all = [
    ["operation", ...KINDS],
    ...rows,
    ["in all", ...KINDS.map((kind) => shareOf(covered.filter((item) => item.kind === kind)))],
  ];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shareOf(items: readonly Covered[]): string {
  const slots = items.flatMap(({ by }) => by);
  return slots.length === 0 ? "-" : `${slots.filter((title) => title !== undefined).length}/${slots.length}`;
}

function summaryOf(covered: readonly Covered[]): string {
  const slots = covered.flatMap(({ by }) => by);
  const found = slots.filter((title) => title !== undefined).length;
  // Rounded down, so that only full coverage shows 100 %.
  return `Contract coverage: ${Math.floor((found / slots.length) * 1000) / 10} % (${found} of ${slots.length})`;
}
