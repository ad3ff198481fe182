import { describe } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { describeApart } from "./describe-apart.ts";

describe("in a PostgreSQL database", async () => {
  const server = await postgresServer(sharedAtEnd());

  describeApart("PostgreSQL", () => server.newDatabase());
});
