import { afterAll, describe, expect, test } from "vitest";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { testHandWrittenCases } from "./hand-written-cases.ts";
import { contract } from "./own-contract.ts";
import { allCases } from "./perform.ts";
import { mockTarget, serverTarget, stubTarget } from "./targets.ts";

const declared = new Map(contractOperations(contract).map((operation) => [operation.id, operation]));
const coverage = new CoverageRecorder();
afterAll(() => coverage.write("by-hand"));

describe("hand-written cases", () => {
  test.each(allCases)("%s has a case for every declared status", (id, ofOperation) => {
    const missing = [...(declared.get(id)?.responses.keys() ?? [])].filter(
      (status) => !ofOperation.some((each) => String(each.status) === status),
    );

    expect(missing, `Statuses of ${id} without a case in test/contract/cases/`).toEqual([]);
  });
});

testHandWrittenCases({ mock: mockTarget, stub: stubTarget, server: serverTarget }, coverage);
