import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { createAnswerCheck } from "./answer-check.ts";
import { operationsOf, resolve, type Schema } from "./contract-reader.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { readContract } from "./read-contract.ts";

const HEAD = "openapi: 3.1.1\ninfo: { title: Notes, version: '1' }\n";

function written(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return join(folder, "openapi.yaml");
}

describe("a contract as the tests read it", () => {
  test("is bundled from its files, anchors and shared paths", async () => {
    const file = written({
      "openapi.yaml": `${HEAD}paths:
  /notes/{id}: { $ref: "#/components/pathItems/Note" }
components:
  pathItems:
    Note:
      parameters: [{ name: id, in: path, required: true, schema: { $ref: "#text" } }]
      get: { operationId: getNote, responses: { "200": { $ref: "answers.yaml#/Found" } } }
      delete: { operationId: deleteNote }
  schemas:
    Text: { $anchor: text, type: string, minLength: 1 }
`,
      "answers.yaml": "Found: { description: Found., content: { application/json: { schema: { type: object } } } }\n",
    });

    const contract = await readContract(file);

    const [get, remove] = contractOperations(contract);
    expect(operationsOf(contract).map(({ id }) => id)).toEqual(["getNote", "deleteNote"]);
    expect(resolve<Schema>(contract, get?.parameters[0]?.schema ?? {})).toMatchObject({ minLength: 1 });
    expect(get?.responses.get("200")?.content).toEqual({ "application/json": { schema: { type: "object" } } });
    // An operation without responses allows any response.
    expect([...(remove?.responses.keys() ?? [])]).toEqual(["default"]);
  });

  test("has no dynamic references and no base URIs, as generated code has none", async () => {
    const file = written({
      "openapi.yaml": `${HEAD}paths:
  /tree:
    get:
      operationId: getTree
      responses: { "200": { description: A tree., content: { application/json: { schema: { $ref: "#/components/schemas/Strict" } } } } }
components:
  schemas:
    Tree: { $dynamicAnchor: node, type: object, properties: { children: { type: array, items: { $dynamicRef: "#node" } } } }
    Strict: { $id: strict, $dynamicAnchor: node, $ref: "#/components/schemas/Tree", required: [children] }
`,
    });
    const check = createAnswerCheck(await readContract(file), { undeclared: "allowed" });
    const answer = (body: object) => ({
      status: 200,
      headers: { "content-type": "application/json" },
      text: JSON.stringify(body),
    });
    const [operation] = contractOperations(await readContract(file));

    expect(operation && check(operation, answer({ children: [1] }))).toEqual([]);
    expect(operation && check(operation, answer({}))).toHaveLength(1);
  });

  test.each([
    ["is of another version", "openapi: 3.2.0\ninfo: {}\npaths: {}\n", /is OpenAPI 3\.2\.0; /],
    ["is not YAML", "openapi: [\n", /is neither YAML nor JSON: /],
    ["refers to a missing file", `${HEAD}paths: { /a: { $ref: a.yaml } }\n`, /Can't resolve \$ref/],
    [
      "refers to a URL",
      `${HEAD}paths: { /a: { $ref: "https://example.com/a.yaml" } }\n`,
      /"https:\/\/example\.com\/a\.yaml" is remote; save the document beside the contract/,
    ],
  ])("is refused when it %s", async (_, text, message) => {
    await expect(readContract(written({ "openapi.yaml": text }))).rejects.toThrow(message);
  });
});
