/** What an organization can learn about, or do to, what belongs to another. */
import { contract } from "../../generated/server.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import { requiredParts } from "../contract/generated-cases/request-parts.ts";
import type { WireAnswer } from "../contract/send.ts";
import { allRows, type Belongings, belongingsOf } from "./belongings.ts";
import { type IdPlace, idPlacesOf, operations, placeName, withId } from "./id-places.ts";
import { type Organization, ownParts, renewed, type TwoOrganizations } from "./two-organizations.ts";

export interface Findings {
  /** Places where the caller learns or changes something; each begins with the operation. */
  readonly leaks: readonly string[];
  /** Places where an id of the owner was tried. */
  readonly tried: ReadonlySet<string>;
  /** Places where the caller's own id gets another response than an unknown id, so that a leak would show. */
  readonly effective: ReadonlySet<string>;
}

interface Asking {
  readonly two: TwoOrganizations;
  readonly asker: Organization;
  readonly own: Belongings["ids"];
}

/** Lets one organization request everything of the other, in every place that takes an id. */
export async function findLeaks(two: TwoOrganizations, asker: Organization, owner: Organization): Promise<Findings> {
  const before = await belongingsOf(two.server.store, owner.id);
  // Some requested ids are stored in the caller's own rows, so these are read before.
  const { ids: own } = await belongingsOf(two.server.store, asker.id);
  const ask = { two, asker, own };
  const newUnknown = await unknownIds(two);
  const leaks: string[] = [];
  const tried = new Set<string>();
  for (const { operation, place, name } of places)
    for (const id of before.ids.get(place.kind) ?? []) {
      tried.add(name);
      const [foreign, unknown] = await compared(ask, operation, place, [id, newUnknown(id)]);
      if (foreign !== unknown) leaks.push(`${name}: ${foreign}, but an unknown one: ${unknown}`);
    }
  leaks.push(...(await listedOf(two, asker, before)));
  const after = await belongingsOf(two.server.store, owner.id);
  if (JSON.stringify(after.rows) !== JSON.stringify(before.rows)) leaks.push("Rows of the owner have changed.");
  return { leaks, tried, effective: await effectivePlaces(ask, newUnknown) };
}

/** Every place that takes an id; deletions come last, since the others need what they delete. */
export const places = operations
  .toSorted((a, b) => Number(a.method === "delete") - Number(b.method === "delete"))
  .flatMap((operation) =>
    idPlacesOf(operation).map((place) => ({ operation, place, name: `${operation.id}: ${placeName(place)}` })),
  );

/** The responses to requests that differ in one id, with that id masked. */
async function compared(
  { two, asker, own }: Asking,
  operation: ContractOperation,
  place: IdPlace,
  ids: readonly string[],
): Promise<string[]> {
  const answers: string[] = [];
  for (const id of ids) {
    const parts = ownParts(own, operation, place);
    answers.push(textOf(await two.send(asker, operation, withId(parts, place, id)), id));
  }
  return answers;
}

/** The part of a response that must be equal: without the id, and without values that change with every response. */
function textOf({ status, headers, text }: WireAnswer, id: string): string {
  const ignored = /^(date|x-request-id|x-ratelimit-.*)$/;
  const kept = Object.entries(headers).filter(([name]) => !ignored.test(name));
  const untraced = text.replaceAll(/"fbtrace_id":"[^"]*"/g, "");
  return JSON.stringify([status, kept.toSorted(), untraced]).replaceAll(id, "{id}");
}

/** The places where it matters whether an id is the caller's own or does not exist. */
async function effectivePlaces(ask: Asking, newUnknown: (id: string) => string): Promise<ReadonlySet<string>> {
  const effective = new Set<string>();
  for (const { operation, place, name } of places) {
    const isEffective = async (own: Belongings["ids"]) => {
      const id = own.get(place.kind)?.at(-1);
      if (id === undefined) return false;
      const [unknown, known] = await compared({ ...ask, own }, operation, place, [newUnknown(id), id]);
      return known !== unknown;
    };
    // Earlier requests may have used up the caller's items, so the test repeats with new ones.
    if ((await isEffective(ask.own)) || (await isEffective(await renewed(ask.two, ask.asker, ask.own))))
      effective.add(name);
  }
  return effective;
}

/** Lists must not contain anything of the owner. */
async function listedOf(two: TwoOrganizations, asker: Organization, { ids }: Belongings): Promise<string[]> {
  const reading = operations.filter(({ method, path }) => method === "get" && !path.includes("{"));
  const ours = [...ids].filter(([kind]) => kind.endsWith("_")).flatMap(([, values]) => values);
  const found = reading.map(async (operation) => {
    const { text } = await two.send(asker, operation, requiredParts(contract, operation));
    return ours.filter((id) => text.includes(id)).map((id) => `${operation.id}: lists ${id}`);
  });
  return (await Promise.all(found)).flat();
}

/** Makes ids of the same form, adjacent in the order of lists, that exist neither here nor at Meta. */
async function unknownIds({ server }: TwoOrganizations): Promise<(id: string) => string> {
  const known = JSON.stringify([await allRows(server.store), SANDBOX_WORLD.accounts]);
  return (id) => {
    const digits = /^[0-9]+$/.test(id);
    const candidates = digits ? [..."987654321"].map((digit) => digit + id.slice(1)) : neighbours(id);
    const found = candidates.find((candidate) => candidate !== id && !known.includes(candidate));
    if (found === undefined) throw new Error(`There is no unknown id like ${id}.`);
    return found;
  };
}

function neighbours(id: string): string[] {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const at = alphabet.indexOf(id.slice(-1));
  const near = [at + 1, at - 1, at + 2, at - 2].filter((index) => index >= 0 && index < alphabet.length);
  return near.map((index) => id.slice(0, -1) + alphabet.charAt(index));
}
