import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { isNamed, itemsOf } from "./list-walk.ts";
import { differing } from "./shown-values.ts";
import { isSuccess, mustSucceed, sentBody, shownBody } from "./step-results.ts";
import { type Followed, type Thing, thingOf } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/** Another thing of the same kind, which is to stay as it is whatever is done to the first one. */
interface Neighbour {
  readonly read: Followed;
  readonly shown: unknown;
  readonly written: readonly string[];
}

/** Makes it, and looks whether lists that ask for a value of the first thing leave it out. */
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
  // What is made may be a part of the same thing, which goes with it.
  if (first.read.some(({ parts }) => isDeepStrictEqual(parts.path, read.parts.path))) return undefined;
  for (const [index, list] of first.lists.entries()) await leftOut(traveller, list, thing.lists[index], thing.id);
  const { answer } = await traveller.ask(read.operation, read.parts);
  const shown = answer.status < 300 ? shownBody({ ...made, answer }) : undefined;
  return { read, shown, written: Object.keys(Object(sentBody(made)) as object) };
}

/** A list of what has one value does not have what has another one. */
async function leftOut(
  traveller: Traveller,
  { operation, parts }: Followed,
  ofOther: Followed | undefined,
  id: string | undefined,
): Promise<void> {
  const asked = parts.query ?? {};
  if (id === undefined || Object.keys(asked).length === 0 || isDeepStrictEqual(asked, ofOther?.parts.query)) return;
  const title = "lists only what was asked for";
  const { pages, brokenOff } = await traveller.walk({ operation, parts, title });
  const last = pages.at(-1);
  if (last === undefined || brokenOff !== undefined || !isSuccess(last)) return;
  const isThere = pages.flatMap(itemsOf).some((item) => isNamed(item, id));
  const what = `${id} is in the list, which has another ${Object.keys(asked).join(" and ")}`;
  const at = placeOf(operation, "responses", "200");
  const fault = { what, cause: "a list has what was not asked for", expected: JSON.stringify(asked), at };
  traveller.record({ operation, title }, last, isThere ? [fault] : []);
}

export async function untouched(traveller: Traveller, neighbour: Neighbour | undefined, title: string): Promise<void> {
  if (neighbour?.shown === undefined) return;
  const { read, shown, written } = neighbour;
  const at = placeOf(read.operation, "responses", "200");
  await traveller.step({ ...read, title }, (after) => [
    ...mustSucceed(after),
    ...differing(shown, shownBody(after), written).map((what) => ({
      what,
      cause: "something else was changed, too",
      expected: "as before",
      at,
    })),
  ]);
}
