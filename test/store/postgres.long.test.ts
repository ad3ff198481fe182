import { describe } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { describeStore } from "./describe-store.ts";
import { newPostgresDatabase } from "./postgres.ts";

describe("in a database that sorts as English does", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  describeStore("PostgreSQL", () => newPostgresDatabase(cluster));
});
