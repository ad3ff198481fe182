import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IS_FULL } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { testHandWrittenCases } from "./hand-written-cases.ts";
import { contract } from "./own-contract.ts";
import { createRun } from "./run-cases.ts";
import { serverTarget, stubTarget, type Target } from "./targets.ts";

describe("in a PostgreSQL database", async () => {
  const server = await postgresServer(sharedAtEnd());
  const onPostgres = async () => serverTarget({ databaseUrl: await server.newDatabase() });

  testHandWrittenCases({ "server on PostgreSQL": onPostgres });

  describe.runIf(IS_FULL)("cases made from the contract", () => {
    let targets: Target[];
    let run: ReturnType<typeof createRun>;
    beforeAll(async () => {
      targets = await Promise.all([stubTarget(), onPostgres()]);
      run = createRun(contract, targets, new CoverageRecorder());
    }, 60_000);
    afterAll(async () => {
      run.close();
      await Promise.all(targets.map((target) => target.stop()));
    }, 60_000);

    test.each(contractOperations(contract).map((operation) => [operation.id, operation] as const))(
      "%s: stub and server on PostgreSQL agree",
      async (_, operation) => {
        const findings = await run.run(operation);

        expect(findings.deviations.join("\n")).toBe("");
        expect(findings.sent).toBeGreaterThan(20);
      },
      120_000,
    );
  });
});
