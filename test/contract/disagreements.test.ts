import { describe, expect, test } from "vitest";
import { answering, startLoopback } from "../support/loopback.ts";
import type { Contract } from "./contract-reader.ts";
import { createCorrectServer } from "./correct-servers/node-server.ts";
import { listenerOf, contract as notes } from "./correct-servers/trying.ts";
import { disagreementLines } from "./disagreements.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { failedOf } from "./results.ts";

/** Ajv checks OpenAPI's number formats; JSON Schema does not define them. */
const AGES = {
  openapi: "3.1.1",
  info: { title: "Ages", version: "1" },
  paths: {
    "/ages": {
      get: {
        operationId: "listAges",
        responses: {
          "200": {
            description: "All ages.",
            content: { "application/json": { schema: { items: { type: "number", format: "int32" } } } },
          },
        },
      },
    },
  },
} as unknown as Contract;

async function tried(contract: Contract, url: string, differences: Partial<Implementation> = {}) {
  const lines: string[] = [];
  const given = { baseUrl: url, apiKey: "key-of-acme", ids: {}, writes: true, closed: true, seed: 7, ...differences };
  const results = await tryImplementation(contract, given, (line) => lines.push(line));
  return { lines, failed: failedOf(results) };
}

describe("the two validators of a run", () => {
  test("agree on every request to a correct server and on every response", async () => {
    const { url } = await startLoopback(listenerOf(createCorrectServer()));

    expect(await tried(notes, url, { otherApiKey: "key-of-umbrella" })).toEqual({ lines: [], failed: [] });
  });

  test("get a line where they disagree", async () => {
    const { url } = await startLoopback(answering(200, [2 ** 31]));

    const { lines } = await tried(AGES, url);

    expect(lines).toEqual([
      "The two validators disagree at #/paths/~1ages/get/responses/200/content/application~1json/schema: " +
        "@hyperjump/json-schema accepts [2147483648]; Ajv does not.",
    ]);
  });

  test("fail nothing where only the second one refuses, and report what it cannot read", () => {
    const differences = [1, 2, 3].map((value) => ({ pointer: "/components/schemas/A", value, ajv: true }));
    const notJudged = new Map([["/components/schemas/B", "Unknown\n dialect"]]);

    expect(disagreementLines({ judged: 3, accepted: 0, differences, notJudged, needed: new Set() })).toEqual([
      "The two validators disagree at #/components/schemas/A: Ajv accepts 1 and 2 more; @hyperjump/json-schema does not.",
      "Checked by Ajv alone, because @hyperjump/json-schema cannot read it: #/components/schemas/B (Unknown dialect)",
    ]);
  });
});
