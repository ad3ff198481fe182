/** The kinds of things that a model can keep track of: by which operations they come, are read, change and go. */
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import type { CallerName, World } from "./world.ts";

export type Shown = Readonly<Record<string, unknown>>;

/** Something that an organization has. */
export interface Item {
  readonly id: string;
  /** As it was shown last; what is derived from other things is added when it is compared. */
  shown: Shown;
}

/** What an organization has of each kind, oldest first. */
export type Belongings = Readonly<Record<KindName, Item[]>>;

export type KindName = "apps" | "adminKeys" | "phoneNumbers" | "businessProfiles";

export interface Call {
  readonly operationId: string;
  readonly parts: RequestParts;
}

/** What one does with a kind of things; an operation that the contract does not have is not called. */
export interface Kind {
  readonly list: string;
  /** The member of an answer of the list that holds the items. */
  readonly listed: string;
  readonly get?: string;
  readonly delete: string;
  /** How many of two that are created at once by the same request come about; without it that is not tried. */
  readonly ofTwo?: number;
  /** The path parameter that holds an id. */
  readonly param: string;
  create(given: Given): Call & { readonly succeeds: boolean };
  /** Notes what else comes about when something is created. */
  created?(shown: Shown, belongings: Belongings): void;
  /** Where a deleted thing stays: what it shows from then on. */
  deleted?(item: Item): Shown;
  change?(given: Given, id: string): Call;
  /** The change as the item shows it. */
  changed?(item: Item, call: Call): Shown;
  /** What the item shows, as far as it can be known. */
  expected(item: Item, belongings: Belongings): Shown;
}

export interface Given {
  readonly world: World;
  readonly caller: CallerName;
  readonly belongings: Belongings;
  /** Any number, to choose by. */
  readonly pick: number;
}

const NOTHING = { path: {}, query: {}, header: {}, cookie: {} };
export const withPath = (path: Record<string, string>, body?: unknown): RequestParts =>
  body === undefined ? { ...NOTHING, path } : { ...NOTHING, path, body };

const idsOf = (items: readonly Item[]) => new Set(items.map(({ id }) => id));

const apps: Kind = {
  list: "listApps",
  listed: "apps",
  delete: "deleteApp",
  param: "appId",
  ofTwo: 1,
  create({ belongings, pick }) {
    const slug = `team-${pick % 12}`;
    const succeeds = belongings.apps.every(({ shown }) => shown["slug"] !== slug);
    return { operationId: "createApp", parts: withPath({}, { slug, name: `Team ${pick}` }), succeeds };
  },
  change: ({ pick }, appId) => ({ operationId: "updateApp", parts: withPath({ appId }, { name: `Renamed ${pick}` }) }),
  changed: ({ shown }, { parts }) => ({ ...shown, ...(parts.body as object) }),
  expected: ({ shown: { updatedAt: _, ...shown } }) => shown,
};

const adminKeys: Kind = {
  list: "listAdminKeys",
  listed: "keys",
  delete: "deleteAdminKey",
  param: "keyId",
  ofTwo: 2,
  create: ({ pick }) => ({
    operationId: "createAdminKey",
    parts: withPath({}, { name: `Key ${pick}` }),
    succeeds: true,
  }),
  // The key itself is shown once, and when it was used last depends on the clock.
  expected: ({ id, shown: { name, createdAt } }) => ({ id, name, createdAt }),
};

const phoneNumbers: Kind = {
  list: "listWhatsAppPhoneNumbers",
  listed: "phoneNumbers",
  get: "getWhatsAppPhoneNumber",
  delete: "deleteWhatsAppPhoneNumber",
  param: "phoneNumberId",
  ofTwo: 1,
  create(given) {
    const { metaBusinessAccountId, numbers } = given.world.accounts[given.caller];
    const number = numbers[given.pick % numbers.length];
    const isThere = given.belongings.phoneNumbers.some(
      ({ shown }) => shown["metaPhoneNumberId"] === number?.metaPhoneNumberId,
    );
    const body = { ...number, metaBusinessAccountId, appIds: someApps(given) };
    return { operationId: "registerWhatsAppPhoneNumber", parts: withPath({}, body), succeeds: !isThere };
  },
  // Registering a number connects its account, where that was not connected or is no longer.
  created({ businessProfile }, { businessProfiles }) {
    const { id, metaWabaId } = businessProfile as { id: string; metaWabaId: string };
    const known = businessProfiles.find((item) => item.id === id);
    if (known === undefined) businessProfiles.push({ id, shown: { id, metaWabaId, status: "connected" } });
    else known.shown = { ...known.shown, status: "connected" };
  },
  change: (given, phoneNumberId) => ({
    operationId: "replaceWhatsAppPhoneNumberApps",
    parts: withPath({ phoneNumberId }, { appIds: someApps(given) }),
  }),
  changed: ({ shown }, { parts }) => ({
    ...shown,
    apps: (parts.body as { appIds: string[] }).appIds.map((appId) => ({ appId })),
  }),
  expected({ shown: { updatedAt: _, apps: assigned, ...shown } }, belongings) {
    const there = idsOf(belongings.apps);
    const ids = (assigned as { appId: string }[]).map(({ appId }) => appId).filter((appId) => there.has(appId));
    const named = ids.map((appId) => {
      const { name, slug } = belongings.apps.find(({ id }) => id === appId)?.shown ?? {};
      return { appId, appName: name, appSlug: slug };
    });
    const { id } = shown["businessProfile"] as { id: string };
    const status = belongings.businessProfiles.find((profile) => profile.id === id)?.shown["status"];
    const businessProfile = { ...(shown["businessProfile"] as object), status };
    return { ...shown, businessProfile, apps: named.sort(byAppId) };
  },
};

const businessProfiles: Kind = {
  list: "listWhatsAppBusinessProfiles",
  listed: "businessProfiles",
  get: "getWhatsAppBusinessProfile",
  delete: "disconnectWhatsAppBusinessProfile",
  param: "profileId",
  create({ world, caller, pick }) {
    const { metaBusinessAccountId, empty } = world.accounts[caller];
    const wabaId = [metaBusinessAccountId, ...empty][pick % (empty.length + 1)] ?? "";
    const body = { code: world.newCode(wabaId), wabaId };
    return { operationId: "createWhatsAppBusinessProfile", parts: withPath({}, body), succeeds: true };
  },
  deleted: ({ shown }) => ({ ...shown, status: "disconnected" }),
  expected({ id, shown: { metaWabaId, status } }, belongings) {
    const own = belongings.phoneNumbers.filter(
      (number) => (number.shown["businessProfile"] as { id: string }).id === id,
    );
    const shownNumbers = own.map((number) => ({ id: number.id, metaPhoneNumberId: number.shown["metaPhoneNumberId"] }));
    return { id, metaWabaId, status, phoneNumbers: shownNumbers.reverse() };
  },
};

const byAppId = (left: { appId: string }, right: { appId: string }) => left.appId.localeCompare(right.appId);

/** Some of the organization's apps: none, one or several. */
function someApps({ belongings, pick }: Given): string[] {
  return belongings.apps.map(({ id }) => id).filter((_, index) => (pick >> (index % 8)) % 2 === 1);
}

export const KINDS: Readonly<Record<KindName, Kind>> = { apps, adminKeys, phoneNumbers, businessProfiles };

/** Makes what an answer shows comparable with what is expected: the order of a number's apps is open. */
export function comparable({ updatedAt: _, ...shown }: Shown): Shown {
  const { apps: assigned, phoneNumbers: numbers } = shown as { apps?: { appId: string }[]; phoneNumbers?: Shown[] };
  const brief = numbers?.map(({ id, metaPhoneNumberId }) => ({ id, metaPhoneNumberId }));
  return {
    ...shown,
    ...(assigned !== undefined && { apps: [...assigned].sort(byAppId) }),
    ...(brief !== undefined && { phoneNumbers: brief }),
  };
}
