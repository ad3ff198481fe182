import { describe } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { testHandWrittenCases } from "./hand-written-cases.ts";
import { serverTarget } from "./targets.ts";

describe("in a PostgreSQL database", async () => {
  const server = await postgresServer(sharedAtEnd());

  testHandWrittenCases({
    "server on PostgreSQL": async () => serverTarget({ databaseUrl: await server.newDatabase() }),
  });
});
