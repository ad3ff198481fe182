import type { Transaction } from "kysely";
import type { MetaCall, MetaCallLimit, MetaCallStore } from "../../domain/meta-call-store.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

export class MetaCallRows implements MetaCallStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async reserve(call: MetaCall, limit: MetaCallLimit, now: number): Promise<number | undefined> {
    return this.#database.write(async (database) => {
      await forget(database, call, now - limit.spanMs);
      const lockedUntil = await lockOf(database, call);
      const free = Math.max(lockedUntil, await nextPlace(database, call, limit));
      if (free > now) return free;
      await database
        .insertInto("metaCalls")
        .values({ ...call, calledAt: now })
        .execute();
      return undefined;
    });
  }

  async lock(call: MetaCall, until: number): Promise<void> {
    await this.#database.statement((database) =>
      database
        .insertInto("metaCallLocks")
        .values({ ...call, until })
        .onConflict((conflict) => conflict.columns(["metaPhoneNumberId", "kind"]).doUpdateSet({ until }))
        .execute(),
    );
  }
}

/** Deletes calls up to this time, which no longer count. */
async function forget(database: Transaction<Tables>, { kind, metaPhoneNumberId }: MetaCall, until: number) {
  await database
    .deleteFrom("metaCalls")
    .where("metaPhoneNumberId", "=", metaPhoneNumberId)
    .where("kind", "=", kind)
    .where("calledAt", "<=", until)
    .execute();
}

async function lockOf(database: Transaction<Tables>, { kind, metaPhoneNumberId }: MetaCall): Promise<number> {
  const row = await database
    .selectFrom("metaCallLocks")
    .where("metaPhoneNumberId", "=", metaPhoneNumberId)
    .where("kind", "=", kind)
    .select("until")
    .executeTakeFirst();
  return row?.until ?? 0;
}

/** The next slot is free when the call that reached the limit, counted back from the newest, is older than the span. */
async function nextPlace(
  database: Transaction<Tables>,
  { kind, metaPhoneNumberId }: MetaCall,
  { most, spanMs }: MetaCallLimit,
): Promise<number> {
  const filling = await database
    .selectFrom("metaCalls")
    .where("metaPhoneNumberId", "=", metaPhoneNumberId)
    .where("kind", "=", kind)
    .orderBy("calledAt", "desc")
    .offset(most - 1)
    .limit(1)
    .select("calledAt")
    .executeTakeFirst();
  return filling === undefined ? 0 : filling.calledAt + spanMs;
}
