import { Kysely, PostgresDialect, sql } from "kysely";
import { type Metrics, NO_METRICS } from "../../domain/metrics.ts";
import { StoreUnavailable } from "../../domain/refusal.ts";
import type { AdministeredStore, InitialRows, WriteFigures } from "../administered-store.ts";
import type { Database, Work } from "../database.ts";
import { tablesToEmpty } from "../reset.ts";
import { rowsOf, StoreOfRows } from "../rows/rows.ts";
import type { Tables } from "../tables.ts";
import { migratePostgres } from "./migrations.ts";
import { PermitRows } from "./permit-rows.ts";
import { createPool } from "./pool.ts";
import { CountedTransactions, repeated } from "./transactions.ts";

interface Opening {
  /** They go only into a new database. */
  readonly initialRows?: InitialRows | undefined;
  /** What is told of each commit; by default nothing. */
  readonly metrics?: Metrics;
  /** Hears of connections that were lost while nobody used them. */
  readonly onLost?: (failure: Error) => void;
}

/** The store in a PostgreSQL database, which several servers may share. */
export class PostgresStore extends StoreOfRows implements AdministeredStore {
  readonly #kysely: Kysely<Tables>;
  readonly #transactions: CountedTransactions;
  readonly place: string;
  readonly permits: PermitRows;
  /** Another server may take its place, so this one goes on. */
  readonly breaking = new Promise<never>(() => {});

  private constructor(kysely: Kysely<Tables>, place: string, transactions: CountedTransactions) {
    super(rowsOf(databaseOf(kysely, transactions)));
    this.#kysely = kysely;
    this.#transactions = transactions;
    this.place = place;
    this.permits = new PermitRows(kysely);
  }

  /** Connects, and brings the schema up to date. */
  static async open(url: string, opening: Opening = {}): Promise<PostgresStore> {
    const { initialRows, metrics = NO_METRICS, onLost = () => {} } = opening;
    const place = placeOf(url);
    await migratePostgres(url, place, initialRows);
    const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(url, onLost) }) });
    return new PostgresStore(kysely, place, new CountedTransactions(kysely, metrics));
  }

  get writeFigures(): WriteFigures {
    return this.#transactions.figures;
  }

  transaction<T>(work: Work<T>): Promise<T> {
    return this.#transactions.run(work, "serializable");
  }

  async reset(initialRows: InitialRows): Promise<void> {
    await this.transaction(async (database) => {
      const names = await tablesToEmpty(database);
      await sql`truncate ${sql.join(names.map((name) => sql.table(name)))}`.execute(database);
      await initialRows(database);
    });
  }

  /** A standby answers reads only, so it is no place for a server. */
  async ping(): Promise<void> {
    const asked = sql<{ isStandby: boolean }>`select pg_is_in_recovery() as "isStandby"`;
    const { rows } = await repeated(() => asked.execute(this.#kysely));
    if (rows[0]?.isStandby) throw new StoreUnavailable(`${this.place} is a standby.`);
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
  }
}

const databaseOf = (kysely: Kysely<Tables>, transactions: CountedTransactions): Database => ({
  read: (query) => repeated(() => query(kysely)),
  snapshot: (work) =>
    repeated(() => kysely.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work)),
  write: (work, isolation = "serializable") => transactions.run(work, isolation),
});

/** The URL as it may be shown: without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
