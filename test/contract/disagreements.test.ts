import { describe, expect, test } from "vitest";
import { answering, startLoopback } from "../support/loopback.ts";
import type { Contract } from "./contract-reader.ts";
import { createCorrectServer } from "./correct-servers/node-server.ts";
import { listenerOf, contract as notes } from "./correct-servers/trying.ts";
import { disagreementLines } from "./disagreements.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { failedOf } from "./results.ts";

/** Ajv knows OpenAPI's formats of numbers; to JSON Schema they say nothing. */
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
  test("agree on all that a correct server answers, and on all that it is sent", async () => {
    const { url } = await startLoopback(listenerOf(createCorrectServer()));

    expect(await tried(notes, url, { otherApiKey: "key-of-umbrella" })).toEqual({ lines: [], failed: [] });
  });

  test("are told of where they differ, in a line of its own", async () => {
    const { url } = await startLoopback(answering(200, [2 ** 31]));

    const { lines } = await tried(AGES, url);

    expect(lines).toEqual([
      "The two validators differ by #/paths/~1ages/get/responses/200/content/application~1json/schema: " +
        "@hyperjump/json-schema takes [2147483648], and Ajv does not.",
    ]);
  });

  test("fail nothing where only the second one refuses, and name what it cannot read", () => {
    const differences = [1, 2, 3].map((value) => ({ pointer: "/components/schemas/A", value, ajv: true }));
    const notJudged = new Map([["/components/schemas/B", "Unknown\n dialect"]]);

    expect(disagreementLines({ judged: 3, accepted: 0, differences, notJudged, needed: new Set() })).toEqual([
      "The two validators differ by #/components/schemas/A: Ajv takes 1 and 2 more, and @hyperjump/json-schema does not.",
      "Judged by Ajv alone, as @hyperjump/json-schema cannot read it: #/components/schemas/B (Unknown dialect)",
    ]);
  });
});
