import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { edgesOf, freshBodies } from "./fresh-bodies.ts";
import { notShown } from "./shown-values.ts";
import { isSuccess, sentBody, shownBody } from "./step-results.ts";
import { type Followed, showing, type Thing, thingOf } from "./things.ts";
import type { Traveller } from "./traveller.ts";

type Fields = Readonly<Record<string, unknown>>;

const MOST_CHANGES = 12;

/** Patches one field after the other of an item that has all fields: only that field may change. */
export async function changedInParts(traveller: Traveller, creation: ContractOperation): Promise<void> {
  const made = await traveller.makeFull(creation);
  if (made === undefined) return;
  const thing = thingOf(traveller.contract, traveller.links, made);
  const patches = thing.changes.filter(({ operation }) => operation.method === "patch");
  for (const patch of patches) {
    const [read] = showing(thing.read, patch.operation);
    if (read === undefined) continue;
    for (const change of changesOfOneField(traveller, patch.operation, fieldsOf(sentBody(made))))
      await changedInPart(traveller, read, patch, change, Object.keys(fieldsOf(sentBody(made))));
  }
}

const fieldsOf = (value: unknown): Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : {};

/** A change per field: a new value, and `null` if the field allows it. */
function changesOfOneField(traveller: Traveller, operation: ContractOperation, made: Fields): Fields[] {
  const maker = traveller.makerFor(operation);
  const pointer = operation.body?.pointer ?? "";
  const bodies = [...freshBodies(maker, traveller.nextSeed()), ...edgesOf(maker)].map(fieldsOf);
  const names = [...new Set(bodies.flatMap(Object.keys))];
  const changes = names.flatMap((name) => {
    const others = bodies.map((body) => body[name]).filter((value) => value !== undefined && value !== null);
    const other = others.find((value) => !isDeepStrictEqual(value, made[name]));
    return [...(other === undefined ? [] : [{ [name]: other }]), { [name]: null }];
  });
  return changes.filter((change) => maker.checkSchema(pointer, change).length === 0).slice(0, MOST_CHANGES);
}

async function changedInPart(
  traveller: Traveller,
  read: Followed,
  { operation, parts }: Thing["changes"][number],
  change: Fields,
  written: readonly string[],
): Promise<void> {
  const before = fieldsOf(shownBody(await traveller.ask(read.operation, read.parts)));
  const exchange = await traveller.ask(operation, { ...parts, body: change });
  // The cases judge refusals; here a refusal proves nothing.
  if (!isSuccess(exchange)) return;
  const after = await traveller.ask(read.operation, read.parts);
  if (!isSuccess(after)) return;
  const shown = fieldsOf(shownBody(after));
  const [name = ""] = Object.keys(change);
  const lost = [
    ...notShown(change, shown),
    ...stillThere(change, before, shown),
    ...[...written, ...Object.keys(before).filter((each) => MADE.test(each))]
      .filter((other) => other !== name && Object.hasOwn(before, other))
      .filter((other) => !isDeepStrictEqual(before[other], shown[other]))
      .map((other) => `${other} was ${JSON.stringify(before[other])} and is ${JSON.stringify(shown[other])}`),
  ];
  const title = `reads what ${operation.id} changed of ${name}${change[name] === null ? " to null" : ""} alone`;
  const at = placeOf(operation, "responses", String(exchange.answer.status));
  traveller.record(
    { operation: read.operation, title },
    after,
    lost.map((what) => ({
      what,
      cause: "a change of one field is read back differently",
      expected: "this change alone",
      at,
    })),
  );
}

/** Common names for the time of creation, which stays the same. */
const MADE = /^created(_?(at|on|time|date|by))?$/i;

/** Texts that were set to null and still have their old value. */
const stillThere = (change: Fields, before: Fields, after: Fields): string[] =>
  Object.keys(change)
    .filter((name) => change[name] === null && typeof before[name] === "string" && before[name] === after[name])
    .map((name) => `${name} is still ${JSON.stringify(before[name])} after it was changed to null`);
