import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import type { Contract } from "./contract-reader.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { isMultipleOf } from "./generated-cases/decimals.ts";
import { generateCases } from "./generated-cases/generate-cases.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { partsWithoutExample } from "./generated-cases/request-parts.ts";
import { tryImplementation } from "./implementation.ts";
import { failedOf } from "./results.ts";

const OK = { "200": { description: "Done" }, "400": { description: "Not valid" }, "401": { description: "Who?" } };

const contractOf = (path: string, operation: object, components: object = {}): Contract =>
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

const casesOf = (contract: Contract, apiKey = "key"): readonly GeneratedCase[] =>
  generateCases(contract, { apiKey, foreign: true }).flatMap(({ cases }) => cases);

const query = (schema: object, more: object = {}) => ({ parameters: [{ name: "q", in: "query", schema, ...more }] });
const body = (schema: object, mediaType = "application/json", more: object = {}) => ({
  requestBody: { required: true, content: { [mediaType]: { schema, ...more } } },
});

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
    const started = performance.now();

    const cases = casesOf(
      contractOf(path, operation, { schemas: { ...MUTUAL, Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] } } }),
    );

    expect(cases.length).toBeGreaterThan(5);
    expect(cases.length).toBeLessThan(2_000);
    expect(cases.every(({ request }) => /^[!-~]+$/.test(request.path))).toBe(true);
    expect(Math.max(...cases.map(({ request }) => request.body?.length ?? 0))).toBeLessThan(100_000);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(500_000_000);
  });
});

const sentOf = (cases: readonly GeneratedCase[], title: RegExp) => cases.filter((each) => title.test(each.title));

describe("a generated case", () => {
  test("for Basic has a user and a password even if no key is known", () => {
    const components = { securitySchemes: { basic: { type: "http", scheme: "basic" } } };
    const sent = casesOf(contractOf("/things", { security: [{ basic: [] }] }, components), "user").flatMap(
      ({ request }) => request.headers["Authorization"] ?? [],
    );
    const credentials = sent.filter((value) => value.startsWith("Basic ")).map((value) => atob(value.slice(6)));

    expect(credentials.length).toBeGreaterThan(3);
    expect(credentials.filter((value) => !value.includes(":"))).toEqual([]);
    expect(
      sentOf(casesOf(contractOf("/things", { security: [{ basic: [] }] }, components)), /a scheme and no key/)[0]
        ?.request.headers,
    ).toEqual({ Authorization: "Basic" });
  });

  test("expects no 401 if a client certificate authenticates the caller", () => {
    const components = { securitySchemes: { tls: { type: "mutualTLS" } } };
    const cases = casesOf(contractOf("/things", { security: [{ tls: [] }] }, components));

    expect(
      cases.filter(({ expected, determinedBy }) => expected.status === 401 && determinedBy !== "preference"),
    ).toEqual([]);
  });

  test.each([
    ["one of two alternatives", [{ tls: [] }, { key: [] }], { needsCertificate: false, security: [["key"], ["tls"]] }],
    ["optional", [{ tls: [] }, {}], { needsCertificate: false, security: [["tls"]] }],
    ["part of every alternative", [{ tls: [] }, { tls: [], key: [] }], { needsCertificate: true }],
  ])("knows whether an operation can be tried without a client certificate: %s", (_, security, expected) => {
    const components = {
      securitySchemes: { tls: { type: "mutualTLS" }, key: { type: "apiKey", in: "query", name: "k" } },
    };

    expect(contractOperations(contractOf("/things", { security }, components))[0]).toMatchObject(expected);
  });

  test("with one of two combined schemes is refused", () => {
    const components = {
      securitySchemes: {
        a: { type: "apiKey", in: "header", name: "A" },
        b: { type: "apiKey", in: "query", name: "b" },
      },
    };
    const cases = casesOf(contractOf("/things", { security: [{ a: [], b: [] }] }, components));

    expect(sentOf(cases, /alone$/).map(({ title, expected }) => [title, expected.status])).toEqual([
      ["with a alone", 401],
      ["with b alone", 401],
    ]);
  });

  test("of a body leaves out a response-only id, even if it is required", () => {
    const schema = {
      type: "object",
      required: ["id", "name"],
      properties: { id: { type: "string", readOnly: true }, name: { type: "string", maxLength: 3 } },
    };
    const cases = casesOf(contractOf("/things", body(schema, "application/json", { example: { id: "1", name: "a" } })));
    const bodies = cases.filter(({ kind }) => kind === "valid").map(({ request }) => request.body);

    expect(bodies).toContain('{"name":"a"}');
    expect(bodies.filter((text) => text?.includes('"id"'))).toEqual([]);
  });

  test("writes an integer as 1.0 too", () => {
    const cases = casesOf(
      contractOf("/things", body({ type: "object", properties: { n: { type: "integer", example: 3 } } })),
    );

    expect(sentOf(cases, /^n: written with a fraction of 0$/)[0]?.request.body).toBe('{"n":3.0}');
  });

  test.each([
    [
      "deepObject",
      query(
        { type: "object", properties: { from: { type: "integer", maximum: 5 } } },
        { style: "deepObject", example: { from: 1 } },
      ),
      /^q\.from: string instead of integer$/,
      "/things?q%5Bfrom%5D=text",
    ],
  ])("breaks a type inside %s", (_, operation, title, path) => {
    expect(sentOf(casesOf(contractOf("/things", operation)), title)[0]?.request.path).toBe(path);
  });

  test("writes a number with a fraction of 0 inside deepObject as text", () => {
    const schema = {
      type: "object",
      properties: { in: { type: "object", properties: { n: { type: "integer", example: 1 } } } },
    };
    const encoding = { in: { style: "deepObject", explode: true } };
    const cases = casesOf(contractOf("/things", body(schema, "application/x-www-form-urlencoded", { encoding })));

    expect(sentOf(cases, /n: written with a fraction of 0$/)[0]?.request.body).toBe("in%5Bn%5D=1.0");
  });

  test.each([
    ["application/*+json", "application/x-any+json"],
    ["image/*", "image/x-any"],
    ["text/*", "text/plain"],
    ["*/*", "application/octet-stream"],
  ])("has a media type of the range %s", (range, sent) => {
    const sentTypes = casesOf(contractOf("/things", body({ type: "object" }, range))).map(
      ({ request }) => request.headers["Content-Type"],
    );

    expect(sentTypes).toContain(sent);
    expect(sentTypes).not.toContain(range);
  });

  test("of a parameter that is called constructor is sent", () => {
    const parameters = ["constructor", "__proto__"].map((name) => ({ name, in: "query", schema: { type: "integer" } }));
    const contract = contractOf("/things", { parameters });
    const [operation] = contractOperations(contract);

    expect(operation && partsWithoutExample(contract, operation, createRequestCheck(contract))).toEqual([]);
    expect(casesOf(contract).map(({ request }) => request.path)).toEqual(
      expect.arrayContaining(["/things?constructor=1", "/things?__proto__=1"]),
    );
  });

  test("is not at a maximum that JavaScript rounds", () => {
    const schema = { type: "object", properties: { n: { type: "integer", maximum: 2 ** 63, example: 1 } } };

    expect(sentOf(casesOf(contractOf("/things", body(schema))), /at the maximum/)).toEqual([]);
  });

  test("with one of two combined schemes is not refused if it is enough for another alternative", () => {
    const components = {
      securitySchemes: {
        oauth: { type: "oauth2", flows: {} },
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "query", name: "k" },
      },
    };
    const security = [{ oauth: [] }, { bearer: [], key: [] }];

    expect(
      sentOf(casesOf(contractOf("/things", { security }, components)), /alone$/).map(({ title }) => title),
    ).toEqual(["with key alone"]);
  });

  test("prefers no interim status", () => {
    const responses = { ...OK, "101": { description: "Another protocol" } };

    expect(sentOf(casesOf(contractOf("/things", { responses })), /^prefers 101/)).toEqual([]);
  });

  test("breaks types inside multipart, in text and in JSON parts", () => {
    const schema = {
      type: "object",
      required: ["count", "file"],
      properties: {
        count: { type: "integer", example: 1 },
        file: { type: "string", format: "binary", example: "bytes" },
        meta: { type: "object", properties: { size: { type: "integer", example: 2 } } },
      },
    };
    const cases = casesOf(contractOf("/things", body(schema, "multipart/form-data")));
    const bodyOf = (title: RegExp) => sentOf(cases, title)[0]?.request.body;

    expect(bodyOf(/^count: string instead of integer$/)).toContain('name="count"\r\n\r\ntext\r\n');
    expect(bodyOf(/^meta\.size: string instead of integer$/)).toContain(
      'Content-Type: application/json\r\n\r\n{"size":"text"}',
    );
    expect(bodyOf(/^file: left out$/)).not.toContain('name="file"');
    expect(bodyOf(/^every field and parameter$/)).toContain('name="file"; filename="file.bin"\r\n');
  });

  test("never sends null for an optional parameter with content", () => {
    const parameter = { name: "q", in: "query", content: { "application/json": { schema: { type: "object" } } } };
    const paths = casesOf(contractOf("/things", { parameters: [parameter] })).map(({ request }) => request.path);

    expect(paths.filter((path) => path.includes("null"))).toEqual([]);
  });

  test("repeats no parameter that would then be one text with a comma", () => {
    const parameter = { name: "q", in: "query", explode: false, schema: { type: "string" } };

    expect(sentOf(casesOf(contractOf("/things", { parameters: [parameter] })), /sent twice/)).toEqual([]);
  });

  const listInPath = (style: string, type = "integer") => {
    const schema = { type: "array", items: { type } };
    const parameter = { name: "ids", in: "path", required: true, style, explode: true, schema };
    return casesOf(contractOf("/things/{ids}", { parameters: [parameter] }));
  };

  test("never leaves a path parameter empty", () => {
    expect(sentOf(listInPath("simple", "string"), /^ids: empty/)).toEqual([]);
  });

  test("never sends a decimal in a list that dots separate", () => {
    const pathsOf = (style: string) => listInPath(style).filter(({ request }) => request.path.includes("1.5"));

    expect([pathsOf("simple").length, pathsOf("label").length]).toEqual([1, 0]);
  });

  test("does not expect a refusal of an unlisted number if null is listed", () => {
    const schema = { type: "object", properties: { n: { enum: ["a", 1, null], example: 1 } } };
    const cases = casesOf(contractOf("/things", body(schema)));

    expect(
      cases.filter(({ kind, request }) => kind === "bound" && /"n":(null|1|"a")}/.test(request.body ?? "")),
    ).toEqual([]);
  });
});

describe("a response", () => {
  const typed = { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } } };
  const faultsOf = (response: object, answer: { headers?: Record<string, string>; text?: string }) => {
    const contract = contractOf("/things", { responses: { "200": { description: "Done", ...response } } });
    const [operation] = contractOperations(contract);
    const check = createAnswerCheck(contract, { undeclared: "allowed" });
    return operation && check(operation, { status: 200, headers: {}, text: "", ...answer });
  };

  test.each([
    [{ schema: typed }, "a,1,b,x", 0],
    [{ schema: typed }, "a,x", 1],
    [{ schema: typed, explode: true }, "a=1,b=x", 0],
    [{ schema: typed, explode: true }, "a=x", 1],
    [{ schema: { type: "array", items: { type: "integer" } } }, "1, 2", 0],
    [{ schema: { type: "array", items: { type: "integer" } } }, "1,x", 1],
  ])("has a header in its style: %j as %s", (header, text, faults) => {
    expect(faultsOf({ headers: { "X-Own": header } }, { headers: { "x-own": text } })).toHaveLength(faults);
  });

  test("may be an empty file", () => {
    const content = { "image/png": { schema: {} } };

    expect(faultsOf({ content }, { headers: { "content-type": "image/png" } })).toEqual([]);
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

test("a key in Authorization may be any text", () => {
  const components = { securitySchemes: { key: { type: "apiKey", in: "header", name: "Authorization" } } };
  const cases = casesOf(contractOf("/things", { security: [{ key: [] }] }, components));

  expect(sentOf(cases, /undeclared scheme/)).toEqual([]);
  expect(sentOf(cases, /^without credentials$/)).toHaveLength(1);
});

test("a single form field is not expected to be refused as a list", () => {
  const schema = { type: "object", properties: { list: { type: "array", items: { type: "string" } } } };
  const cases = casesOf(contractOf("/things", body(schema, "application/x-www-form-urlencoded")));

  expect(sentOf(cases, /^list: string instead of array$/)).toEqual([]);
});

test("no body is expected in a response without content", async () => {
  const content = { "application/json": { schema: { type: "object" }, example: { a: 1 } } };
  const contract = contractOf("/things", { responses: { "204": { description: "Done", content } } });
  const [operation] = contractOperations(contract);
  const check = createAnswerCheck(contract, { undeclared: "allowed" });

  expect(operation && check(operation, { status: 204, headers: {}, text: "" })).toEqual([]);
  expect(casesOf(contract).filter(({ expected }) => expected.body !== undefined)).toEqual([]);
});

test("a text that may be read as null is not expected to be refused", () => {
  const schema = { anyOf: [{ type: "string", pattern: "^\\d+$" }, { type: "null" }] };
  const cases = casesOf(contractOf("/things", query(schema, { example: "7" })));

  expect(cases.filter(({ request, kind }) => kind === "bound" && request.path.endsWith("?q="))).toEqual([]);
});

describe("a response in one of two media types that differ only in a parameter", () => {
  const content = {
    "application/x+json; kind=a": { schema: { type: "object", required: ["a"] } },
    "application/x+json; kind=b": { schema: { type: "object", required: ["b"] } },
  };
  const contract = contractOf("/things", { responses: { "200": { description: "Done", content } } });
  const [operation] = contractOperations(contract);

  test.each([
    ["a", { a: 1 }, []],
    ["b", { b: 1 }, []],
    ["b", { a: 1 }, ["body must have required property 'b'"]],
  ])("of kind %s is checked by its own schema: %j", (kind, value, expected) => {
    const check = createAnswerCheck(contract, { undeclared: "allowed" });
    const headers = { "content-type": `application/x+json; kind=${kind}` };

    expect(operation && check(operation, { status: 200, headers, text: JSON.stringify(value) })).toEqual(expected);
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
