import { describe, expect, test } from "vitest";
import { read, schemaIn, withSchemas } from "./loose.ts";

const DONE = { "204": { description: "Done." } };

/** A 3.1 contract with these paths. */
const withPaths = (paths: object, more: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "Loose", version: "1" },
  paths,
  ...more,
});

const get = (id: string, more: object = {}) => ({ get: { operationId: id, responses: DONE, ...more } });

const KEYWORDS: readonly (readonly [what: string, given: object, expected: object, remark: string])[] = [
  [
    "an unknown keyword",
    { type: "string", enumNames: ["A"] },
    { type: "string" },
    '"enumNames" is not a JSON Schema keyword',
  ],
  ["a type of another language", { type: "bool" }, { type: "boolean" }, 'type "bool" is read as "boolean"'],
  ["no type at all", { type: null }, { type: "null" }, "null is read as absent"],
  ["an empty enum", { type: "string", enum: [] }, { type: "string" }, "an empty `enum` is ignored"],
  ["a value twice", { enum: ["a", "b", "a"] }, { enum: ["a", "b"] }, "duplicates in `enum` are ignored"],
  ["a name twice", { required: ["a", "a"] }, { required: ["a"] }, "duplicates in `required` are ignored"],
  ["a bound of 3.0", { minimum: 0, exclusiveMinimum: true }, { exclusiveMinimum: 0 }, "is read as in OpenAPI 3.0"],
  ["a number in quotes", { maxLength: "20" }, { maxLength: 20 }, "is read as 20"],
  ["an invalid bound", { maxLength: -1 }, {}, "is not a valid bound; it is ignored"],
  ["examples by name", { examples: { a: 1, b: { value: 2 } } }, { examples: [1, 2] }, "are read as one"],
  ["alternatives that are not a list", { allOf: { type: "object" } }, { allOf: [{ type: "object" }] }, "a list of one"],
  ["a list of items", { items: [{ type: "string" }, {}] }, { prefixItems: [{ type: "string" }, {}] }, "`prefixItems`"],
  ["a switch in quotes", { readOnly: "true" }, { readOnly: true }, "is read without quotes"],
  [
    "a pattern of lookaheads between slashes",
    { pattern: "/(?=.*a)(?=.*b)/" },
    { pattern: "(?=.*a)(?=.*b)" },
    "without",
  ],
  ["a pattern between slashes", { pattern: "/^a+$/i" }, { pattern: "^a+$" }, "is read without the slashes"],
  ["a discriminator of 2.0", { discriminator: "a" }, { discriminator: { propertyName: "a" } }, "its `propertyName`"],
  [
    "required properties of draft 3",
    { properties: { a: { type: "string", required: true }, b: { required: false } } },
    { properties: { a: { type: "string" }, b: {} }, required: ["a"] },
    "`required: true` on a property",
  ],
  [
    "a schema in itself",
    { properties: { next: { $recursiveRef: "#" } }, $recursiveAnchor: true },
    { properties: { next: { $ref: "#/components/schemas/Subject" } } },
    "`$recursiveRef`",
  ],
  ["an example in text", { type: "object", example: '{"a": 1}' }, { example: { a: 1 } }, "a string of JSON"],
];

describe("a schema", () => {
  test.each(KEYWORDS)("with %s is read as intended, with a remark", async (_, given, expected, remark) => {
    const result = await read(withSchemas("3.1.0", { Subject: given }));

    expect(schemaIn(result)).toMatchObject(expected);
    expect(result.lines).toEqual([expect.stringContaining(remark)]);
  });

  test("may refer to its own definitions", async () => {
    const Subject = {
      oneOf: [{ $ref: "#/$defs/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "#/$defs/Cat" } },
      $defs: { Cat: { type: "object" } },
    };
    const result = await read(withSchemas("3.1.0", { Subject }));

    expect(schemaIn(result)).toMatchObject({ oneOf: [{ $ref: "#/components/schemas/SubjectCat" }] });
    expect(schemaIn(result, "SubjectCat")).toEqual({ type: "object" });
  });

  test("may have a mapping to values that are not schemas if it has no alternatives", async () => {
    const Subject = { type: "object", discriminator: { propertyName: "a", mapping: { b: "some value" } } };
    const result = await read(withSchemas("3.1.0", { Subject }));

    expect(schemaIn(result)).toMatchObject({ discriminator: { mapping: {} } });
    expect(result.lines).toEqual([expect.stringContaining("the mapping matches no schema")]);
  });
});

describe("a contract", () => {
  test.each([
    ["without a version", { info: { title: "t" } }, '"version" is missing'],
    ["with a number for a version", { info: { title: "t", version: 1.5 } }, undefined],
    [
      "with null for an absent field",
      { externalDocs: { url: "https://a.test", description: null } },
      "null is read as absent",
    ],
    ["with tags of 3.2", { tags: [{ name: "a", summary: "A", kind: "nav", parent: "b" }] }, 'has no field "summary"'],
    [
      "with a name for a bearer key",
      { components: { securitySchemes: { a: { type: "http", scheme: "bearer", name: "a" } } } },
      '"name" has no meaning there',
    ],
  ])("%s is read", async (_, more, remark) => {
    const { contract, lines } = await read(withPaths({ "/a": get("a") }, more));

    expect(contract.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(lines.join("\n")).toContain(remark ?? "");
  });

  test("may lack descriptions and have unknown fields", async () => {
    const { lines } = await read(withPaths({ "/a": { ...get("a", { responses: { "200": {} } }), owner: "us" } }));

    expect(lines.join("\n")).toContain('"description" is missing');
    expect(lines.join("\n")).toContain('OpenAPI has no field "owner" there; it is ignored.');
    expect(lines).toHaveLength(2);
  });

  test("may have examples in a list, without `value`, or as JSON text", async () => {
    const content = (media: object) => ({
      responses: { "200": { description: "d", content: { "application/json": media } } },
    });
    const schema = { type: "object" };
    const { contract } = await read(
      withPaths({
        "/a": get("a", content({ schema, examples: [{ a: 1 }] })),
        "/b": get("b", content({ schema, examples: { one: { a: 1 } } })),
        "/c": get("c", content({ schema, example: '{"a": 1}' })),
      }),
    );
    const media = (path: string) =>
      Object(contract.paths?.[path]?.get?.responses?.["200"]).content["application/json"] as object;

    expect(media("/a")).toMatchObject({ examples: { example1: { value: { a: 1 } } } });
    expect(media("/b")).toMatchObject({ examples: { one: { value: { a: 1 } } } });
    expect(media("/c")).toMatchObject({ example: { a: 1 } });
  });

  test.each([
    ["in small letters", { "2xx": {}, "4xx": {} }, ["2XX", "4XX"]],
    ["with their words", { "200 OK": {}, "404: Not Found": {} }, ["200", "404"]],
    ["with an invalid one", { success: {}, "200": {} }, ["200"]],
    ["with only an invalid one", { success: {} }, ["default"]],
  ])("may have statuses %s", async (_, responses, expected) => {
    const described = Object.fromEntries(Object.keys(responses).map((status) => [status, { description: "d" }]));
    const { contract } = await read(withPaths({ "/a": get("a", { responses: described }) }));

    expect(Object.keys(contract.paths?.["/a"]?.get?.responses ?? {})).toEqual(expected);
  });

  test("may have a response's schema in Swagger's place, and a body without content", async () => {
    const responses = { "200": { description: "d", schema: { type: "string" } } };
    const { contract, lines } = await read(withPaths({ "/a": get("a", { responses, requestBody: {} }) }));

    expect(contract.paths?.["/a"]?.get).toEqual({
      operationId: "a",
      responses: { "200": { description: "d", content: { "application/json": { schema: { type: "string" } } } } },
    });
    expect(lines).toHaveLength(2);
  });

  test("has unchanged values, not parameters and bodies, in its links", async () => {
    const link = { operationId: "a", requestBody: { name: "x" }, parameters: { id: { value: 1 } } };
    const responses = { "200": { description: "d", links: { next: link } } };
    const { contract, lines } = await read(withPaths({ "/a": get("a", { responses }) }));

    expect(contract.paths?.["/a"]?.get?.responses).toEqual(responses);
    expect(lines).toEqual([]);
  });

  test("may have null for an absent field", async () => {
    const operation = get("a", { tags: null, parameters: null, security: null });
    const document = withPaths({ "/a": { ...operation, post: null } }, { servers: null, tags: null, security: null });
    const { operations, lines } = await read(document);

    expect(operations.map(({ id }) => id)).toEqual(["a"]);
    expect(lines).toEqual([expect.stringContaining("null is read as absent.")]);
  });

  test("requires a bearer key if a security scheme is not declared", async () => {
    const { contract, lines } = await read(withPaths({ "/a": get("a", { security: [{ key: [] }] }) }));

    expect(contract.components?.["securitySchemes"]).toEqual({ key: { type: "http", scheme: "bearer" } });
    expect(lines).toEqual(['GET /a: security scheme "key" is not declared; it is read as a bearer token.']);
  });

  test("may have parameters in Swagger's form", async () => {
    const parameters = [{ name: "limit", in: "query", type: "integer", maximum: 5, description: "d" }];
    const { contract } = await read(withPaths({ "/a": get("a", { parameters }) }));

    expect(contract.paths?.["/a"]?.get?.parameters).toEqual([
      { name: "limit", in: "query", description: "d", schema: { type: "integer", maximum: 5 } },
    ]);
  });
});

describe("a path", () => {
  const id = (name: string) => ({ parameters: [{ name, in: "path", schema: { type: "integer" } }] });

  test("has required parameters, which are strings if nothing is declared", async () => {
    const { contract, lines } = await read(withPaths({ "/a/{b}/{c}": get("a", id("b")) }));

    expect(contract.paths?.["/a/{b}/{c}"]?.get?.parameters).toEqual([
      { name: "b", in: "path", required: true, schema: { type: "integer" } },
      { name: "c", in: "path", required: true, schema: { type: "string" } },
    ]);
    expect(lines).toEqual([
      expect.stringContaining("is always required"),
      expect.stringContaining('GET /a/{b}/{c}, "c": a name in the path that is not declared is read as a string.'),
    ]);
  });

  test("is merged with one that differs only in the names of its parameters", async () => {
    const put = { operationId: "put", responses: DONE, ...id("y") };
    const { operations } = await read(withPaths({ "/a/{x}": get("get", id("x")), "/a/{y}": { put } }));

    expect(operations.map(({ method, path, parameters }) => [method, path, parameters[0]?.name])).toEqual([
      ["get", "/a/{x}", "x"],
      ["put", "/a/{x}", "x"],
    ]);
  });

  test("is served without query and fragment, and with a leading slash", async () => {
    const { operations, lines } = await read(withPaths({ "/a?b=1": get("a"), "/c#d": get("c"), e: get("e") }));

    expect(operations.map(({ path }) => path)).toEqual(["/a", "/c", "/e"]);
    expect(lines).toHaveLength(2);
  });

  test("that differs only in its query or fragment is left out, and named", async () => {
    const { operations, lines } = await read(withPaths({ "/a": get("a"), "/a?b=1": get("b") }));

    expect(operations.map(({ id: name }) => name)).toEqual(["a"]);
    expect(lines).toContain("GET /a?b=1: a server cannot distinguish it from GET /a; it is left out.");
  });
});
