import { describe } from "vitest";
import { IS_FULL } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { testThatTargetsAgree } from "./compare-targets.ts";
import { testHandWrittenCases } from "./hand-written-cases.ts";
import { serverTarget, stubTarget } from "./targets.ts";

describe("in a PostgreSQL database", async () => {
  const server = await postgresServer(sharedAtEnd());
  const onPostgres = async () => serverTarget({ databaseUrl: await server.newDatabase() });

  testHandWrittenCases({ "server on PostgreSQL": onPostgres });

  describe.runIf(IS_FULL)("cases made from the contract", () => {
    testThatTargetsAgree("stub and server on PostgreSQL agree", () => Promise.all([stubTarget(), onPostgres()]));
  });
});
