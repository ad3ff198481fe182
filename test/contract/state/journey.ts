import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { tellsWhenChanged } from "./change-times.ts";
import type { Exchange } from "./expressions.ts";
import { listed } from "./listed.ts";
import { madeAgain } from "./made-again.ts";
import { makeNeighbour, untouched } from "./neighbours.ts";
import { readByLocation, readInPercentEncoding } from "./other-ways.ts";
import { paged } from "./pages.ts";
import { changedInParts } from "./partial-changes.ts";
import { removed } from "./removed.ts";
import { differing, notShown } from "./shown-values.ts";
import { isSuccess, mustSucceed, sentBody, shownBody } from "./step-results.ts";
import { type Followed, showing, type Thing, thingOf } from "./things.ts";
import type { StepResult, Traveller } from "./traveller.ts";

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
  await listedWithAll(traveller, creation);
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

/** The first item may have few fields, so that a list which leaves some out would not be noticed. */
async function listedWithAll(traveller: Traveller, creation: ContractOperation): Promise<void> {
  const made = await traveller.makeFull(creation);
  if (made === undefined) return;
  await listed(traveller, thingOf(traveller.contract, traveller.links, made), true, "what has every field");
}

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
