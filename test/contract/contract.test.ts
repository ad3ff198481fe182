import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { createResponseChecker } from "../../generated/server/response-check.ts";
import { contract } from "../../generated/server.ts";
import { allCases, perform } from "./perform.ts";
import { mockTarget, serverTarget, stubTarget, type Target } from "./targets.ts";

mkdirSync(join(import.meta.dirname, "../../dist"), { recursive: true });

const check = createResponseChecker(contract);

describe("cases", () => {
  test.each(allCases)("%s has a case for every declared status", (id, ofOperation) => {
    const missing = Object.keys(operations[id].responses).filter(
      (status) => !ofOperation.some((each) => String(each.status) === status),
    );

    expect(missing, `Statuses of ${id} without a case in test/contract/cases/`).toEqual([]);
  });
});

describe.each([
  ["mock", mockTarget],
  ["stub", stubTarget],
  ["server", serverTarget],
] as const)("%s", (_, start) => {
  let target: Target;
  beforeAll(async () => {
    target = await start();
  });
  afterAll(() => target.stop());

  describe.each(allCases)("%s", (id, ofOperation) => {
    test.each(ofOperation.map((each) => [each.status, each.title, each] as const))(
      "answers %i %s",
      async (_status, _title, each) => {
        const answer = await perform(target, id, each);

        expect(answer.status, answer.curl).toBe(each.status);
        expect(answer.violations, answer.curl).toEqual([]);
        expect(() => check(id, operations[id], answer), answer.curl).not.toThrow();
        // Mock and stub answer with examples, which cannot know the fault; the stub does where it found it itself.
        if (target.name === "server" || (target.name === "stub" && each.by === "request"))
          expect(answer.error, answer.curl).toMatchObject({
            ...(each.code && { code: each.code }),
            ...(each.param && { param: each.param }),
          });
      },
    );
  });
});
