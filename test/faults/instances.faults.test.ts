/** Two servers on one PostgreSQL behind a proxy: one is killed, and both are replaced by a newer version. */
import { describe, expect, onTestFinished, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { RoundRobin } from "../support/round-robin.ts";
import { note } from "./figures.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import { lookIntoPostgres } from "./look-into.ts";
import { type Edit, kill, newPostgresInstallation, type ServerProcess, startProcess } from "./server-process.ts";

const KILLS = 10;
const REPLACEMENTS = 5;
const WRITES_BETWEEN = 200;
const WRITERS = 8;
const PATIENCE_MS = 600_000;

/** A version with one migration more: a column of a table that the others read whole. */
const newer = (version: number): Edit => {
  const last = "for (const statement of permits()) await statement.execute(database);\n    },\n  },\n";
  const migrations = Array.from(
    { length: version },
    (_, at) =>
      `{ name: "${1001 + at}", up: async (database) =>
        void (await sql\`alter table "phoneNumbers" add column "extra${at}" text\`.execute(database)) },`,
  );
  return { file: "server/store/postgres/migrations.ts", find: last, replace: last + migrations.join("\n") };
};

/** Clients that repeat what was not answered, at a proxy before two servers. */
async function underLoad(
  cluster: PostgresCluster,
  edits: readonly Edit[],
  happen: (given: Happening) => Promise<void>,
) {
  const url = await cluster.newDatabase();
  const installation = await newPostgresInstallation(url);
  const servers = await Promise.all([startProcess(installation, { edits }), startProcess(installation, { edits })]);
  const proxy = await RoundRobin.start(onTestFinished);
  await proxy.leadTo(servers.map((server) => server.url));
  const ledger = new Ledger();
  let isOver = false;
  const client = async () => {
    while (!isOver) await ledger.registerPersistently({ ...installation, url: proxy.url });
  };
  const loading = Promise.all(Array.from({ length: WRITERS }, client));
  const more = () => ledger.acknowledgesMore(WRITES_BETWEEN);
  await more();
  const replace = async (index: number, given: readonly Edit[]) => {
    servers[index] = await startProcess(installation, { edits: given });
    await proxy.leadTo(servers.map((server) => server.url));
    await more();
  };
  await happen({ servers, replace });
  isOver = true;
  await loading;
  return { ledger, judgement: ledger.compare(await lookIntoPostgres(url), installation.appIds.length) };
}

interface Happening {
  readonly servers: readonly ServerProcess[];
  /** Starts a server in the place of one that has ended; settled after more writes were acknowledged. */
  replace(index: number, edits: readonly Edit[]): Promise<void>;
}

const killing =
  (kills: number, edits: readonly Edit[] = []) =>
  async ({ servers, replace }: Happening) => {
    for (let round = 0; round < kills; round++) {
      await kill(servers[round % 2] as ServerProcess);
      await replace(round % 2, edits);
    }
  };

const replacing =
  (edits: readonly Edit[] = []) =>
  async ({ servers, replace }: Happening) => {
    for (let version = 1; version <= REPLACEMENTS; version++)
      for (const [index, { command }] of [...servers].entries()) {
        command.process.kill("SIGTERM");
        expect((await command.ended).code).toBe(0);
        await replace(index, [...edits, newer(version)]);
      }
  };

describe("two servers on one PostgreSQL behind a proxy, under clients that repeat what was not answered", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  test("lose and double nothing when they are killed", { timeout: PATIENCE_MS }, async () => {
    const { ledger, judgement } = await underLoad(cluster, [], killing(KILLS));

    const { 201: created = 0, 409: repeated = 0, ...others } = ledger.statuses;
    note("D8, killed", {
      figure: `${KILLS} SIGKILLs: ${ledger.acknowledged.size.toLocaleString("en")} acknowledged writes, 0 lost or doubled; ${created} times 201, ${repeated} times 409 after a repetition, nothing else; ${ledger.broken} connections broken`,
    });
    expect(judgement).toEqual(UNHARMED);
    expect(others).toEqual({});
    // What the killed one had in hand, at most.
    expect(ledger.broken).toBeLessThanOrEqual(KILLS * WRITERS);
  });

  test("lose writes that are acknowledged before their commit", { timeout: PATIENCE_MS }, async () => {
    const early: Edit = {
      file: "server/store/postgres/transactions.ts",
      find: "  await commit(transaction);\n",
      replace: "  setTimeout(() => void commit(transaction).catch(() => undefined), 100);\n",
    };

    const { ledger, judgement } = await underLoad(cluster, [early], killing(2, [early]));

    note("D8, killed", {
      control: `acknowledged before the commit: ${judgement.lost} of ${ledger.acknowledged.size} lost in 2 kills`,
    });
    expect(judgement.lost).toBeGreaterThan(0);
  });

  test("fail no request when a newer version with a migration replaces them", { timeout: PATIENCE_MS }, async () => {
    const { ledger, judgement } = await underLoad(cluster, [], replacing());

    note("D8, replaced", {
      figure: `${REPLACEMENTS} migrations, ${2 * REPLACEMENTS} servers replaced: ${ledger.acknowledged.size.toLocaleString("en")} responses, all 201, 0 connections broken; 0 lost, 0 doubled`,
    });
    expect(judgement).toEqual(UNHARMED);
    expect(ledger.statuses).toEqual({ 201: ledger.acknowledged.size });
    expect(ledger.broken).toBe(0);
  });

  test("fail requests where they keep to statements that were prepared before", { timeout: PATIENCE_MS }, async () => {
    const stubborn: Edit = {
      file: "server/store/postgres/pool.ts",
      find: "if (isStalePlan(failure)) this.#names.clear();",
      replace: "",
    };

    const { ledger } = await underLoad(cluster, [stubborn], async ({ servers: [first], replace }) => {
      first?.command.process.kill("SIGTERM");
      await first?.command.ended;
      await replace(0, [newer(1)]);
    });

    const { 201: created = 0, ...others } = ledger.statuses;
    const failed = Object.values(others).reduce((sum, count) => sum + count, 0);
    note("D8, replaced", {
      control: `statements prepared before the migration: ${failed} of ${created + failed} fail`,
    });
    expect(failed).toBeGreaterThan(0);
  });
});
