/** What an organization can find out about, or do to, what belongs to another one. */
import { contract } from "../../generated/server.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import { requiredParts } from "../contract/generated-cases/request-parts.ts";
import type { WireAnswer } from "../contract/send.ts";
import { allRows, type Belongings, belongingsOf } from "./belongings.ts";
import { type IdPlace, idPlacesOf, operations, placeName, withId } from "./id-places.ts";
import { type Organization, ownParts, renewed, type TwoOrganizations } from "./two-organizations.ts";

export interface Findings {
  /** Where the asker learns or changes something; each begins with the operation. */
  readonly leaks: readonly string[];
  /** Where an id of the owner's was tried. */
  readonly tried: ReadonlySet<string>;
  /** Where the asker's own id is answered otherwise than an unknown one, so that a leak would be seen. */
  readonly effective: ReadonlySet<string>;
}

interface Asking {
  readonly two: TwoOrganizations;
  readonly asker: Organization;
  readonly own: Belongings["ids"];
}

/** Lets one organization ask for everything that the other has, in every place where an id can stand. */
export async function findLeaks(two: TwoOrganizations, asker: Organization, owner: Organization): Promise<Findings> {
  const before = await belongingsOf(two.server.store, owner.id);
  // What is asked for here is kept in the asker's own rows in part, so these are looked at now.
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

/** Every place where an id can stand; what takes something away comes last, since it is needed until then. */
export const places = operations
  .toSorted((a, b) => Number(a.method === "delete") - Number(b.method === "delete"))
  .flatMap((operation) =>
    idPlacesOf(operation).map((place) => ({ operation, place, name: `${operation.id}: ${placeName(place)}` })),
  );

/** The answers to requests that differ in one id, with that id written over. */
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

/** All of an answer that the server decides, but for the id and what every answer, of ours or of Meta's, has anew. */
function textOf({ status, headers, text }: WireAnswer, id: string): string {
  const ignored = /^(date|x-request-id|x-ratelimit-.*)$/;
  const kept = Object.entries(headers).filter(([name]) => !ignored.test(name));
  const untraced = text.replaceAll(/"fbtrace_id":"[^"]*"/g, "");
  return JSON.stringify([status, kept.toSorted(), untraced]).replaceAll(id, "{id}");
}

/** Where it matters whether an id is the asker's own or does not exist. */
async function effectivePlaces(ask: Asking, newUnknown: (id: string) => string): Promise<ReadonlySet<string>> {
  const effective = new Set<string>();
  for (const { operation, place, name } of places) {
    const isEffective = async (own: Belongings["ids"]) => {
      const id = own.get(place.kind)?.at(-1);
      if (id === undefined) return false;
      const [unknown, known] = await compared({ ...ask, own }, operation, place, [newUnknown(id), id]);
      return known !== unknown;
    };
    // What was done to the asker's things before may be the reason why nothing more happens to them.
    if ((await isEffective(ask.own)) || (await isEffective(await renewed(ask.two, ask.asker, ask.own))))
      effective.add(name);
  }
  return effective;
}

/** What is read without an id must not speak of anything of the owner's. */
async function listedOf(two: TwoOrganizations, asker: Organization, { ids }: Belongings): Promise<string[]> {
  const reading = operations.filter(({ method, path }) => method === "get" && !path.includes("{"));
  const ours = [...ids].filter(([kind]) => kind.endsWith("_")).flatMap(([, values]) => values);
  const found = reading.map(async (operation) => {
    const { text } = await two.send(asker, operation, requiredParts(contract, operation));
    return ours.filter((id) => text.includes(id)).map((id) => `${operation.id}: lists ${id}`);
  });
  return (await Promise.all(found)).flat();
}

/** Makes ids of the same form, and next to it in the order of lists, that nobody has, Meta included. */
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
