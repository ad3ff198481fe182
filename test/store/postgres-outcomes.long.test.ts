import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { OutcomeUnknown, StoreBusy } from "../../server/domain/refusal.ts";
import { isOutcomeUnknown } from "../../server/store/postgres/failures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { anApp } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { newPostgresDatabase } from "./postgres.ts";

describe("a statement that commits by itself", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  /** A store, and another session that has inserted an app and not committed yet. */
  async function given() {
    const { url, open, addOrganization } = await newPostgresDatabase(cluster);
    const store = await open();
    const { id: own } = await addOrganization();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    onTestFinished(() => other.end());
    const { id, ...app } = anApp();
    const values = [id, id.slice(4), own, app.slug, app.name, app.status, app.createdAt];
    await other.query("begin");
    await other.query(`insert into "apps" values ($1, $2, $3, $4, $5, $6, $7, $7)`, values);
    const inserting = store.apps.insert(own, anApp({ slug: app.slug }));
    inserting.catch(() => undefined);
    return { store, other, inserting, own };
  }

  const endWaiting = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`;

  test("is told to be unknown, and not repeated, when its connection is cut while it runs", async () => {
    const { inserting, other } = await given();
    for (let tries = 0; tries < 1_000 && (await cluster.ask(endWaiting)).rowCount === 0; tries++);

    await expect(inserting).rejects.toThrow(OutcomeUnknown);
    await other.query("rollback");
  });

  test("is told not to have happened when it waits too long for another one", async () => {
    const { inserting, store, other, own } = await given();

    await expect(inserting).rejects.toThrow(StoreBusy);
    await other.query("rollback");
    expect((await store.apps.list(own, { limit: 5 })).totalCount).toBe(0);
  });
});

test.each([
  ["stopped by an operator", { code: "57P01" }, true],
  ["a broken connection", { code: "08006" }, true],
  ["a connection that is reset", { code: "ECONNRESET" }, true],
  ["a connection that is closed", { message: "Connection terminated unexpectedly" }, true],
  ["no answer in time", { message: "Query read timeout" }, true],
  ["over our own time limit", { code: "57014" }, false],
  ["a standby", { code: "25006" }, false],
  ["too few resources", { code: "53100" }, false],
  ["a rule of the schema", { code: "23505" }, false],
])("%s: whether it has committed is unknown: %o, %s", (_, failure, isUnknown) => {
  expect(isOutcomeUnknown(failure)).toBe(isUnknown);
});
