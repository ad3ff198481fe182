import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { createRun } from "./run-cases.ts";
import { serverTarget, stubTarget, type Target } from "./targets.ts";

describe("generated cases behind prism proxy", () => {
  let targets: Target[];
  let run: ReturnType<typeof createRun>;
  beforeAll(async () => {
    targets = await Promise.all([stubTarget({ watched: true }), serverTarget({ watched: true })]);
    run = createRun(contract, targets, new CoverageRecorder());
  }, 60_000);
  afterAll(async () => {
    run.close();
    await Promise.all(targets.map((target) => target.stop()));
  }, 60_000);

  test.each(contractOperations(contract).map((operation) => [operation.id, operation] as const))(
    "%s: stub and server agree, and Prism finds nothing wrong with their responses",
    async (_, operation) => {
      const findings = await run.run(operation);

      expect(findings.deviations.join("\n")).toBe("");
      expect(findings.sent).toBeGreaterThan(20);
    },
    120_000,
  );
});
