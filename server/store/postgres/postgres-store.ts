import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import { type Metrics, NO_METRICS } from "../../domain/metrics.ts";
import { StoreUnavailable } from "../../domain/refusal.ts";
import type { AdministeredStore, InitialRows, WriteFigures } from "../administered-store.ts";
import type { Database, Work } from "../database.ts";
import { tablesToEmpty } from "../reset.ts";
import { rowsOf, StoreOfRows } from "../rows/rows.ts";
import type { Tables } from "../tables.ts";
import { joined } from "./joined.ts";
import { migratePostgres } from "./migrations.ts";
import { PermitRows } from "./permit-rows.ts";
import { createPool } from "./pool.ts";
import { ReadingConnection } from "./reading-connection.ts";
import { CountedTransactions, repeated } from "./transactions.ts";

interface Opening {
  /** Inserted only into a new database. */
  readonly initialRows?: InitialRows | undefined;
  /** Records each commit; by default nothing is recorded. */
  readonly metrics?: Metrics;
  /** Called when an idle connection is lost. */
  readonly onLost?: (failure: Error) => void;
}

/** The store in a PostgreSQL database, which several servers may share. */
export class PostgresStore extends StoreOfRows implements AdministeredStore {
  readonly #databases: Databases;
  readonly #transactions: CountedTransactions;
  readonly place: string;
  readonly permits: PermitRows;
  /** Never: the database may come back, or a standby may replace it, so the server keeps running. */
  readonly breaking = new Promise<never>(() => {});

  private constructor(databases: Databases, place: string, metrics: Metrics) {
    const transactions = new CountedTransactions(databases.writing, metrics);
    const rows = rowsOf(databaseOf(databases, transactions));
    // Each request looks up its key, and requests with the same key often arrive together.
    const { adminKeys } = rows;
    adminKeys.findCaller = joined(adminKeys.findCaller.bind(adminKeys));
    super(rows);
    this.#databases = databases;
    this.#transactions = transactions;
    this.place = place;
    this.permits = new PermitRows(databases.writing);
  }

  /** Connects, and brings the schema up to date. */
  static async open(url: string, opening: Opening = {}): Promise<PostgresStore> {
    const { initialRows, metrics = NO_METRICS, onLost = () => {} } = opening;
    const place = placeOf(url);
    await migratePostgres(url, place, initialRows);
    const connected = (pool: PostgresPool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const [reading, writing] = [new ReadingConnection(url, onLost), createPool(url, onLost)];
    return new PostgresStore({ reading: connected(reading), writing: connected(writing) }, place, metrics);
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

  /** Fails on a standby too, since it accepts no writes. */
  async ping(): Promise<void> {
    const asked = sql<{ isStandby: boolean }>`select pg_is_in_recovery() as "isStandby"`;
    const { rows } = await repeated(() => asked.execute(this.#databases.reading));
    if (rows[0]?.isStandby) throw new StoreUnavailable(`${this.place} is a standby.`);
  }

  async close(): Promise<void> {
    await Promise.all([this.#databases.reading.destroy(), this.#databases.writing.destroy()]);
  }
}

/** The same database over two kinds of connections. */
interface Databases {
  /** For reads that are a single statement. */
  readonly reading: Kysely<Tables>;
  readonly writing: Kysely<Tables>;
}

const databaseOf = ({ reading, writing }: Databases, transactions: CountedTransactions): Database => ({
  read: (query) => repeated(() => query(reading)),
  snapshot: (work) =>
    repeated(() => writing.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work)),
  write: (work, isolation = "serializable") => transactions.run(work, isolation),
  statement: (query) => transactions.runStatement(query),
});

/** The URL without user and password, so that it can be shown. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
