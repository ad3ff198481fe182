import { describe, expect, test } from "vitest";
import { type Contract, operationsOf } from "./contract-reader.ts";
import { createSchemaCheck } from "./schema-check.ts";
import { createSecondOpinions } from "./second-opinion.ts";

const BODY = { type: "object", required: ["born"], properties: { born: { type: "string", format: "date" } } };
const NODE = {
  type: "object",
  properties: {
    price: { type: "number", multipleOf: 0.01 },
    next: { $ref: "#/components/schemas/Node", minProperties: 1 },
  },
};
const contract = {
  openapi: "3.1.1",
  info: { title: "Two validators", version: "1" },
  paths: { "/a~b/{id}": { put: { requestBody: { content: { "application/x+json": { schema: BODY } } } } } },
  components: { schemas: { Node: NODE } },
} as unknown as Contract;

const BODY_POINTER = "/paths/~1a~0b~1%7Bid%7D/put/requestBody/content/application~1x%2Bjson/schema";
const NODE_POINTER = "/components/schemas/Node";

describe("the second validator", () => {
  test.each([
    ["a body", BODY_POINTER, { born: "2026-02-28" }, true],
    ["a day that does not exist", BODY_POINTER, { born: "2026-02-30" }, false],
    ["a missing property", BODY_POINTER, {}, false],
    ["a decimal that is a multiple", NODE_POINTER, { price: 19.99 }, true],
    ["a decimal that is not a multiple", NODE_POINTER, { price: 19.999 }, false],
    ["a fault below a reference to itself", NODE_POINTER, { next: { next: { price: "1" } } }, false],
    ["a fault by a keyword beside a reference", NODE_POINTER, { next: {} }, false],
  ])("agrees with Ajv on %s", async (_, pointer, value, isValid) => {
    const opinions = createSecondOpinions();
    const check = createSchemaCheck(contract, opinions.on(contract));

    expect(check(pointer, value).length === 0).toBe(isValid);
    expect(await opinions.compare()).toMatchObject({ judged: 1, accepted: Number(isValid), differences: [] });
  });

  test.each([true, false])("reports where it disagrees (Ajv: %s)", async (ajv) => {
    const opinions = createSecondOpinions();
    const value = ajv ? { born: 1 } : { born: "2026-02-28" };

    opinions.on(contract).hear(BODY_POINTER, value, ajv);

    expect((await opinions.compare()).differences).toEqual([{ pointer: BODY_POINTER, value, ajv }]);
  });

  test("reports a schema that it cannot read", async () => {
    const opinions = createSecondOpinions();

    opinions.on(contract).hear("/components/schemas/Nothing", 1, true);

    expect([...(await opinions.compare()).notJudged.keys()]).toEqual(["/components/schemas/Nothing"]);
  });
});

test("an operation has its own parameters first, then those of its path", () => {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const own = { ...id, schema: { type: "integer" } };
  const item = { parameters: [id, { ...id, in: "query" }], get: { operationId: "a", parameters: [own] }, put: {} };
  const read = operationsOf({ ...contract, paths: { "/{id}": item as never } });

  expect(read.map(({ method, parameters }) => [method, parameters])).toEqual([
    ["get", [own, { ...id, in: "query" }]],
    ["put", [id, { ...id, in: "query" }]],
  ]);
});
