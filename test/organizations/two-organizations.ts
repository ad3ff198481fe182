/** A server with two organizations that both own one of everything that the contract can create. */

import { contract } from "../../generated/server.ts";
import { digestOf } from "../../server/domain/admin-keys/admin-key.ts";
import { sealPurpose } from "../../server/domain/business-profiles/meta-access.ts";
import { createTokenSeal } from "../../server/domain/business-profiles/sealed-token.ts";
import type { Store } from "../../server/domain/store.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { KNOWN_SIGNUPS } from "../../server/sandbox/known-signups.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import { bodyExamples, fullParts, requiredParts } from "../contract/generated-cases/request-parts.ts";
import { credentialsOf, httpRequest } from "../contract/generated-cases/wire.ts";
import { createSender, type WireAnswer } from "../contract/send.ts";
import type { AtEnd } from "../support/at-end.ts";
import { aPhoneNumber, newId } from "../support/builders.ts";
import { addOrganization, startServer, type TestServer } from "../support/server.ts";
import { type Belongings, belongingsOf } from "./belongings.ts";
import { type IdPlace, idPlacesOf, operations, withId } from "./id-places.ts";

export interface Organization {
  readonly name: string;
  readonly id: string;
  readonly key: string;
}

export interface TwoOrganizations {
  readonly server: TestServer;
  /** The sandbox's organization, which owns the installation's Meta token. */
  readonly sandbox: Organization;
  /** Another one, with its own business account and token. */
  readonly other: Organization;
  /** Sends a request of the contract as one of them. */
  send(as: Organization, operation: ContractOperation, parts: RequestParts): Promise<WireAnswer>;
}

/** If the contract has signups, the account that one connects, so that its token can read it. */
const OTHER_ACCOUNT =
  KNOWN_SIGNUPS.find(({ metaBusinessAccountId }) => metaBusinessAccountId !== undefined)?.metaBusinessAccountId ??
  SANDBOX_WORLD.accounts[1]?.id ??
  "";

/** Starts the server, and lets both organizations create what they can. */
export async function startTwo(
  storeAs: (store: Store) => Store,
  atEnd: AtEnd,
  databaseUrl?: string,
): Promise<TwoOrganizations> {
  const server = await startServer({ storeAs, databaseUrl }, atEnd);
  const sender = createSender();
  atEnd(sender.close);
  const organization = async (name: string, key: string): Promise<Organization> => {
    const caller = await server.store.adminKeys.findCaller(digestOf(key));
    return { name, key, id: caller?.organizationId ?? "" };
  };
  const sandbox = await organization("the sandbox's", SANDBOX_KEY);
  const other = await organization("the other", await addOrganization(server));
  const send: TwoOrganizations["send"] = (as, operation, parts) =>
    sender.send(server.url, httpRequest(operation, parts, credentialsOf(operation, as.key)));
  const two = { server, sandbox, other, send };
  await connectAccount(two, OTHER_ACCOUNT);
  for (const each of [other, sandbox]) await furnish(two, each);
  return two;
}

/** Connects the other organization's account as a signup would, with a token that Meta accepts. */
async function connectAccount({ server, other }: TwoOrganizations, metaWabaId: string): Promise<void> {
  const account = SANDBOX_WORLD.accounts.find(({ id }) => id === metaWabaId);
  const [listed] = account?.phoneNumbers ?? [];
  const number = aPhoneNumber({
    metaPhoneNumberId: listed?.id ?? "424242424242424",
    businessProfile: { id: newId("wabp_"), metaWabaId, businessName: "Other Ltd", status: "connected" },
  });
  await server.store.phoneNumbers.insert(other.id, number, []);
  const sealedAccessToken = createTokenSeal(STAND_IN_APP.secret).seal(
    STAND_IN_TOKEN,
    sealPurpose(other.id, metaWabaId),
  );
  await server.store.transaction((database) =>
    database
      .updateTable("businessProfiles")
      .where("organizationId", "=", other.id)
      .set({ sealedAccessToken, metaBusinessId: account?.owner_business_info?.id ?? "135791357913579" })
      .execute(),
  );
}

/** Sends every creation twice, since some need the result of another, then the assignments. */
async function furnish(two: TwoOrganizations, organization: Organization): Promise<void> {
  const making = operations.filter(({ method, path }) => method === "post" && !path.includes("{"));
  const putting = operations.filter(({ method }) => method === "put");
  for (const operation of [...making, ...making, ...putting]) {
    const { ids } = await belongingsOf(two.server.store, organization.id);
    await two.send(organization, operation, ownParts(ids, operation));
  }
  await recoverOneAttempt(two, organization);
}

/** Creates anew what needs nothing else; returns the ids with the new ones, and Meta's unchanged. */
export async function renewed(
  two: TwoOrganizations,
  organization: Organization,
  ids: Belongings["ids"],
): Promise<Belongings["ids"]> {
  const making = operations.filter((each) => each.method === "post" && idPlacesOf(each).length === 0);
  for (const operation of making) await two.send(organization, operation, ownParts(ids, operation));
  const { ids: now } = await belongingsOf(two.server.store, organization.id);
  return new Map([...now, ...[...ids].filter(([kind]) => kind.startsWith("Meta's"))]);
}

/** Recovers an interrupted attempt that its organization may claim: the most attractive target for an outsider. */
async function recoverOneAttempt({ server }: TwoOrganizations, { id }: Organization): Promise<void> {
  const { ids } = await belongingsOf(server.store, id);
  const [attemptId = "", metaWabaId = null] = [ids.get("wss_")?.[0], ids.get("Meta's waba")?.[0]];
  const recovered = { status: "recovered", metaWabaId, recoveredAt: "2026-11-24T12:00:00.000Z" };
  await server.store.transaction((database) =>
    database.updateTable("signupAttempts").where("id", "=", attemptId).set(recovered).execute(),
  );
}

/**
 * The smallest request in which every id is the organization's own, if it owns one of the kind.
 *
 * More fields might not be valid together; the object around the given place is complete.
 */
export function ownParts(ids: Belongings["ids"], operation: ContractOperation, place?: IdPlace): RequestParts {
  const least = withFieldOf(place, operation);
  const parts = idPlacesOf(operation)
    .filter((each) => isIn(least, each))
    .reduce((sofar, each) => withId(sofar, each, ids.get(each.kind)?.at(-1)), least);
  return operation.body === undefined ? parts : { ...parts, body: withOwnWords(parts.body as Fields) };
}

type Fields = Readonly<Record<string, unknown>>;

/** A body with the place's field: an example that has it, otherwise the first example and that field. */
function withFieldOf(place: IdPlace | undefined, operation: ContractOperation): RequestParts {
  const least = requiredParts(contract, operation);
  const [field] = place?.path ?? [];
  if (place?.where !== "body" || field === undefined) return least;
  const examples = [...bodyExamples(contract, operation).values()] as Fields[];
  const full = fullParts(contract, operation).body as Fields;
  const body = examples.find((example) => field in example) ?? { ...examples[0], [field]: full[field] };
  return { ...least, body };
}

const isIn = (parts: RequestParts, { where, path: [name = ""] }: IdPlace) =>
  (parts[where] as Fields | undefined)?.[name] !== undefined;

/** Values that can be sent only once are made anew, and a number's display text follows its id. */
function withOwnWords(body: Fields): Fields {
  const scenario = KNOWN_NUMBERS.find(({ value }) => value === body["metaPhoneNumberId"]);
  return {
    ...body,
    // A signup's code works once; a suffix after a dot makes another code of the same signup.
    ...(KNOWN_SIGNUPS.some(({ value }) => value === body["code"]) && { code: `${String(body["code"])}.${++made}` }),
    ...("slug" in body && { slug: `slug-${++made}` }),
    ...(scenario && "displayPhoneNumber" in body && { displayPhoneNumber: scenario.displayPhoneNumber }),
  };
}

let made = 0;
