import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { tellsWhenChanged } from "./change-times.ts";
import type { Exchange } from "./expressions.ts";
import { leadsFrom } from "./links.ts";
import { isNamed, itemsOf } from "./list-walk.ts";
import { madeAgain } from "./made-again.ts";
import { makeNeighbour, untouched } from "./neighbours.ts";
import { readByLocation, readInPercentEncoding } from "./other-ways.ts";
import { paged, wrongTotals } from "./pages.ts";
import { changedInParts } from "./partial-changes.ts";
import { differing, notShown } from "./shown-values.ts";
import { isSuccess, mustSucceed, sentBody, shownBody } from "./step-results.ts";
import { type Followed, showing, successSchemas, type Thing, thingOf } from "./things.ts";
import type { Step, StepResult, Traveller } from "./traveller.ts";

/** Takes one item through its life by the links of its creation: made, read, listed, changed, deleted. */
export async function travel(traveller: Traveller, creation: ContractOperation): Promise<void> {
  const made = await traveller.make(creation, "first");
  if (made === undefined) return;
  const thing = thingOf(traveller.contract, traveller.links, made);
  await readBack(traveller, thing, { name: `what ${creation.id} made`, write: made });
  await related(traveller, thing);
  await readByLocation(traveller, thing);
  await readInPercentEncoding(traveller, thing);
  await listed(traveller, thing, true, "what was just made");
  const neighbour = await makeNeighbour(traveller, creation, thing);
  await hiddenFromOthers(traveller, thing);
  await changed(traveller, thing);
  await changedInParts(traveller, creation);
  await madeAgain(traveller, creation);
  await untouched(traveller, neighbour, "is unchanged after another one was changed");
  await paged(traveller, creation, thing);
  await removed(traveller, thing);
  await untouched(traveller, neighbour, "is unchanged after another one was deleted");
}

/** A request that wrote something, and the state before it. */
interface Written {
  readonly name: string;
  readonly write: Exchange;
  readonly before?: unknown;
}

async function readBack(traveller: Traveller, { read }: Thing, { name, write, before }: Written): Promise<void> {
  const sent = sentBody(write);
  const shows = showing(read, write.operation);
  for (const { operation, parts } of read) {
    await traveller.step({ operation, parts, title: `reads ${name}` }, (answer) => {
      const missing = mustSucceed(answer);
      if (missing.length > 0 || !shows.some((each) => each.operation.id === operation.id)) return missing;
      const names = Object.keys(Object(sent));
      const lost = [
        ...notShown(sent, shownBody(answer)),
        ...differing(shownBody(write), shownBody(answer), names),
        ...unchanged(sent, before, shownBody(answer)),
      ];
      return lost.map((what) => ({
        what,
        cause: "a read differs from what was written",
        expected: "what was written",
        at: placeOf(operation, "responses", String(answer.answer.status)),
      }));
    });
  }
}

type Listed = { readonly id: Thing["id"]; readonly lists: readonly Followed[] };

/** What the response links to besides the new item must exist. */
async function related(traveller: Traveller, thing: Thing): Promise<void> {
  for (const each of thing.related)
    await traveller.step({ ...each, title: `reads what ${thing.made.operation.id} links to` }, (step) =>
      mustSucceed(step).map((fault) => ({
        ...fault,
        what: `answered ${step.answer.status}, but the response of ${thing.made.operation.id} links to it`,
        cause: "a link leads to something that does not exist",
      })),
    );
}

/** Texts that were sent with a new value and still have the old one. */
function unchanged(sent: unknown, before: unknown, after: unknown): string[] {
  if (before === undefined) return [];
  return Object.entries(Object(sent) as object).flatMap(([name, value]) => {
    const [was, is] = [Object(before)[name], Object(after)[name]] as unknown[];
    const isMeant = typeof value === "string" && typeof was === "string" && value !== was;
    return isMeant && is === was
      ? [`${name} is still ${JSON.stringify(was)} after it was changed to ${JSON.stringify(value)}`]
      : [];
  });
}

async function listed(traveller: Traveller, { lists, id }: Listed, isThere: boolean, name: string): Promise<void> {
  if (id === undefined) return;
  for (const { operation, parts } of lists) {
    const title = isThere ? `lists ${name}` : `does not list ${name}`;
    const { pages, brokenOff } = await traveller.walk({ operation, parts, title });
    const last = pages.at(-1);
    if (last === undefined) continue;
    const found = pages.flatMap(itemsOf).filter((item) => isNamed(item, id)).length;
    const faults: StepResult[] = [];
    const at = placeOf(operation, "responses", "200");
    if (brokenOff !== undefined)
      faults.push({ what: brokenOff, cause: "a list cannot be read to its end", expected: "the next page", at });
    else if (isThere ? found !== 1 : found > 0) {
      const what = isThere ? `${found} items of the list are ${name}, ${id}` : `the list contains ${id}`;
      const cause = isThere
        ? "a list does not contain a new item exactly once"
        : "a list contains a deleted or foreign item";
      faults.push({ what, cause, expected: isThere ? "one item" : "none", at });
    }
    const totals = brokenOff === undefined ? wrongTotals(pages) : [];
    faults.push(...totals.map(([what, expected]) => ({ what, cause: "a list has a wrong total", expected, at })));
    traveller.record({ operation, title }, last, faults);
  }
}

async function changed(traveller: Traveller, thing: Thing): Promise<void> {
  for (const { operation, parts } of thing.changes) {
    const before = await currentState(traveller, showing(thing.read, operation));
    const change = await traveller.write(operation, parts, `changes what was made`);
    if (change === undefined || !isSuccess(change)) continue;
    await readBack(traveller, thing, { name: `what ${operation.id} changed`, write: change, before });
    await tellsWhenChanged(traveller, showing(thing.read, operation)[0], { operation, parts }, before);
    // After the change, the item need not match a filter any more.
    const lists = thing.lists.filter((list) => Object.keys(list.parts.query ?? {}).length === 0);
    await listed(traveller, { ...thing, lists }, true, "what was changed");
  }
}

async function currentState(traveller: Traveller, [first]: readonly Followed[]): Promise<unknown> {
  return first === undefined ? undefined : shownBody(await traveller.ask(first.operation, first.parts));
}

/** The other organization can neither read, change, delete nor list it, and it still exists afterwards. */
async function hiddenFromOthers(traveller: Traveller, thing: Thing): Promise<void> {
  const other = traveller.asOther();
  if (other === undefined) return;
  const { read, changes, removal, lists } = thing;
  const is404 = (step: Exchange): StepResult[] => {
    const { status } = step.answer;
    const allowed = [404, 403].filter((each) => each === 404 || step.operation.responses.has(String(each)));
    if (allowed.includes(status)) return [];
    const what = `answered ${status} to another organization`;
    const at = placeOf(step.operation, "responses", "404");
    return [{ what, cause: "another organization has access", expected: allowed.join(" or "), at }];
  };
  for (const { operation, parts } of [...read, ...changes, ...removal])
    await other.step({ operation, parts, title: "does not exist for another organization" }, is404);
  await listed(other, { ...thing, lists }, false, "what belongs to another organization");
  const [first] = read;
  if (first !== undefined)
    await traveller.step(
      { ...first, title: "still exists after another organization tried to change it" },
      mustSucceed,
    );
}

async function removed(traveller: Traveller, thing: Thing): Promise<void> {
  const [removal] = thing.removal;
  if (removal === undefined) return;
  const step: Step = { ...removal, title: "deletes what was made" };
  const deletion = await traveller.step(step, mustSucceed);
  if (deletion === undefined || !isSuccess(deletion)) return;
  const after = afterDeletion(traveller, thing, deletion);
  for (const read of after.stays)
    await traveller.step({ ...read, title: "is still read after it was deleted, as a link says" }, mustSucceed);
  for (const read of after.gone)
    await traveller.step({ ...read, title: "is gone after it was deleted" }, (answer) => {
      const allowed = GONE.filter((each) => answer.operation.responses.has(String(each)));
      if (allowed.includes(answer.answer.status)) return [];
      const what = `answered ${answer.answer.status} after it was deleted`;
      const at = placeOf(answer.operation, "responses", String(allowed[0]));
      return [{ what, cause: "a deleted item still exists", expected: allowed.join(" or "), at }];
    });
  await listed(traveller, { ...thing, lists: after.unlisted }, false, "what was deleted");
  if (after.gone.length > 0) await removedAgain(traveller, removal);
}

/** If the contract declares a status for a missing item, a second deletion must get it. */
async function removedAgain(traveller: Traveller, { operation, parts }: Followed): Promise<void> {
  const declared = [404, 410].filter((status) => operation.responses.has(String(status)));
  if (declared.length === 0) return;
  await traveller.step({ operation, parts, title: "deletes it a second time" }, ({ answer: { status } }) => {
    if (declared.includes(status)) return [];
    const at = placeOf(operation, "responses", String(declared[0]));
    const expected = declared.join(" or ");
    return [
      {
        what: `answered ${status} instead of ${expected}`,
        cause: "a second deletion gets a wrong status",
        expected,
        at,
      },
    ];
  });
}

const GONE = [404, 410];

interface AfterDeletion {
  readonly stays: readonly Followed[];
  readonly gone: readonly Followed[];
  readonly unlisted: readonly Followed[];
}

/**
 * What the contract says about a deleted item. A success alone says nothing, since a disconnected account may stay
 * readable. 204 says that it is gone. So do the links of the deletion if they lead only elsewhere, as to the list; one
 * that leads back to the item says that it stays.
 */
function afterDeletion({ links }: Traveller, { read, lists }: Thing, deletion: Exchange): AfterDeletion {
  const { operation, answer } = deletion;
  const next = links.filter((link) => leadsFrom(link, deletion)).map(({ to }) => to.id);
  const stays = read.filter((each) => next.includes(each.operation.id));
  const showsItself = read.some((each) => showsTheSame(each.operation, operation));
  const isSaid = answer.status === 204 || (answer.status === 200 && next.length > 0);
  if (stays.length > 0 || showsItself || !isSaid) return { stays, gone: [], unlisted: [] };
  const declaresGone = (each: Followed) => GONE.some((status) => each.operation.responses.has(String(status)));
  const unlisted = answer.status === 204 ? lists : lists.filter((each) => next.includes(each.operation.id));
  return { stays, gone: read.filter(declaresGone), unlisted };
}

/** Whether two operations use one schema for their successes. */
function showsTheSame(one: ContractOperation, other: ContractOperation): boolean {
  const first = successSchemas(one).map((schema) => JSON.stringify(schema));
  return successSchemas(other).some((schema) => first.includes(JSON.stringify(schema)));
}
