import { isDeepStrictEqual } from "node:util";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { ExampleIds, RequestParts } from "../generated-cases/request-parts.ts";
import { carriesInBody, startsAmong } from "./body-links.ts";
import { creationsAmong } from "./creations.ts";
import type { Exchange } from "./expressions.ts";
import { type Link, leadsFrom, partsOf } from "./links.ts";
import { isSuccess } from "./step-results.ts";

interface Hands {
  make(creation: ContractOperation, ids: ExampleIds): Promise<Exchange | undefined>;
  ask(operation: ContractOperation, parts: Partial<RequestParts>, ids: ExampleIds): Promise<Exchange>;
}

type Ids = Record<string, string | number | Record<string, unknown>>;

/**
 * Makes one item of each kind and returns the ids that its response links to other operations. Deletions get items of
 * their own, since all other cases would miss the deleted ones.
 */
export async function makeFixtures(
  links: readonly Link[],
  given: ExampleIds,
  { make, ask }: Hands,
): Promise<ExampleIds> {
  let ids: ExampleIds = given;
  // An item may belong to another one, which has to be made first.
  const waiting = creationsAmong(links).toSorted((one, other) => idsInPath(one) - idsInPath(other));
  for (const creation of waiting) {
    const deletes = links.some(({ from, to }) => from.id === creation.id && to.method === "delete");
    const things = [await make(creation, ids), ...(deletes ? [await make(creation, ids)] : [])];
    const [thing, spare] = things;
    if (thing !== undefined)
      ids = withLinks(
        ids,
        given,
        links.filter(({ to }) => to.method !== "delete"),
        thing,
      );
    if (spare !== undefined)
      ids = withLinks(
        ids,
        given,
        links.filter(({ to }) => to.method === "delete"),
        spare,
      );
  }
  for (const start of startsAmong(links)) ids = await withChain(links, given, ids, start, { make, ask });
  return ids;
}

/**
 * For ids that only bodies name: each operation of a chain gets an item that was taken exactly as far as that
 * operation.
 */
async function withChain(
  links: readonly Link[],
  given: ExampleIds,
  ids: ExampleIds,
  start: ContractOperation,
  { make, ask }: Hands,
): Promise<ExampleIds> {
  const inBodies = links.filter(carriesInBody);
  let result = ids;
  for (const trail: Link[] = []; ; ) {
    let exchange = await make(start, result);
    for (const link of trail) {
      const parts = exchange && partsOf(link, exchange);
      exchange = parts && (await ask(link.to, parts, result));
    }
    if (exchange === undefined || !isSuccess(exchange)) return result;
    const last = exchange;
    const next = inBodies.filter((link) => leadsFrom(link, last));
    result = withLinks(result, given, next, last);
    const passed = [start.id, ...trail.map(({ to }) => to.id)];
    const further = next.find(({ to }) => !passed.includes(to.id) && inBodies.some(({ from }) => from.id === to.id));
    if (further === undefined) return result;
    trail.push(further);
  }
}

const idsInPath = ({ parameters }: ContractOperation) => parameters.filter((each) => each.in === "path").length;

function withLinks(ids: ExampleIds, given: ExampleIds, links: readonly Link[], made: Exchange): ExampleIds {
  const result: Ids = { ...ids } as Ids;
  for (const link of links.filter((each) => leadsFrom(each, made) && each.to.id !== made.operation.id)) {
    const parts = partsOf(link, made);
    if (parts === undefined || isGiven(link.to, given)) continue;
    const own = result[link.to.id];
    const named: Record<string, unknown> = typeof own === "object" ? { ...own } : {};
    // The values of a query are left to the journeys.
    Object.assign(named, parts.path);
    if (parts.body !== undefined) named["body"] = parts.body;
    if (!isDeepStrictEqual(named, {})) result[link.to.id] = named;
  }
  return result;
}

/** Whether `--ids` names something for the operation. */
const isGiven = ({ id, parameters }: ContractOperation, given: ExampleIds) =>
  given[id] !== undefined || parameters.some((each) => each.in === "path" && given[each.name] !== undefined);
