/** Says each change in a sentence for people who call the API. */
import { operationsOf } from "../generator/contract.ts";
import {
  type Contract,
  type OperationObject,
  type Parameter,
  type Reference,
  resolve,
} from "../templates/server/document.ts";
import { type Change, type Contracts, type Impact, nodeAt, type RatedChange } from "./change.ts";
import { lost } from "./ratings.ts";
import { subjectOf } from "./subject.ts";
import { type Uses, usesIn } from "./uses.ts";

export interface Told {
  readonly impact: Impact;
  /** Where it begins with the operations that it is true of. */
  readonly sentence: string;
  readonly reason?: string;
}

/** One sentence for each change that is more than wording; the same one of several operations is said once. */
export function tell(changes: readonly RatedChange[], contracts: Contracts): readonly Told[] {
  const uses = usesIn(contracts);
  const groups = new Map<string, { change: RatedChange; operations: Set<string> }>();
  for (const change of changes) {
    if (change.impact === "patch" || isInsideNew(change)) continue;
    for (const [operations, what] of said(change, contracts, uses)) {
      const group = groups.get(what) ?? { change, operations: new Set() };
      for (const operation of operations) group.operations.add(operation);
      groups.set(what, group);
    }
  }
  return [...groups].map(([what, { change, operations }]) => ({
    impact: change.impact,
    sentence: sentence(what, [...operations]),
    ...(change.reason !== undefined && { reason: change.reason }),
  }));
}

/** A component that came is told with what uses it. */
const isInsideNew = ({ kind, place }: Change) => kind === "added" && place[0] === "components" && place.length === 3;

function sentence(what: string, operations: readonly string[]): string {
  if (what.startsWith("New: ") || what.startsWith("Gone: ")) return what;
  const quoted = operations.map((id) => `\`${id}\``);
  // What many operations share has a name of its own.
  const isShared = quoted.length === 0 || (quoted.length > 4 && what.startsWith("`"));
  if (isShared) return `${what[0]?.toUpperCase()}${what.slice(1)}`;
  return `${quoted.length > 4 ? `${quoted.length} operations` : listed(quoted)}: ${what}`;
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

type Said = readonly (readonly [operations: readonly string[], what: string])[];

function said(change: RatedChange, contracts: Contracts, uses: Uses): Said {
  const document = change.kind === "removed" ? contracts.base : contracts.revision;
  const operations = [...new Set(uses(change.place).map(({ operationId }) => operationId))];
  if (change.typeName === "PathItem" || change.typeName === "Operation")
    if (change.kind !== "modified") return wholeOperations(change, document);
  return [[operations, change.kind === "modified" ? modification(change, document) : comingOrGoing(change, document)]];
}

function wholeOperations({ kind, place }: Change, document: Contract): Said {
  const [, path = "", method] = place;
  return operationsOf(document)
    .filter((operation) => operation.path === path && (method === undefined || operation.method === method))
    .map(({ id, ...operation }) => {
      const { summary = "" } = operation.declared as OperationObject;
      const call = `\`${id}\` (\`${operation.method.toUpperCase()} ${path}\`)`;
      return [[id], `${kind === "added" ? "New" : "Gone"}: ${call}${summary && `: ${summary}`}.`] as const;
    });
}

function comingOrGoing({ kind, typeName, place }: Change, document: Contract): string {
  const came = kind === "added";
  const subject = subjectOf(document, place);
  if (typeName === "Response") return came ? `may answer ${place.at(-1)}.` : `no longer answers ${place.at(-1)}.`;
  if (typeName === "Parameter") {
    const { required } = resolve<Parameter>(document, nodeAt(document, place) as Parameter | Reference);
    return came ? `takes ${subject}${required ? ", which has to be sent" : ""}.` : `no longer takes ${subject}.`;
  }
  return came ? `${subject} is new.` : `${subject} is gone.`;
}

function modification(change: Change, document: Contract): string {
  const { property = "", before, after } = change;
  const subject = subjectOf(document, change.place);
  if (property === "enum" || property === "x-known-values") return valuesOf(change, subject);
  if (property === "required") return obligation(change, subject);
  if (property === "deprecated") return `${subject} is deprecated.`;
  if ((property === "minLength" || property === "minItems") && after === 1) return `${subject} is never empty.`;
  if (before === undefined) return `${subject} now has \`${property}\`: ${shown(after)}.`;
  if (after === undefined) return `${subject} no longer has \`${property}\`: ${shown(before)}.`;
  return `\`${property}\` of ${subject} is ${shown(after)}, was ${shown(before)}.`;
}

function valuesOf(change: Change, subject: string): string {
  const quoted = (values: readonly unknown[]) => listed(values.map((value) => `\`${String(value)}\``));
  const gone = lost(change);
  const come = lost({ ...change, before: change.after, after: change.before });
  const parts = [come.length > 0 && `knows ${quoted(come)} too`, gone.length > 0 && `no longer knows ${quoted(gone)}`];
  return `${subject} ${parts.filter(Boolean).join(" and ")}.`;
}

function obligation(change: Change, subject: string): string {
  if (!Array.isArray(change.before ?? change.after))
    return `${subject} ${change.after === true ? "has to be there" : "may be absent"}.`;
  const quoted = (values: readonly unknown[]) => listed(values.map((value) => `\`${String(value)}\``));
  const may = lost({ ...change, after: change.after ?? [] });
  const must = lost({ ...change, before: change.after ?? [], after: change.before ?? [] });
  const parts = [
    must.length > 0 && `${quoted(must)} has to be there`,
    may.length > 0 && `${quoted(may)} may be absent`,
  ];
  return `in ${subject} ${parts.filter(Boolean).join(" and ")}.`;
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value);
  return text.length > 80 ? "another" : `\`${text}\``;
};
