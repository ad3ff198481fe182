import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { remove, temporaryFolder } from "./generated.ts";

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => remove(folder));

const INFO = 'info: { title: t, version: "1" }';
const HEAD = `openapi: 3.1.0\n${INFO}\n`;
const ACCEPTED = "supported are OpenAPI 3.1, 3.0 and 2.0 (Swagger).";
const DONE = "responses: { '204': { description: d } }";
const operation = (text: string, path = "/a") => `${HEAD}paths: { '${path}': { get: { ${text} } } }`;
const parameter = (text: string) =>
  `parameters: [{ name: x, in: path, required: true, schema: { type: string }${text} }]`;

const CASES: readonly (readonly [what: string, source: string, message: string])[] = [
  ["malformed YAML", "a: [\n b: {", "is neither YAML nor JSON: "],
  ["an empty file", "", `has no \`openapi:\` line, so it is not an OpenAPI document; ${ACCEPTED}`],
  ["another kind of YAML", "hello: world", `has no \`openapi:\` line, so it is not an OpenAPI document; ${ACCEPTED}`],
  ["OpenAPI 3.2", `openapi: 3.2.0\n${INFO}\npaths: {}`, `is OpenAPI 3.2.0; ${ACCEPTED} Write \`openapi: 3.1.2\``],
  ["OpenAPI of the future", `openapi: 4.0.0\n${INFO}\npaths: {}`, `is OpenAPI 4.0.0; ${ACCEPTED} Convert it.`],
  ["Swagger 1", `swagger: "1.2"\n${INFO}\npaths: {}`, `is OpenAPI 1.2; ${ACCEPTED} Convert it.`],
  ["the same path twice", `${HEAD}paths:\n  /a: {}\n  /a: {}`, "is neither YAML nor JSON: duplicated mapping key"],
  ["an alias of itself", `${HEAD}paths: &a\n  /a: *a`, "an alias (*name) leads back to itself; write it as a $ref."],
  [
    "aliases without end",
    `${HEAD}x-a: &a [1,1,1,1,1,1,1,1,1,1]\n${[..."bcdefgh"].map((name, index) => `x-${name}: &${name} [${Array(10).fill(`*${"abcdefg"[index]}`)}]`).join("\n")}`,
    "its aliases (*name) expand to too many values; use $ref.",
  ],
  [
    "an operation that only 3.2 has",
    `${HEAD}paths: { /a: { query: { operationId: a } } }`,
    "Property `query` is not expected here.",
  ],
  [
    "a stream keyword of 3.2",
    operation("operationId: a, responses: { '200': { description: d, content: { text/csv: { itemSchema: {} } } } }"),
    "Property `itemSchema` is not expected here.",
  ],
  ["an unknown type", `${HEAD}components: { schemas: { A: { type: strnig } } }`, '"strnig" is not a type'],
  [
    "two paths for one method that no server can tell apart",
    `${HEAD}paths: { '/a/{x}': { get: { operationId: a, ${DONE} } }, '/a/{y}': { get: { operationId: b, ${DONE} } } }`,
    ", GET /a/{y}: a server cannot distinguish it from GET /a/{x}; remove one of them, or change its path.",
  ],
  ["a document without its parts", "openapi: 3.1.0", "does not lint: 2 problem(s). Fix the first one in "],
  ["an unknown field", operation("operationId: a, respones: {}"), "Property `respones` is not expected here."],
  [
    "a remote reference",
    operation("operationId: a, responses: { '200': { $ref: 'https://example.test/x.yaml' } }"),
    '"https://example.test/x.yaml" is remote; save the document beside the contract and refer to that file.',
  ],
  [
    "a broken reference",
    operation("operationId: a, responses: { '200': { $ref: '#/components/responses/X' } }"),
    ".yaml:3 at #/paths/~1a/get/responses/200 (GET /a): Can't resolve $ref",
  ],
  [
    "a reference to a missing file",
    operation("operationId: a, responses: { '200': { $ref: './x.yaml' } }"),
    "no such file",
  ],
  [
    "references in a circle",
    `${HEAD}components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }`,
    'contract.yaml:3: "#/components/schemas/B" leads back to itself; replace it with a schema or a path.',
  ],
  [
    "a repeated operationId",
    `${HEAD}paths: { /a: { get: { operationId: a, ${DONE} }, put: { operationId: a, ${DONE} } } }`,
    "Every operation must have a unique `operationId`.",
  ],
  [
    "a path item of two paths",
    `${HEAD}paths: { /a: { $ref: '#/components/pathItems/P' }, /b: { $ref: '#/components/pathItems/P' } }\ncomponents: { pathItems: { P: { get: { operationId: p, ${DONE} } } } }`,
    'operationId "p" is used by GET /a and GET /b; rename one of them.',
  ],
  [
    "a path parameter in the style of a query",
    operation(`operationId: a, ${parameter(", style: form")}, ${DONE}`, "/a/{x}"),
    ', operation "a" (GET /a/{x}): path parameter "x" has style "form", which is not supported; use style "simple".',
  ],
  [
    "a path parameter under another name than in the path",
    operation(`operationId: a, ${parameter("")}, ${DONE}`, "/a/{y}"),
    ', operation "a" (GET /a/{y}): path parameter "x" is not in the path; add {x} or remove it.',
  ],
  [
    "a path parameter of no path",
    operation(`operationId: a, ${parameter("")}, ${DONE}`),
    'path parameter "x" is not in the path; add {x} or remove it.',
  ],
];

async function messageFor(source: string): Promise<string> {
  const file = join(folder, "contract.yaml");
  await writeFile(file, source);
  const error = await generate(file).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "ContractError" });
  return (error as Error).message;
}

describe("a contract", () => {
  test.each(CASES)("is refused by name and with a remedy: %s", async (_, source, expected) => {
    const message = await messageFor(source);

    expect(message).toContain("contract.yaml");
    expect(message).toContain(expected);
    expect(message.split("\n")).toHaveLength(1);
  });

  const upload = (type: string) => `requestBody: { content: { ${type}: {} } }`;

  test.each([
    ["x-max-body: 5MB", 'x-max-body is "5MB"; write a number of bytes, such as 5000000 for 5 MB.'],
    ["x-max-body: 0", "x-max-body is 0; write a number of bytes, such as 5000000 for 5 MB."],
    ["x-max-body: 1.5", "x-max-body is 1.5; write a number of bytes, such as 5000000 for 5 MB."],
    ["x-max-body: 1000", "x-max-body needs a request body; declare one, or leave it out."],
    ["x-max-body: null", "x-max-body is null; write a number of bytes, such as 5000000 for 5 MB."],
    [
      `x-stream-body: yes please, ${upload("image/png")}`,
      'x-stream-body is "yes please"; write true, or leave it out.',
    ],
    ["x-stream-body: true", "x-stream-body needs a request body that is neither JSON nor a form"],
    [`x-stream-body: true, ${upload("application/json")}`, "x-stream-body needs a request body"],
    [`x-stream-body: true, ${upload("multipart/form-data")}`, "x-stream-body needs a request body"],
  ])("is refused with file, operation and remedy for %s", async (extension, expected) => {
    const message = await messageFor(operation(`operationId: a, ${extension}, ${DONE}`));

    expect(message).toContain('contract.yaml:3, operation "a" (GET /a): ');
    expect(message).toContain(expected);
  });

  test.each(["use", "then", "paginate", "constructor", "__proto__"])(
    "cannot have an operation called %s",
    async (name) => {
      const message = await messageFor(operation(`operationId: ${name}, ${DONE}`));

      expect(message).toContain(
        `, operation "${name}" (GET /a): "${name}" is reserved for the client; choose another operationId.`,
      );
    },
  );

  test.each([
    ["that does not exist", { $ref: "./none.yaml" }, {}, /contract\.yaml:4 at .*\(GET \/a\): Can't resolve \$ref/],
    ["that is no YAML", { $ref: "./a.yaml" }, { "a.yaml": "a: [" }, /a\.yaml is neither YAML nor JSON: /],
    [
      "that refers back to it over another",
      { $ref: "./a.yaml" },
      { "a.yaml": "$ref: ./b.yaml", "b.yaml": "$ref: ./a.yaml" },
      /contract\.yaml:4: ".\/a\.yaml" leads back to itself/,
    ],
  ])("is refused in one line if it refers to a file %s", async (_, reference, files, expected) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const responses = { "200": { description: "d", content: { "application/json": { schema: reference } } } };

    const source = `${HEAD}paths:\n  /a: { get: { operationId: a, responses: ${JSON.stringify(responses)} } }`;

    expect(await messageFor(source)).toMatch(expected);
  });

  test("is refused at once if it is larger than any real contract", async () => {
    const message = await messageFor(`${HEAD}x-large: ${"a".repeat(33_000_000)}`);

    expect(message).toContain("contract.yaml has 33 MB; the limit for a contract is 32 MB.");
  });

  test("is refused at once if a referenced file makes it too large", async () => {
    await writeFile(join(folder, "large.json"), JSON.stringify("a".repeat(33_000_000)));

    expect(await messageFor(operation("operationId: a, responses: { '200': { $ref: large.json } }"))).toMatch(
      /Together with \S*large\.json, the contract has 33 MB; the limit for a contract is 32 MB\./,
    );
  });

  test("is refused with file, line and operation if only the bundle shows the fault", async () => {
    await writeFile(join(folder, "a.yaml"), `get:\n  operationId: use\n  responses: { '204': { description: d } }`);

    expect(await messageFor(`${HEAD}paths: { /a: { $ref: ./a.yaml } }`)).toMatch(
      /a\.yaml:1, operation "use" \(GET \/a\): "use" is reserved for the client/,
    );
  });

  test("may have any extensions", async () => {
    const file = join(folder, "extensions.yaml");
    await writeFile(file, `${operation(`operationId: a, x-code-samples: [{ name: 1 }], ${DONE}`)}\nx-tagGroups: 7`);

    expect((await generate(file)).remarks).toEqual([]);
  });
});
