import { describe, expect, test } from "vitest";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { partsWithoutExample } from "./generated-cases/request-parts.ts";
import { body, casesOf, contractOf, OK, query, sentOf } from "./odd-contract.ts";

describe("a generated case", () => {
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

  test("of a body is made where a part of a required property is response-only", () => {
    const at = { allOf: [{ type: "string" }, { readOnly: true }] };
    const schema = { type: "object", required: ["at", "n"], properties: { at, n: { type: "integer" } } };

    const contract = contractOf("/things", body({ ...schema, additionalProperties: false }));
    const [operation] = contractOperations(contract);

    expect(operation && partsWithoutExample(contract, operation, createRequestCheck(contract))).toEqual([]);
  });

  test("of a form does not take a single field for wrong where an alternative is a list", () => {
    const kind = (name: string, v: object) => ({
      type: "object",
      required: ["kind", "v"],
      properties: { kind: { const: name }, v },
    });
    const list = { type: "array", items: { type: "boolean" } };
    const schema = { oneOf: [kind("a", { type: "integer" }), kind("b", list)] };
    const cases = casesOf(contractOf("/things", body(schema, "application/x-www-form-urlencoded")));

    expect(sentOf(cases, /^v: string instead of array$/).map(({ request }) => request.body)).toEqual(["kind=b&v=text"]);
    expect(sentOf(cases, /^v: boolean instead of array$/)).toEqual([]);
  });

  test("of a multipart form made of parts sends values as text, not as files", () => {
    const properties = { n: { type: "integer" }, file: { type: "string", format: "binary" } };
    const schema = { allOf: [{ $ref: "#/components/schemas/Form" }] };
    const operation = body(schema, "multipart/form-data");
    const cases = casesOf(contractOf("/things", operation, { schemas: { Form: { type: "object", properties } } }));
    const [sent = ""] = cases.flatMap(({ kind, request }) => (kind === "valid" ? [request.body] : []));

    expect(sent).toMatch(/name="n"\r\n\r\n/);
    expect(sent).toContain('name="file"; filename="file.bin"');
  });

  test.each([
    ["an object", { explode: false, schema: { type: "object", properties: { a: { type: "integer" } } } }, "c=a,1"],
    ["an exploded object", { schema: { type: "object", properties: { a: { type: "integer" } } } }, "a=1"],
    ["a list", { schema: { type: "array", items: { type: "integer" } } }, "c=1"],
    [
      "JSON",
      { content: { "application/json": { schema: { type: "array", items: { type: "integer" } } } } },
      "c=%5B1%5D",
    ],
  ])("of a cookie is written as its style says: %s", (_, parameter, cookie) => {
    const parameters = [{ name: "c", in: "cookie", required: true, ...parameter }];
    const cases = casesOf(contractOf("/things", { parameters })).filter(({ kind }) => kind === "valid");

    expect(cases[0]?.request.headers["Cookie"]).toBe(cookie);
  });

  test("of a truncated body is not JSON, even if the body is a number", () => {
    const cases = casesOf(contractOf("/things", body({ type: "number", example: 12 })));

    expect(sentOf(cases, /^a truncated body$/).map(({ request }) => request.body)).toEqual(["1."]);
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

test("a single form field is not expected to be refused as a list", () => {
  const schema = { type: "object", properties: { list: { type: "array", items: { type: "string" } } } };
  const cases = casesOf(contractOf("/things", body(schema, "application/x-www-form-urlencoded")));

  expect(sentOf(cases, /^list: string instead of array$/)).toEqual([]);
});

test("a text that may be read as null is not expected to be refused", () => {
  const schema = { anyOf: [{ type: "string", pattern: "^\\d+$" }, { type: "null" }] };
  const cases = casesOf(contractOf("/things", query(schema, { example: "7" })));

  expect(cases.filter(({ request, kind }) => kind === "bound" && request.path.endsWith("?q="))).toEqual([]);
});
