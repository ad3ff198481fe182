import { sql } from "kysely";
import { describe } from "vitest";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { describeManyRows, type Engine } from "./describe-many-rows.ts";
import { lookIntoPostgres } from "./look-into.ts";
import { newPostgresInstallation } from "./server-process.ts";

describe("PostgreSQL", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  const postgres: Engine = {
    ids: { lists: "S4, PostgreSQL", deletion: "S4, deletion, PostgreSQL", start: "S4, start, PostgreSQL" },
    numbered: (beginning, digits, i) => sql`${sql.lit(beginning)} || lpad((${i})::text, ${sql.lit(digits)}, '0')`,
    async newPlace(atEnd) {
      const url = await cluster.newDatabase();
      await newPostgresInstallation(url, atEnd);
      return {
        open: () => PostgresStore.open(url),
        openHere: () => PostgresStore.open(url),
        settle: async () => void (await cluster.ask("vacuum analyze", new URL(url).pathname.slice(1))),
        check: async () => void (await lookIntoPostgres(url)),
      };
    },
    badDeletion: {
      name: "that reads its numbers first",
      async of({ openHere }, { organizationId, appId }) {
        const store = await openHere();
        const all = { limit: 100_000, appId };
        await store.phoneNumbers.list(organizationId, all);
        await store.apps.delete(organizationId, appId, new Date().toISOString());
        await store.close();
      },
    },
  };

  describeManyRows(postgres);
});
