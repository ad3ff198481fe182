import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnexpectedResponse } from "../../generated/client.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { type AnyCase, allCases, perform } from "./perform.ts";
import { createRun } from "./run-cases.ts";
import { type Target, validatorTarget } from "./targets.ts";
import { VALIDATOR_LIMITS, validatorLines } from "./validator-limits.ts";

describe("express-openapi-validator in front of the stub", () => {
  let target: Target;
  let run: ReturnType<typeof createRun>;
  let sent = 0;
  beforeAll(async () => {
    target = await validatorTarget();
    run = createRun(contract, [target], new CoverageRecorder());
  });
  afterAll(async () => {
    run.close();
    await target.stop();
  });

  const operations = contractOperations(contract).map((operation) => [operation.id, operation] as const);

  test.each(operations)("answers the generated cases of %s as the stub does", async (_, operation) => {
    const findings = await run.run(operation);
    sent += findings.sent;

    expect(findings.deviations.join("\n")).toBe("");
  });

  test("differs only as its list says, and every row of the list is needed", () => {
    console.log([`${sent} requests. Where it differs:`, ...validatorLines()].join("\n  "));

    expect(VALIDATOR_LIMITS.filter((limit) => !run.needed.has(limit))).toEqual([]);
    expect(sent).toBeGreaterThan(1000);
  });

  test.each(allCases)("answers the hand-written cases of %s as the stub does", async (id, ofOperation) => {
    const answered = [];
    for (const each of ofOperation) answered.push({ title: each.title, status: await statusOf(target, id, each) });

    expect(answered).toEqual(ofOperation.map(({ title, status }) => ({ title, status })));
  });
});

/** The client rejects a response with an undeclared media type; its status still counts. */
async function statusOf(target: Target, id: (typeof allCases)[number][0], each: AnyCase): Promise<number> {
  try {
    return (await perform(target, id, each)).status;
  } catch (error) {
    if (error instanceof UnexpectedResponse) return error.status;
    throw error;
  }
}
