import { afterAll, describe, expect, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import { type AnswerSchema, answerSchemas } from "./coverage-keywords.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { answerBases } from "./generated-cases/answer-bases.ts";
import { distinctOnly } from "./generated-cases/body-cases.ts";
import { type ContractOperation, contractOperations } from "./generated-cases/contract-operations.ts";
import { fittingValuesOf } from "./generated-cases/fitting-values.ts";
import { mutationsOf } from "./generated-cases/mutations.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { nodeAt } from "./generated-cases/schema-nodes.ts";
import { contract } from "./read-contract.ts";

const check = createAnswerCheck(contract, { undeclared: "allowed" });
const checkSchema = createRequestCheck(contract);
const coverage = new CoverageRecorder();
afterAll(() => coverage.write("answers"));

const fits = (pointer: string, value: unknown) => checkSchema(pointer, value).length === 0;

/** What is wrong with an answer of this body; its headers are another matter. */
function wrongWith(operation: ContractOperation, { status, mediaType }: AnswerSchema, body: unknown): string[] {
  const answer = { status: Number(status), headers: { "content-type": mediaType }, text: JSON.stringify(body) ?? "" };
  return check(operation, answer).filter((what) => what.startsWith("body") || what.startsWith("the body"));
}

describe("the check of answers, of every answer of the contract", () => {
  test.each(contractOperations(contract).map((operation) => [operation.id, operation] as const))(
    "%s: takes each bound from the inside, and refuses what is beyond",
    (id, operation) => {
      const misjudged: string[] = [];
      for (const answer of answerSchemas(contract, operation)) {
        const { schema } = nodeAt(contract, answer.pointer);
        const place = { pointer: answer.pointer, fits };
        for (const base of answerBases(contract, answer, fits)) {
          for (const { value, title, pointer } of fittingValuesOf(contract, schema, base, place)) {
            if (wrongWith(operation, answer, value).length > 0) misjudged.push(`${answer.status} refused: ${title}`);
            else if (pointer !== undefined) coverage.addJudged(id, pointer, "accepted", title);
          }
          const wrong = mutationsOf(contract, schema, base, place).filter(({ value }) => !fits(answer.pointer, value));
          for (const { value, title, keywords } of distinctOnly(wrong)) {
            if (wrongWith(operation, answer, value).length === 0) misjudged.push(`${answer.status} taken: ${title}`);
            else for (const keyword of keywords) coverage.addJudged(id, keyword, "refused", title);
          }
        }
      }

      expect(misjudged).toEqual([]);
    },
  );
});
