import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { filtered, leftOut } from "./filters.ts";
import { differing } from "./shown-values.ts";
import { mustSucceed, sentBody, shownBody } from "./step-results.ts";
import { type Followed, type Thing, thingOf } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/** Another item of the same kind, which must not change when the first one does. */
interface Neighbour {
  readonly read: Followed;
  readonly shown: unknown;
  readonly written: readonly string[];
}

/** Makes it, and checks that lists filtered by a value of the first item leave it out. */
export async function makeNeighbour(
  traveller: Traveller,
  creation: ContractOperation,
  first: Thing,
): Promise<Neighbour | undefined> {
  if (first.removal.length === 0) return undefined;
  const made = await traveller.make(creation, "neighbour");
  const thing = made === undefined ? undefined : thingOf(traveller.contract, traveller.links, made);
  const [read] = thing?.read ?? [];
  if (made === undefined || thing === undefined || read === undefined) return undefined;
  // The new item may be part of the same resource, and is then deleted with it.
  if (first.read.some(({ parts }) => isDeepStrictEqual(parts.path, read.parts.path))) return undefined;
  for (const [index, list] of first.lists.entries())
    if (!isDeepStrictEqual(list.parts.query, thing.lists[index]?.parts.query)) await leftOut(traveller, list, thing.id);
  await filtered(traveller, creation, first);
  const { answer } = await traveller.ask(read.operation, read.parts);
  const shown = answer.status < 300 ? shownBody({ ...made, answer }) : undefined;
  return { read, shown, written: Object.keys(Object(sentBody(made)) as object) };
}

export async function untouched(traveller: Traveller, neighbour: Neighbour | undefined, title: string): Promise<void> {
  if (neighbour?.shown === undefined) return;
  const { read, shown, written } = neighbour;
  const at = placeOf(read.operation, "responses", "200");
  await traveller.step({ ...read, title }, (after) => [
    ...mustSucceed(after),
    ...differing(shown, shownBody(after), written).map((what) => ({
      what,
      cause: "another item was changed too",
      expected: "as before",
      at,
    })),
  ]);
}
