import { describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../server/domain/store.ts";
import { findLeaks } from "./leaks.ts";
import { startTwo } from "./two-organizations.ts";

const PATIENCE_MS = 120_000;

/** A store with one method that works on the organization returned by `as` instead of the caller's. */
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

describe("a store that ignores the organization in one method is detected", () => {
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

/** The object with some methods replaced, including those of nested objects. */
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
