import { beforeAll, describe, expect, test } from "vitest";
import { startMock } from "../../server/mock.ts";
import { content, contractOf, json } from "../generator/kinds/served.ts";
import { sharedAtEnd } from "../support/at-end.ts";

const INTEGER = { type: "integer" };
const INTEGERS = { type: "array", items: INTEGER };
const parameter = (name: string, place: string, schema: object, more: object = {}) => ({
  ...{ name, in: place, schema },
  ...more,
});
const KEYWORDS = ["$ref", "type", "properties", "required", "enum", "nullable", "items", "x-internal", "1", "größe"];
const withReadOnly = (name: string) => ({
  type: "object",
  required: ["id", name],
  additionalProperties: false,
  properties: { id: { ...INTEGER, readOnly: true }, [name]: INTEGER },
});

const OPERATIONS = {
  "GET /q": {
    parameters: [
      parameter("pipes", "query", INTEGERS, { style: "pipeDelimited", explode: true }),
      parameter("spaces", "query", INTEGERS, { style: "spaceDelimited", explode: false }),
      parameter("maybe", "query", { type: ["integer", "null"] }),
      parameter("who", "query", withReadOnly("a"), { style: "deepObject", explode: true }),
      { name: "X-Json", in: "header", content: { "application/json": { schema: { type: "object" } } } },
    ],
  },
  "GET /p/{name}/x": { parameters: [parameter("name", "path", { type: "string", maxLength: 3 }, { required: true })] },
  "GET /p/{name}": { parameters: [parameter("name", "path", { type: "string" }, { required: true })] },
  "POST /names": json({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries([...KEYWORDS, "__proto__"].map((name) => [name, INTEGER])),
  }),
  "POST /either": json({ oneOf: [withReadOnly("a"), withReadOnly("b")] }),
  "POST /large": json(INTEGER),
  "POST /number": json({ type: "number" }),
  "POST /text": content({ "text/plain": { schema: { ...INTEGER, minimum: 5 } } }),
  "POST /xml": content({
    "text/xml": { schema: { type: "object" } },
    "application/xml": { schema: { type: "object" } },
  }),
  "POST /form": content({
    "application/x-www-form-urlencoded": { schema: { type: "object", properties: { n: INTEGER } } },
  }),
  "GET /unfit": {
    responses: {
      "200": {
        description: "An example that does not fit.",
        content: { "application/json": { schema: { dependentRequired: { a: ["b"] } }, example: { a: 1 } } },
      },
    },
  },
  "GET /csv": { responses: { "200": { description: "A file.", content: { "text/csv": {} } } } },
  "GET /text": { responses: { "200": { description: "It.", content: { "text/plain": { schema: INTEGER } } } } },
  "GET /xml": { responses: { "200": { description: "It.", content: { "text/xml": { schema: { type: "object" } } } } } },
  "GET /locked": { security: [{ bearer: [] }] },
};

describe("the mock accepts and refuses what the server does", () => {
  let url: string;
  const atEnd = sharedAtEnd();
  beforeAll(async () => {
    const contract = contractOf(OPERATIONS);
    const securitySchemes = { bearer: { type: "http", scheme: "bearer" } };
    const components = { ...contract.components, securitySchemes };
    const jsonSchemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base";
    const mock = await startMock({ ...contract, jsonSchemaDialect, components }, 0);
    atEnd(mock.stop);
    ({ url } = mock);
  });

  test.each<[path: string, headers: Record<string, string>, status: number]>([
    ["/q", {}, 200],
    ["/q?pipes=1&pipes=2", {}, 200],
    ["/q?pipes=1&pipes=x", {}, 422],
    ["/q?spaces=1%202", {}, 200],
    ["/q?spaces=1%20x", {}, 422],
    ["/q?maybe=null", {}, 200],
    ["/q?maybe=", {}, 200],
    ["/q?maybe=x", {}, 422],
    ["/q?who[a]=1", {}, 200],
    ["/q?who[b]=1", {}, 422],
    ["/q?other=1", {}, 200],
    ["/q", { "X-Json": "{}" }, 200],
    ["/q", { "X-Json": "[]" }, 422],
    ["/p/a%2Fb/x", {}, 200],
    ["/p/a%2Fbc/x", {}, 422],
    ["/p/", {}, 404],
    ["/locked", {}, 401],
    ["/locked", { Authorization: "bearer x" }, 200],
  ])("GET %s with %j is %i", async (path, headers, status) => {
    expect((await fetch(url + path, { headers })).status).toBe(status);
  });

  test.each([
    ["/q", "application/json", "null"],
    ["/csv", "text/csv", ""],
    ["/text", "text/plain", "0"],
    ["/xml", "text/xml", "{}"],
  ])("sends content that is not JSON, or has no schema: %s", async (path, type, text) => {
    const response = await fetch(url + path);

    expect([response.headers.get("content-type"), await response.text()]).toEqual([type, text]);
  });

  test("says which example does not fit its schema", async () => {
    const { status, headers } = await fetch(`${url}/unfit`);

    expect([status, headers.get("sl-violations")]).toEqual([200, expect.stringContaining("dependentRequired")]);
  });

  const post = async (path: string, body: string, type = "application/json") =>
    (await fetch(url + path, { method: "POST", body, headers: { "Content-Type": type } })).status;

  test.each([...KEYWORDS, "__proto__"])("a property may be called %s", async (name) => {
    expect(await post("/names", `{${JSON.stringify(name)}:1}`)).toBe(200);
    expect(await post("/names", `{${JSON.stringify(name)}:"x"}`)).toBe(422);
  });

  test.each([
    ["/names", '{"name":1}', "application/json", 422],
    ["/either", '{"a":1}', "application/json", 200],
    ["/either", '{"b":1}', "application/json", 200],
    ["/either", '{"c":1}', "application/json", 422],
    ["/large", "9007199254740991", "application/json", 200],
    ["/large", "9007199254740993", "application/json", 422],
    ["/number", "1e400", "application/json", 422],
    ["/text", "7", "text/plain", 200],
    ["/text", "3", "text/plain", 422],
    ["/xml", "<a/>", "text/xml", 200],
    ["/xml", "<a/>", "application/xml", 200],
    ["/form", "n=5", "application/x-www-form-urlencoded", 200],
    ["/form", "n=%2B5", "application/x-www-form-urlencoded", 422],
    ["/form", "n=%C3", "application/x-www-form-urlencoded", 422],
  ])("POST %s with %s of %s is %i", async (path, body, type, status) => {
    expect(await post(path, body, type)).toBe(status);
  });
});
