import { describe } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { describeStore } from "./describe-store.ts";
import { newPostgresDatabase } from "./postgres.ts";

describe("in a database that sorts as English does", async () => {
  const server = await postgresServer(sharedAtEnd());

  describeStore("PostgreSQL", () => newPostgresDatabase(server));
});
