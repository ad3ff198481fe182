import type { Store } from "../../server/domain/store.ts";

/** The same store, which calls `before` ahead of each method: `ping`, `apps.list`, … */
export function interceptedStore(store: Store, before: (asked: string) => void | Promise<void>): Store {
  return intercepted(store, "", before);
}

/** The same object; `before` runs ahead of each of its methods, and of those of nested objects. */
export function intercepted<T extends object>(
  target: T,
  path: string,
  before: (asked: string) => void | Promise<void>,
): T {
  return new Proxy(target, {
    get(object, name) {
      const member = Reflect.get(object, name) as unknown;
      const asked = `${path}${String(name)}`;
      if (typeof member === "object" && member !== null) return intercepted(member, `${asked}.`, before);
      if (typeof member !== "function") return member;
      return async (...values: unknown[]) => {
        await before(asked);
        return Reflect.apply(member, object, values) as unknown;
      };
    },
  });
}
