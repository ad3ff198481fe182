/** The kinds of resources that a model tracks, and the operations that create, read, change and delete them. */
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import type { CallerName, World } from "./world.ts";

export type Shown = Readonly<Record<string, unknown>>;

/** Something that an organization owns. */
export interface Item {
  readonly id: string;
  /** As it was last returned; values derived from other resources are added for the comparison. */
  shown: Shown;
}

/** What an organization owns of each kind, oldest first. */
export type Belongings = Readonly<Record<KindName, Item[]>>;

export type KindName = "apps" | "adminKeys" | "phoneNumbers" | "businessProfiles";

export interface Call {
  readonly operationId: string;
  readonly parts: RequestParts;
}

/** How to use a kind of resource; an operation that the contract lacks is not called. */
export interface Kind {
  readonly list: string;
  /** The member of a list response that holds the items. */
  readonly listed: string;
  readonly get?: string;
  readonly delete: string;
  /** How many of two simultaneous, identical creations succeed; if absent, this is not tried. */
  readonly ofTwo?: number;
  /** The path parameter with the id. */
  readonly param: string;
  create(given: Given): Call & { readonly succeeds: boolean };
  /** Records what else a creation causes. */
  created?(shown: Shown, belongings: Belongings): void;
  /** For a resource that stays after its deletion: how it is returned from then on. */
  deleted?(item: Item): Shown;
  change?(given: Given, id: string): Call;
  /** How the item is returned after the change. */
  changed?(item: Item, call: Call): Shown;
  /** How the item has to be returned, as far as that can be known. */
  expected(item: Item, belongings: Belongings): Shown;
}

export interface Given {
  readonly world: World;
  readonly caller: CallerName;
  readonly belongings: Belongings;
  /** Any number, used to choose. */
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
  // The key itself is returned once, and its last use depends on the clock.
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
  // Registering a number connects its account if it is not connected.
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

/** Removes what cannot be compared: a change time, and the order of a number's apps, which is undefined. */
export function comparable({ updatedAt: _, ...shown }: Shown): Shown {
  const { apps: assigned, phoneNumbers: numbers } = shown as { apps?: { appId: string }[]; phoneNumbers?: Shown[] };
  const brief = numbers?.map(({ id, metaPhoneNumberId }) => ({ id, metaPhoneNumberId }));
  return {
    ...shown,
    ...(assigned !== undefined && { apps: [...assigned].sort(byAppId) }),
    ...(brief !== undefined && { phoneNumbers: brief }),
  };
}
