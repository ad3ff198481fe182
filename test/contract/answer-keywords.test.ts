import { afterAll, describe, expect, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import { type AnswerSchema, answerSchemas } from "./coverage-keywords.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { answerBases } from "./generated-cases/answer-bases.ts";
import { keywordPlace } from "./generated-cases/body-cases.ts";
import { type ContractOperation, contractOperations } from "./generated-cases/contract-operations.ts";
import { fittingValuesOf } from "./generated-cases/fitting-values.ts";
import { mutationsOf } from "./generated-cases/mutations.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { nodeAt } from "./generated-cases/schema-nodes.ts";
import { contract } from "./own-contract.ts";

const check = createAnswerCheck(contract, { undeclared: "allowed" });
const checkSchema = createRequestCheck(contract);
const coverage = new CoverageRecorder();
afterAll(() => coverage.write("answers"));

const fits = (pointer: string, value: unknown) => checkSchema(pointer, value).length === 0;

/** What is wrong with a response body; headers are tested elsewhere. */
function wrongWith(operation: ContractOperation, { status, mediaType }: AnswerSchema, body: unknown): string[] {
  const answer = { status: Number(status), headers: { "content-type": mediaType }, text: JSON.stringify(body) ?? "" };
  return check(operation, answer).filter((what) => what.startsWith("body") || what.startsWith("the body"));
}

interface Tried {
  readonly value: unknown;
  readonly title: string;
  readonly keywords: readonly string[];
}

interface Values {
  readonly right: readonly Tried[];
  readonly wrong: readonly Tried[];
}

const made = new Map<string, Values>();

/** The values at each bound of a schema and beyond it; cached, because operations share responses. */
function valuesOf(answer: AnswerSchema): Values & { readonly isShared: boolean } {
  const known = made.get(answer.pointer);
  if (known !== undefined) return { ...known, isShared: true };
  const { schema } = nodeAt(contract, answer.pointer);
  const place = { pointer: answer.pointer, fits };
  const bases = answerBases(contract, answer, fits);
  const right = bases
    .flatMap((base) => fittingValuesOf(contract, schema, base, place))
    .map(({ value, title, pointer }) => ({ value, title, keywords: pointer === undefined ? [] : [pointer] }));
  const wrong = bases
    .flatMap((base) => mutationsOf(contract, schema, base, place))
    .map((mutation) => ({ ...mutation, keywords: mutation.pointer === undefined ? [] : [keywordPlace(mutation)] }));
  const values = { right: oneOfEach(right), wrong: oneOfEach(wrong, ({ value }) => !fits(answer.pointer, value)) };
  made.set(answer.pointer, values);
  return { ...values, isShared: false };
}

/** The same bound in another body of the schema proves nothing more. */
function oneOfEach(all: readonly Tried[], isMeant: (tried: Tried) => boolean = () => true): readonly Tried[] {
  const found = new Map<string, Tried>();
  for (const each of all) {
    const key = `${each.title} ${each.keywords.join(" ")}`;
    if (!found.has(key) && isMeant(each)) found.set(key, each);
  }
  return [...found.values()];
}

/**
 * All values for a new response; for one that another operation has tested, one value of each kind shows that it is
 * checked here too.
 */
function misjudgedOf(operation: ContractOperation, answer: AnswerSchema): string[] {
  const { right, wrong, isShared } = valuesOf(answer);
  const most = isShared ? 1 : Number.POSITIVE_INFINITY;
  const refused = right.slice(0, most).filter(({ value }) => wrongWith(operation, answer, value).length > 0);
  const taken = wrong.slice(0, most).filter(({ value }) => wrongWith(operation, answer, value).length === 0);
  const cover = (all: readonly Tried[], misjudged: readonly Tried[], side: "accepted" | "refused") => {
    for (const each of all.filter((one) => !misjudged.includes(one)))
      for (const keyword of each.keywords) coverage.addJudged(operation.id, keyword, side, each.title);
  };
  cover(right, refused, "accepted");
  cover(wrong, taken, "refused");
  return [
    ...refused.map(({ title }) => `${answer.status} refused: ${title}`),
    ...taken.map(({ title }) => `${answer.status} accepted: ${title}`),
  ];
}

describe("the response check, for every response of the contract", () => {
  test.each(contractOperations(contract).map((operation) => [operation.id, operation] as const))(
    "%s: accepts a value at each bound, and refuses one beyond it",
    (_, operation) => {
      const misjudged = answerSchemas(contract, operation).flatMap((answer) => misjudgedOf(operation, answer));

      expect(misjudged).toEqual([]);
    },
  );
});
