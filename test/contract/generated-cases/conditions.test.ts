import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Contract } from "../contract-reader.ts";
import { contractOperations } from "./contract-operations.ts";
import { casesOf } from "./generate-cases.ts";
import { createRequestCheck } from "./request-check.ts";

const SCHEMA: unknown = parse(`
type: object
properties:
  store:
    type: object
    required: [status]
    properties: { status: { enum: [default, in_country] }, region: { type: string } }
    if: { properties: { status: { const: in_country } } }
    then: { required: [region] }
    else: { properties: { region: { not: {} } } }
  account: { type: string }
  business: { type: string }
if: { not: { required: [business] } }
then: { required: [account] }
`);
const store = { status: "in_country", region: "BR" };
const examples = {
  account: { value: { store, account: "a" } },
  business: { value: { store, business: "b" } },
};

const contract = {
  openapi: "3.1.0",
  info: { title: "Conditions", version: "1" },
  paths: {
    "/stores": {
      post: {
        operationId: "connect",
        requestBody: { required: true, content: { "application/json": { schema: SCHEMA, examples } } },
        responses: { "201": { description: "Connected" }, "400": { description: "No" } },
      },
    },
  },
} as unknown as Contract;

const bodies = () => {
  const check = createRequestCheck(contract);
  const [operation] = contractOperations(contract);
  if (operation === undefined) throw new Error("There is no operation.");
  const cases = casesOf(contract, operation, { apiKey: "any", ids: {} }, check);
  return cases.map(({ kind, title, request }) => ({ kind, title, body: request.body }));
};

test("a value that another field rules out is sent without that field", () => {
  const found = bodies().filter(({ title }) => title === 'store.status: "default"');

  expect(found).toEqual([
    {
      kind: "valid",
      title: 'store.status: "default"',
      body: JSON.stringify({ store: { status: "default" }, account: "a" }),
    },
  ]);
});

test("a field that is required only if another one is missing is left out together with it", () => {
  const found = bodies().filter(({ kind, title }) => kind === "left out" && title.startsWith("account"));

  expect(found).toEqual([{ kind: "left out", title: "account: left out", body: JSON.stringify({ store }) }]);
});
