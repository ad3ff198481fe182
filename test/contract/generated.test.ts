import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { limitLines, PRISM_LIMITS } from "./prism-limits.ts";
import { createRun } from "./run-cases.ts";
import { mockTarget, serverTarget, stubTarget, type Target } from "./targets.ts";
import { VALIDATOR_DIFFERENCES } from "./validator-differences.ts";

describe("generated cases", () => {
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

  test("the mock differs only as the list of Prism's limits says, and every row of the list is needed", () => {
    console.log([`${sent} requests. What Prism cannot do:`, ...limitLines()].join("\n  "));

    expect(PRISM_LIMITS.filter((limit) => !run.needed.has(limit))).toEqual([]);
  });

  test("two independent validators agree on every body, parameter and header", async () => {
    const { judged, accepted, notJudged, differences, needed } = await run.opinions.compare();
    console.log(`${judged} values checked by Ajv and @hyperjump/json-schema, ${accepted} accepted`);

    expect(differences).toEqual([]);
    expect([...notJudged]).toEqual([]);
    expect(VALIDATOR_DIFFERENCES.filter((row) => !needed.has(row))).toEqual([]);
    expect(accepted).toBeGreaterThan(400);
    expect(judged - accepted).toBeGreaterThan(400);
  });
});
