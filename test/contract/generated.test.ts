import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../generated/server.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { limitLines, PRISM_LIMITS } from "./prism-limits.ts";
import { createRun } from "./run-cases.ts";
import { mockTarget, serverTarget, stubTarget, type Target } from "./targets.ts";

describe("cases made from the contract", () => {
  const coverage = new CoverageRecorder();
  let targets: Target[];
  let run: ReturnType<typeof createRun>;
  let sent = 0;
  beforeAll(async () => {
    targets = await Promise.all([mockTarget(), stubTarget(), serverTarget()]);
    run = createRun(contract, targets, coverage);
  }, 60_000);
  afterAll(async () => {
    coverage.write("generated");
    run.close();
    await Promise.all(targets.map((target) => target.stop()));
  }, 60_000);

  const operations = contractOperations(contract).map((operation) => [operation.id, operation] as const);

  test.each(operations)(
    "%s: mock, stub and server agree",
    async (_, operation) => {
      const findings = await run.run(operation);
      sent += findings.sent;

      expect(findings.deviations.join("\n")).toBe("");
      expect(findings.sent).toBeGreaterThan(30);
    },
    60_000,
  );

  test("the mock deviates only where Prism cannot do better, and every row of that list is needed", () => {
    console.log([`${sent} requests. What Prism cannot do:`, ...limitLines()].join("\n  "));

    expect(PRISM_LIMITS.filter((limit) => !run.needed.has(limit))).toEqual([]);
  });
});
