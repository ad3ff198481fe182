/** Two servers on one file: callers of both register the same number at the same time. */
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { call, PHONE_NUMBERS } from "../support/server.ts";
import { least } from "../support/stalls.ts";
import { IS_FULL, note } from "./figures.ts";
import { accountAt, registrationOf } from "./knowing-meta.ts";
import {
  type Edit,
  type Installation,
  newInstallation,
  newPostgresInstallation,
  type ServerProcess,
  startProcess,
} from "./server-process.ts";

const NUMBERS = IS_FULL ? 1_000 : 40;
const CALLERS = 8;
/** Several numbers at once, so that each process always has others to write. */
const NUMBERS_AT_ONCE = 4;

type Tally = Readonly<Record<string, number>>;

const tally = (values: readonly unknown[]): Tally =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]) => [value, all.length]));

/** The responses to the callers of one number, sorted. */
async function answersFor(account: string, servers: readonly ServerProcess[]): Promise<string> {
  const answers = Array.from({ length: CALLERS }, async (_, index) => {
    const server = servers[index % servers.length] as ServerProcess;
    const { status, body } = await call(server, PHONE_NUMBERS, { key: server.key, body: registrationOf(account) });
    return status === 409 ? `409 ${body.error.code}` : String(status);
  });
  return JSON.stringify(tally((await Promise.all(answers)).sort()));
}

async function race(installation: Installation, numbers: number, edits: readonly Edit[] = []) {
  const servers = await Promise.all([startProcess(installation, { edits }), startProcess(installation, { edits })]);
  const accounts = Array.from({ length: numbers }, (_, index) => accountAt(index));
  const outcomes: string[] = [];
  const worker = async () => {
    for (let account = accounts.pop(); account; account = accounts.pop())
      outcomes.push(await answersFor(account, servers));
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: NUMBERS_AT_ONCE }, worker));
  return { outcomes: tally(outcomes), seconds: (performance.now() - started) / 1_000 };
}

/** A process that stands still while it holds the lock makes the other one answer 503. */
async function raceWithoutStall() {
  let seen = { outcomes: {} as Tally, seconds: 0 };
  await least(1, async () => {
    seen = await race(await newInstallation(), NUMBERS);
    return Object.keys(seen.outcomes).filter((answers) => answers.includes('"503"')).length;
  });
  return seen;
}

/** Registers what is registered. */
const ANYHOW: Edit = {
  file: "server/store/rows/phone-number-rows.ts",
  find: '.onConflict((conflict) => conflict.columns(["organizationId", "metaPhoneNumberId"]).doNothing())',
  replace: "",
};

const ONE_OWNER = JSON.stringify({ "201": 1, "409 resource_already_exists": CALLERS - 1 });

describe("two processes on one file", () => {
  test(`${NUMBERS} numbers with ${CALLERS} callers each: one gets 201, all others 409`, {
    timeout: 600_000,
  }, async () => {
    const { outcomes, seconds } = await raceWithoutStall();

    note("D7", {
      figure: `${NUMBERS.toLocaleString("en")} numbers, ${CALLERS} callers each, 2 processes: one 201 each, ${NUMBERS * (CALLERS - 1)} times 409, no 5xx, in ${seconds.toFixed(1)} s`,
    });
    expect(outcomes).toEqual({ [ONE_OWNER]: NUMBERS });
  });

  test("without the unique index a number gets several owners", { timeout: 120_000 }, async () => {
    const installation = await newInstallation();
    dropUniqueNumbers(installation.file);

    const { outcomes } = await race(installation, 20, [ANYHOW]);

    const shared = 20 - (outcomes[ONE_OWNER] ?? 0);
    note("D7", { control: `without the unique index ${shared} of 20 numbers have several owners` });
    expect(shared).toBeGreaterThan(0);
  });
});

describe.runIf(IS_FULL)("two processes on one PostgreSQL", async () => {
  const cluster = IS_FULL ? await PostgresCluster.start(sharedAtEnd()) : undefined;
  const newDatabase = async () => (await cluster?.newDatabase()) ?? "";

  test(`${NUMBERS} numbers with ${CALLERS} callers each: one gets it, all others 409`, {
    timeout: 600_000,
  }, async () => {
    const { outcomes, seconds } = await race(await newPostgresInstallation(await newDatabase()), NUMBERS);

    note("D7, PostgreSQL", {
      figure: `${NUMBERS.toLocaleString("en")} numbers, ${CALLERS} callers each, 2 servers: one 201 each, ${NUMBERS * (CALLERS - 1)} times 409, no 5xx, in ${seconds.toFixed(1)} s`,
    });
    expect(outcomes).toEqual({ [ONE_OWNER]: NUMBERS });
  });

  test("without the unique index a number gets several owners", { timeout: 120_000 }, async () => {
    const url = await newDatabase();
    const installation = await newPostgresInstallation(url);
    const index = `"phoneNumbers_organizationId_metaPhoneNumberId_key"`;
    await cluster?.ask(`alter table "phoneNumbers" drop constraint ${index}`, new URL(url).pathname.slice(1));

    const { outcomes } = await race(installation, 20, [ANYHOW]);

    const shared = 20 - (outcomes[ONE_OWNER] ?? 0);
    note("D7, PostgreSQL", { control: `without the unique index ${shared} of 20 numbers have several owners` });
    expect(shared).toBeGreaterThan(0);
  });
});

/** Recreates the still empty table, because SQLite cannot drop the index of a constraint. */
function dropUniqueNumbers(file: string): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const { sql } = database.prepare(`select "sql" from sqlite_schema where "name" = 'phoneNumbers'`).get() as {
    sql: string;
  };
  const unique = 'unique ("organizationId", "metaPhoneNumberId"), ';
  expect(sql).toContain(unique);
  database.exec(`drop table "phoneNumbers"; ${sql.replace(unique, "")}`);
  database.close();
}
