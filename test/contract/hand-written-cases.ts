import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import { filledProperties } from "./coverage-properties.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { type AnyCase, allCases, type Performed, perform } from "./perform.ts";
import { createSecondOpinions } from "./second-opinion.ts";
import type { Target } from "./targets.ts";

type Check = ReturnType<typeof createAnswerCheck>;

const declared = new Map(contractOperations(contract).map((operation) => [operation.id, operation]));

/** What the contract does not allow of a response, including what Prism does not check. */
function wrongWith(check: Check, id: string, { status, headers, body }: Performed): string[] {
  const operation = declared.get(id);
  const text = body === undefined ? "" : JSON.stringify(body);
  return operation === undefined ? [`the contract has no ${id}`] : check(operation, { status, headers, text });
}

/** A parameter that a refusal names counts as tested with a bad value. */
function cover(
  coverage: CoverageRecorder,
  target: Target,
  id: string,
  each: AnyCase,
  { status, contentType = "", parameters, body }: Performed,
): void {
  const broken = parameters.filter((name) => status < 300 || name.endsWith(` ${each.param}`));
  const answer = { operationId: id, target: target.name, title: each.title, status, mediaType: contentType };
  const operation = declared.get(id);
  const filled = operation === undefined ? [] : filledProperties(contract, operation, answer, body);
  coverage.add({ ...answer, covers: { parameters: broken }, filled });
}

/** Makes a test of each hand-written case for each target. */
export function testHandWrittenCases(
  targets: Readonly<Record<string, () => Promise<Target>>>,
  coverage = new CoverageRecorder(),
): void {
  const opinions = createSecondOpinions();
  const check = createAnswerCheck(contract, { undeclared: "refused", opinions });
  mkdirSync(join(import.meta.dirname, "../../dist"), { recursive: true });

  describe.each(Object.entries(targets))("%s", (_, start) => {
    let target: Target;
    beforeAll(async () => {
      target = await start();
    }, 60_000);
    afterAll(() => target.stop());

    describe.each(allCases)("%s", (id, ofOperation) => {
      test.each(ofOperation.map((each) => [each.status, each.title, each] as const))(
        "answers %i: %s",
        async (_status, _title, each) => {
          const answer = await perform(target, id, each);

          expect(answer.status, answer.curl).toBe(each.status);
          expect(answer.violations, answer.curl).toEqual([]);
          expect(wrongWith(check, id, answer), answer.curl).toEqual([]);
          // Mock and stub reply with examples, which cannot name the fault; only the stub can, where it found the fault
          // itself.
          if (target.name === "server" || (target.name === "stub" && each.by === "request"))
            expect(answer.error, answer.curl).toMatchObject({
              ...(each.code && { code: each.code }),
              ...(each.param && { param: each.param }),
            });
          cover(coverage, target, id, each, answer);
        },
      );
    });
  });

  test("two independent validators agree on every response", async () => {
    const { judged, notJudged, differences } = await opinions.compare();
    console.log(`${judged} bodies and headers of responses checked by Ajv and @hyperjump/json-schema`);

    expect(differences).toEqual([]);
    expect([...notJudged]).toEqual([]);
    expect(judged).toBeGreaterThan(300);
  });
}
