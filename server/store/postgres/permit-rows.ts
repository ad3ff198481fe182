import { type Kysely, sql } from "kysely";
import type { PermitStore, Permits } from "../../domain/permit-store.ts";
import type { Tables } from "../tables.ts";
import { repeated } from "./transactions.ts";

/** The database's clock, so that the servers' clocks need not agree. */
const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Each call takes this fraction (a quarter) of the remaining permits, rounded up; the last ones are taken singly. */
const PARTS = 4;

/** One in this many calls also removes expired rows. */
const REMOVE_EVERY = 100;

/** One row per subject, which a single statement updates atomically. */
export class PermitRows implements PermitStore {
  readonly #kysely: Kysely<Tables>;
  #taken = 0;

  constructor(kysely: Kysely<Tables>) {
    this.#kysely = kysely;
  }

  async take(subject: string, limit: number, windowMs: number): Promise<Permits> {
    if (++this.#taken % REMOVE_EVERY === 0) await this.#removeOver();
    const first = Math.ceil(limit / PARTS);
    const isOver = sql`"permits"."endsAt" <= excluded."startedAt"`;
    const next = sql`ceil((${limit}::integer - "permits"."used") / ${PARTS}::numeric)::integer`;
    const taking = sql<Permits>`
      insert into "permits" ("subject", "startedAt", "endsAt", "used", "granted")
      select ${subject}::text, "now", "now" + ${windowMs}::bigint, ${first}::integer, ${first}::integer
      from (select ${NOW} as "now") as "clock"
      on conflict ("subject") do update set
        "startedAt" = excluded."startedAt",
        "endsAt" = case when ${isOver} then excluded."endsAt" else "permits"."endsAt" end,
        "used" = case when ${isOver} then excluded."used" else "permits"."used" + ${next} end,
        "granted" = case when ${isOver} then excluded."granted" else ${next} end
      returning "granted", ${limit}::integer - "used" as "left", "endsAt" - "startedAt" as "resetMs"`;
    const { rows } = await repeated(() => taking.execute(this.#kysely));
    return rows[0] as Permits;
  }

  async #removeOver(): Promise<void> {
    await repeated(() => sql`delete from "permits" where "endsAt" <= ${NOW}`.execute(this.#kysely));
  }
}
