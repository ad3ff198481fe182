/** A server with two organizations that both have one of everything that the contract lets them make. */

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
  /** The sandbox's: Meta's token of the installation is its own. */
  readonly sandbox: Organization;
  /** Another one, with a business account and a token of its own. */
  readonly other: Organization;
  /** Sends a request of the contract, as one of them. */
  send(as: Organization, operation: ContractOperation, parts: RequestParts): Promise<WireAnswer>;
}

/** The account that a signup connects, where there are signups; so the token of such a one can read it. */
const OTHER_ACCOUNT =
  KNOWN_SIGNUPS.find(({ metaBusinessAccountId }) => metaBusinessAccountId !== undefined)?.metaBusinessAccountId ??
  SANDBOX_WORLD.accounts[1]?.id ??
  "";

/** Starts the server, and lets both organizations make what they can. */
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

/** The other organization's account, with a token that Meta takes: as if connected by a signup. */
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

/** Carries out what makes something, once more what needed something else, and what puts the one to the other. */
async function furnish(two: TwoOrganizations, organization: Organization): Promise<void> {
  const making = operations.filter(({ method, path }) => method === "post" && !path.includes("{"));
  const putting = operations.filter(({ method }) => method === "put");
  for (const operation of [...making, ...making, ...putting]) {
    const { ids } = await belongingsOf(two.server.store, organization.id);
    await two.send(organization, operation, ownParts(ids, operation));
  }
  await recoverOneAttempt(two, organization);
}

/** Makes anew what needs nothing else; gives the organization's ids with those, and Meta's as they were. */
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

/** An attempt that was interrupted, and that its organization may claim, is what an outsider would want most. */
async function recoverOneAttempt({ server }: TwoOrganizations, { id }: Organization): Promise<void> {
  const { ids } = await belongingsOf(server.store, id);
  const [attemptId = "", metaWabaId = null] = [ids.get("wss_")?.[0], ids.get("Meta's waba")?.[0]];
  const recovered = { status: "recovered", metaWabaId, recoveredAt: "2026-11-24T12:00:00.000Z" };
  await server.store.transaction((database) =>
    database.updateTable("signupAttempts").where("id", "=", attemptId).set(recovered).execute(),
  );
}

/**
 * The least request in which every id is the organization's own, as far as it has one of the kind.
 *
 * More than the least might not go together; of what the given place is in, all is there.
 */
export function ownParts(ids: Belongings["ids"], operation: ContractOperation, place?: IdPlace): RequestParts {
  const least = withFieldOf(place, operation);
  const parts = idPlacesOf(operation)
    .filter((each) => isIn(least, each))
    .reduce((sofar, each) => withId(sofar, each, ids.get(each.kind)?.at(-1)), least);
  return operation.body === undefined ? parts : { ...parts, body: withOwnWords(parts.body as Fields) };
}

type Fields = Readonly<Record<string, unknown>>;

/** A body with the field that the place is in: an example that has it, else the first one and that field. */
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

/** What may be sent once only is made anew, and a number's display goes with its id. */
function withOwnWords(body: Fields): Fields {
  const scenario = KNOWN_NUMBERS.find(({ value }) => value === body["metaPhoneNumberId"]);
  return {
    ...body,
    // A code of a signup works once; with more behind a dot it is another one of the same signup.
    ...(KNOWN_SIGNUPS.some(({ value }) => value === body["code"]) && { code: `${String(body["code"])}.${++made}` }),
    ...("slug" in body && { slug: `slug-${++made}` }),
    ...(scenario && "displayPhoneNumber" in body && { displayPhoneNumber: scenario.displayPhoneNumber }),
  };
}

let made = 0;
