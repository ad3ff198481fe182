/** Contracts of one operation, and the cases that are generated from them. */
import type { Contract } from "./contract-reader.ts";
import { generateCases } from "./generated-cases/generate-cases.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";

export const OK = {
  "200": { description: "Done" },
  "400": { description: "Not valid" },
  "401": { description: "Who?" },
};

export const contractOf = (path: string, operation: object, components: object = {}): Contract =>
  ({
    openapi: "3.1.0",
    info: { title: "Odd", version: "1" },
    paths: {
      [path]: {
        [("requestBody" in operation ? "post" : "get") as string]: { operationId: "do", responses: OK, ...operation },
      },
    },
    components,
  }) as unknown as Contract;

export const casesOf = (contract: Contract, apiKey = "key"): readonly GeneratedCase[] =>
  generateCases(contract, { apiKey, foreign: true }).flatMap(({ cases }) => cases);

export const query = (schema: object, more: object = {}) => ({
  parameters: [{ name: "q", in: "query", schema, ...more }],
});
export const body = (schema: object, mediaType = "application/json", more: object = {}) => ({
  requestBody: { required: true, content: { [mediaType]: { schema, ...more } } },
});

export const sentOf = (cases: readonly GeneratedCase[], title: RegExp) =>
  cases.filter((each) => title.test(each.title));
