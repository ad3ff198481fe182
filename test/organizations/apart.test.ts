import { describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../server/domain/store.ts";
import { operations } from "./id-places.ts";
import { findLeaks, places } from "./leaks.ts";
import { startTwo } from "./two-organizations.ts";

const PATIENCE_MS = 120_000;

/** Where a leak would not show, since the id is kept or passed on and nothing of ours depends on it. */
const UNREAD: Readonly<Record<string, string>> = {
  "markWhatsAppBusinessProfileAttemptInterrupted: body businessId": "it is kept with the attempt, and not looked up",
};

/** Where Meta itself tells the holder of a code what there is: a business exists whoever is connected here. */
const TOLD_BY_META: readonly string[] = ["createWhatsAppBusinessProfile: body businessId"];

describe("an organization never sees, changes or infers anything of another one", () => {
  test(
    "in every place of the contract where an id can stand, whoever of two asks",
    async () => {
      const [first, second] = [
        await startTwo((store) => store, onTestFinished),
        await startTwo((store) => store, onTestFinished),
      ];

      const findings = [
        await findLeaks(first, first.sandbox, first.other),
        await findLeaks(second, second.other, second.sandbox),
      ];

      const leaks = findings.flatMap((each) => each.leaks);
      expect(leaks.filter((leak) => !TOLD_BY_META.some((name) => leak.startsWith(name))).join("\n")).toBe("");
      const names = places.map(({ name }) => name);
      console.log(`Places where an id can stand: ${names.length}, in ${operations.length} operations`);
      for (const { tried } of findings) expect(names.filter((name) => !tried.has(name))).toEqual([]);
      // A place where nobody's id matters would show no leak either.
      const dull = names.filter((name) => !findings.some(({ effective }) => effective.has(name)));
      expect(dull).toEqual(names.filter((name) => name in UNREAD));
    },
    PATIENCE_MS,
  );
});

/** A store in which one method works on the organization that `as` gives in place of the asker's. */
type Broken = (store: Store, as: (organizationId: string) => string) => Partial<{ [Part in keyof Store]: object }>;

const BROKEN: readonly (readonly [method: string, broken: Broken, leak: RegExp])[] = [
  [
    "phoneNumbers.find",
    ({ phoneNumbers }, as) => ({
      phoneNumbers: { find: (own: string, id: string) => phoneNumbers.find(as(own), id) },
    }),
    /^getWhatsAppPhoneNumber: path phoneNumberId/m,
  ],
  [
    "phoneNumbers.list",
    ({ phoneNumbers }, as) => ({
      phoneNumbers: {
        list: (...[own, ...rest]: Parameters<typeof phoneNumbers.list>) => phoneNumbers.list(as(own), ...rest),
      },
    }),
    /^listWhatsAppPhoneNumbers: lists wapn_/m,
  ],
  [
    "apps.update",
    ({ apps }, as) => ({
      apps: { update: (...[own, ...rest]: Parameters<typeof apps.update>) => apps.update(as(own), ...rest) },
    }),
    /^updateApp: path appId[\s\S]*Rows of the owner have changed/m,
  ],
  [
    "apps.unknown",
    ({ apps }, as) => ({
      apps: { unknown: (own: string, ids: readonly string[]) => apps.unknown(as(own), ids) },
    }),
    /^registerWhatsAppPhoneNumber: body appIds\[0\]/m,
  ],
  [
    "adminKeys.revoke",
    ({ adminKeys }, as) => ({
      adminKeys: { revoke: (own: string, ...rest: [string, string]) => adminKeys.revoke(as(own), ...rest) },
    }),
    /^deleteAdminKey: path keyId/m,
  ],
];

describe("a store that ignores the organization in one method is found out", () => {
  test.each(BROKEN)(
    "%s",
    async (_, broken, leak) => {
      let ownerId: string | undefined;
      const storeAs = (store: Store) =>
        withMethods(
          store,
          broken(store, (own) => ownerId ?? own),
        );
      const two = await startTwo(storeAs, onTestFinished);
      ownerId = two.other.id;

      const { leaks } = await findLeaks(two, two.sandbox, two.other);

      expect(leaks.join("\n")).toMatch(leak);
    },
    PATIENCE_MS,
  );
});

/** The object with some methods replaced, also those of the objects that it holds. */
function withMethods<T extends object>(target: T, replaced: object): T {
  return new Proxy(target, {
    get(object, name) {
      const other = Reflect.get(replaced, name) as unknown;
      const member = Reflect.get(object, name) as unknown;
      if (typeof other === "function") return other;
      if (other !== undefined) return withMethods(member as object, other as object);
      return typeof member === "function" ? (member.bind(object) as unknown) : member;
    },
  });
}
