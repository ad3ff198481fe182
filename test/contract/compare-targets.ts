import { afterAll, beforeAll, expect, test } from "vitest";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { createRun } from "./run-cases.ts";
import type { Target } from "./targets.ts";

/** Tests that all targets answer the generated cases of each operation alike, and as the contract says. */
export function testThatTargetsAgree(title: string, start: () => Promise<readonly Target[]>): void {
  let targets: readonly Target[];
  let run: ReturnType<typeof createRun>;
  beforeAll(async () => {
    targets = await start();
    run = createRun(contract, targets, new CoverageRecorder());
  }, 60_000);
  afterAll(async () => {
    run.close();
    await Promise.all(targets.map((target) => target.stop()));
  }, 60_000);

  test.each(contractOperations(contract).map((operation) => [operation.id, operation] as const))(
    `%s: ${title}`,
    async (_, operation) => {
      const findings = await run.run(operation);

      expect(findings.deviations.join("\n")).toBe("");
      expect(findings.sent).toBeGreaterThan(20);
    },
    120_000,
  );
}
