/** Compares how often a call may be made: `x-rate-limits` of the contract, and `x-rate-limit` of an operation. */
import { asNode, compareMaps, isEqual, type Node } from "../node.ts";
import { report, type Scope } from "../scope.ts";
import { quoted, shown } from "../values.ts";

const KEY = "x-rate-limits";

/** `x-rate-limit` names the limit that an operation counts against; `x-rate-limits` of the contract has its numbers. */
export function compareRateLimit(scope: Scope, base: Node, revision: Node): void {
  const before = namedLimit(scope.contracts.base, base) ?? base[KEY];
  const after = namedLimit(scope.contracts.revision, revision) ?? revision[KEY];
  compareLimits(scope, "the rate limit", before, after);
}

function namedLimit(document: object, operation: Node): unknown {
  const name = operation["x-rate-limit"];
  if (typeof name !== "string") return undefined;
  const limit = asNode(asNode(document)[KEY])[name];
  return limit === undefined ? undefined : { ...asNode(limit), name };
}

/** Limits that no operation refers to apply to all operations. */
export function compareGeneralLimits(scope: Scope): void {
  const { base, revision } = scope.contracts;
  const named = JSON.stringify([base.paths, revision.paths]);
  compareMaps(asNode(base[KEY]), asNode(revision[KEY]), (name, before, after) => {
    if (!named.includes(`"x-rate-limit":${JSON.stringify(name)}`))
      compareLimits(scope, `the rate limit ${quoted(name)}`, before, after);
  });
}

function compareLimits(scope: Scope, subject: string, before: unknown, after: unknown): void {
  if (isEqual(before, after)) return;
  const isLess =
    allowsLess(asNode(after), asNode(before)) || (after !== undefined && !(isCount(before) && isCount(after)));
  const reason = isLess ? "Clients that keep to the old limit may now be refused." : undefined;
  report(scope, isLess ? "major" : "minor", `${subject} is ${words(after)}, was ${words(before)}.`, reason);
}

/** Whether a limit of another form allows less is unknown. */
const isCount = (limit: unknown) => limit === undefined || typeof asNode(limit)["limit"] === "number";

/** Whether the limit allows fewer calls at once or in the long run. Without a number, nothing is limited. */
function allowsLess(one: Node, other: Node): boolean {
  const numbers = ({ limit = Number.POSITIVE_INFINITY, windowSeconds = 1 }: Node) => {
    return { limit: Number(limit), rate: Number(limit) / Number(windowSeconds) };
  };
  const [now, old] = [numbers(one), numbers(other)];
  return now.limit < old.limit || now.rate < old.rate;
}

function words(limit: unknown): string {
  const { limit: count, windowSeconds, name } = asNode(limit);
  if (limit === undefined) return "none";
  if (typeof count !== "number" || typeof windowSeconds !== "number") return shown(limit);
  return `${count} in ${windowSeconds} ${windowSeconds === 1 ? "second" : "seconds"}${typeof name === "string" ? ` (${quoted(name)})` : ""}`;
}
