import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsed } from "./answer-check.ts";
import { curlOf } from "./curl.ts";
import { generateCases } from "./generated-cases/generate-cases.ts";
import { contract } from "./own-contract.ts";
import { type PrismProcess, startPrismMock } from "./prism-process.ts";
import { createSender } from "./send.ts";

const all = generateCases(contract, { apiKey: "any" }).map(({ operation, cases }) => {
  const examples = cases.filter(({ covers }) => covers.responseExample !== undefined);
  return [operation.id, examples] as const;
});

describe("prism mock generated/openapi.json", () => {
  const sender = createSender();
  let prism: PrismProcess;
  beforeAll(async () => {
    prism = await startPrismMock();
  });
  afterAll(async () => {
    sender.close();
    await prism.stop();
  });

  test.each(all)("serves every response example of %s", async (_, examples) => {
    const wrong: string[] = [];
    for (const { title, request, expected } of examples) {
      const { status, text } = await sender.send(prism.url, request);
      const isRight = status === expected.status && isDeepStrictEqual(parsed(text)?.value, expected.body);
      if (!isRight) wrong.push(`${title}: ${status} ${text}\n  ${curlOf(prism.url, request)}`);
    }

    expect(wrong.join("\n")).toBe("");
    expect(examples.length).toBeGreaterThan(4);
  });

  test("serves more than three hundred examples in total", () => {
    const names = all.flatMap(([, examples]) => examples.map(({ covers }) => covers.responseExample));
    console.log(`${names.length} examples of ${all.length} operations served by prism mock`);

    expect(names.length).toBeGreaterThan(300);
  });
});
