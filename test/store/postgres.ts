import { onTestFinished } from "vitest";
import { StoreUnavailable } from "../../server/domain/refusal.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { UnusableDatabase } from "../../server/store/sqlite-file.ts";
import type { PostgresServer } from "../support/postgres-server.ts";
import { addOrganization } from "./add-organization.ts";

const isUnavailable = (failure: unknown) =>
  failure instanceof StoreUnavailable ||
  (failure instanceof UnusableDatabase && failure.message.includes("cannot be used now"));

/** Repeats a call while it is refused for want of a connection, which a stall of a second can cause. */
export async function whenAvailable<T>(call: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await call();
    } catch (failure) {
      if (!isUnavailable(failure) || count === 10) throw failure;
    }
  }
}

/** An object whose methods, and those of its parts, are repeated as {@link whenAvailable} does. */
export function patient<T extends object>(impatient: T): T {
  return new Proxy(impatient, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member === "function")
        return (...given: unknown[]) => whenAvailable(async () => member.apply(target, given) as unknown);
      return typeof member === "object" && member !== null && !(member instanceof Promise) ? patient(member) : member;
    },
  });
}

/** A new PostgreSQL database; it and its stores are closed after the test. */
export async function newPostgresDatabase(server: PostgresServer) {
  const url = await server.newDatabase();
  const open = async () => {
    const store = await whenAvailable(() => PostgresStore.open(url));
    onTestFinished(() => store.close());
    return store;
  };
  const setUp = await open();
  return { url, open, addOrganization: () => addOrganization(setUp) };
}
