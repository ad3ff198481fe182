import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { cpuMillisecondsOf } from "../support/stalls.ts";
import type { Contract } from "./contract-reader.ts";
import { isMultipleOf } from "./generated-cases/decimals.ts";
import { tryImplementation } from "./implementation.ts";
import { body, casesOf, contractOf, query } from "./odd-contract.ts";
import { failedOf } from "./results.ts";

/** Nine schemas that each refer to all nine. */
const MUTUAL = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [
    `S${index}`,
    {
      type: "object",
      properties: Object.fromEntries(
        Array.from({ length: 9 }, (_, other) => [`p${other}`, { $ref: `#/components/schemas/S${other}` }]),
      ),
    },
  ]),
);

describe("cases are generated in bounded time and memory for", () => {
  test.each([
    [
      "a list inside deepObject",
      "/things",
      query(
        { type: "object", properties: { list: { type: "array", items: { type: "string" } } } },
        { style: "deepObject", example: { list: ["a", "b"] } },
      ),
    ],
    [
      "lists in lists in a query",
      "/things",
      query({ type: "array", items: { type: "array", items: { type: "integer" } } }, { example: [[1], [2]] }),
    ],
    ["a space in a path", "/my things/ü", {}],
    ["a text of 20 MB", "/things", body({ type: "string", format: "uri", maxLength: 20_971_520 })],
    ["a list of 20 million", "/things", body({ type: "array", maxItems: 20_971_520, items: { type: "integer" } })],
    ["schemas that refer to each other", "/things", body({ $ref: "#/components/schemas/S0" })],
    [
      "a pattern that is not supported",
      "/things",
      body({ type: "string", pattern: "^(?=a)(a|aa)+\\1$", example: "aa" }),
    ],
    [
      "a pattern in the older dialect",
      "/things",
      body({ type: "object", properties: { a: { type: "string", pattern: "^x\\-y$", example: "x-y" } } }),
    ],
    ["a schema without any value", "/things", body({ type: "object", properties: { a: false, b: true } })],
    ["a reference to itself", "/things", body({ $ref: "#/components/schemas/Loop" })],
    [
      "a property named __proto__",
      "/things",
      body({ type: "object", properties: { ["__proto__"]: { type: "integer" }, hasOwnProperty: { type: "string" } } }),
    ],
  ])("of %s", (_, path, operation) => {
    const before = process.memoryUsage().heapUsed;
    let cases: ReturnType<typeof casesOf> = [];

    const took = cpuMillisecondsOf(() => {
      const schemas = { ...MUTUAL, Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] } };
      cases = casesOf(contractOf(path, operation, { schemas }));
    });

    expect(cases.length).toBeGreaterThan(5);
    expect(cases.length).toBeLessThan(2_000);
    expect(cases.every(({ request }) => /^[!-~]+$/.test(request.path))).toBe(true);
    expect(Math.max(...cases.map(({ request }) => request.body?.length ?? 0))).toBeLessThan(100_000);
    expect(took).toBeLessThan(20_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(500_000_000);
  });
});

test("a missing operation is one finding, whatever was sent", async () => {
  const server = createServer((_, response) => response.writeHead(404).end("Not Found"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const contract = contractOf("/things/{id}", {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" }, example: "a" }],
    ...body({ type: "object", required: ["a"], properties: { a: { type: "string", maxLength: 3 } } }),
  });

  const results = await tryImplementation(contract, { baseUrl, apiKey: "key", ids: {}, writes: true, closed: false });

  expect(results).toEqual(failedOf(results));
  expect(results).toMatchObject([{ operationId: "do", outcome: "not implemented", cause: "not implemented" }]);
});

describe("an example that does not fit its own schema", () => {
  const schema = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };

  /** The results of a server that answers every request with this value. */
  async function resultsFor(contract: Contract, value: unknown) {
    const server = createServer((_, response) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value)),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return tryImplementation(contract, { baseUrl, apiKey: "key", ids: {}, writes: true, closed: false });
  }

  test("in a response is the contract's fault; another wrong response is the server's", async () => {
    const content = { "application/json": { schema, examples: { shown: { value: { a: "1" } } } } };
    const contract = contractOf("/things", { responses: { "200": { description: "Done", content } } });
    const read = async (value: unknown) =>
      (await resultsFor(contract, value)).filter(({ title }) => title === "the required parameters");

    expect(await read({ a: "1" })).toMatchObject([
      { outcome: "not tried", detail: `the contract's own example "shown" of 200 does not fit its schema` },
    ]);
    expect(await read({ a: "2" })).toMatchObject([{ outcome: "failed" }]);
  });

  test("of a body is not sent, and is reported", async () => {
    const examples = { good: { value: { a: 1 } }, bad: { value: null } };
    const results = await resultsFor(contractOf("/things", body(schema, "application/json", { examples })), {});

    expect(results.filter(({ title }) => title.startsWith("the example"))).toMatchObject([
      {
        title: 'the example "bad"',
        outcome: "not tried",
        detail: "the contract's own example does not fit its schema",
      },
      { title: 'the example "good"' },
    ]);
  });
});

test.each([
  [19.99, 0.01, true],
  [0.07, 0.01, true],
  [1.005, 0.01, false],
  [1e21, 3, false],
  [1e-7, 1e-8, true],
  [-4.5, 1.5, true],
])("%d of multipleOf %d: %s", (value, step, expected) => {
  expect(isMultipleOf(value, step)).toBe(expected);
});
