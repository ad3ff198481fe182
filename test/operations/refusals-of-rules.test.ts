import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownValues } from "../../generated/operations.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { createSender } from "../contract/send.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { startServer } from "../support/server.ts";
import { type BrokenRule, brokenRules, declaredRules, type Rule } from "./rule-refusals.ts";

const EXPECTED = join(import.meta.dirname, "refusals-of-rules.expected.md");

interface Refused extends BrokenRule {
  readonly status: number;
  readonly error: { readonly type: string; readonly message: string; readonly code?: string; readonly param?: string };
}

let refused: Refused[];
const atEnd = sharedAtEnd();
const sender = createSender();

beforeAll(async () => {
  const server = await startServer({}, atEnd);
  refused = [];
  for (const broken of brokenRules(SANDBOX_KEY)) {
    const { status, text } = await sender.send(server.url, broken.request);
    refused.push({ ...broken, status, error: JSON.parse(text).error });
  }
}, 60_000);
afterAll(() => sender.close());

const keyOf = ({ operationId, place, keyword }: Rule) => `${operationId}: ${place}: ${keyword}`;

describe("each rule of each request schema", () => {
  test("is broken by a request of its own", () => {
    const broken = new Set(refused.map(keyOf));

    expect(declaredRules().length).toBeGreaterThan(50);
    expect(
      declaredRules()
        .map(keyOf)
        .filter((rule) => !broken.has(rule)),
    ).toEqual([]);
  });

  test("is refused with 400 and the field at fault", () => {
    const wrong = refused.filter(({ status, place, error }) => {
      const [, field] = place.split(" ");
      return status !== 400 || (field !== undefined && error.param !== field);
    });

    expect(wrong.map((each) => `${keyOf(each)} ${each.title}: ${each.status} ${JSON.stringify(each.error)}`)).toEqual(
      [],
    );
  });

  test("is refused with the code of its field, and its status and type", () => {
    const coded = refused.filter(({ error }) => error.code !== undefined);

    expect(coded.length).toBeGreaterThan(0);
    for (const { error, status } of coded)
      expect(knownValues.ErrorCode[error.code as keyof typeof knownValues.ErrorCode]).toMatchObject({
        status,
        type: error.type,
      });
  });

  // The messages are in a snapshot, so that a change of them is noticed: "npx vitest run -u" writes it again.
  test("is refused as the committed table says", async () => {
    await expect(tableOf(refused)).toMatchFileSnapshot(EXPECTED);
  });
});

/** A row for each rule and response; ways to break a rule that get the same response share one. */
function tableOf(rows: readonly Refused[]): string {
  const sections = [...Map.groupBy(rows, ({ operationId }) => operationId)].map(([operationId, ofOperation]) => {
    const byAnswer = Map.groupBy(ofOperation, ({ place, keyword, error }) => JSON.stringify([place, keyword, error]));
    const lines = [...byAnswer.values()].map((alike) => rowOf(alike as [Refused, ...Refused[]]));
    return [`## ${operationId}`, "", HEAD, ...lines].join("\n");
  });
  return `${INTRODUCTION}\n\n${sections.join("\n\n")}\n`;
}

const INTRODUCTION = `# What a caller is told

For every rule of every request of the contract: a request that breaks it, and the error that it gets, always with
status 400. Written by \`test/operations/refusals-of-rules.test.ts\`.`;

const HEAD = "| field | rule | broken by | type, code | param | message |\n| --- | --- | --- | --- | --- | --- |";

function rowOf(alike: readonly [Refused, ...Refused[]]): string {
  const [{ place, keyword, error }] = alike;
  const ways = alike.map(({ title }) => title.replace("pattern broken, ", "")).join("; ");
  const kind = [error.type, error.code].filter(Boolean).join(", ");
  return `| ${[place, keyword, ways, kind, error.param ?? "", error.message].map(cell).join(" | ")} |`;
}

/** JSON escapes for line breaks and the like, which would break the table. */
const cell = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("|", "\\|");
