import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { normalise } from "../../openapi/generator/normalise.ts";
import { remove, temporaryFolder } from "./generated.ts";

/** Bundles a contract with the given paths and components, and with further files beside it. */
async function bundled(document: object, files: Readonly<Record<string, object>> = {}) {
  const folder = await temporaryFolder();
  onTestFinished(() => remove(folder));
  const root = { openapi: "3.1.0", info: { title: "Bundled", version: "1" }, ...document };
  for (const [name, content] of Object.entries({ "openapi.json": root, ...files })) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  const file = join(folder, "openapi.json");
  return normalise(file, (await bundleContract(file)).contract).contract;
}

const body = (media: object) => ({ requestBody: { content: { "application/json": media } } });
const operation = (more: object) => ({ operationId: "ask", responses: { 204: { description: "Done." } }, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const kind = (name: string) => ({ type: "object", properties: { kind: { const: name } } });
const Pet = (mapping: object) => ({
  oneOf: [ref("Cat"), ref("Dog")],
  discriminator: { propertyName: "kind", mapping },
});
const COMPLETE = { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" };

describe("a mapping", () => {
  const schemas = { Cat: kind("cat"), Dog: kind("dog") };

  test.each([
    ["by names", { cat: "Cat", dog: "Dog" }],
    ["by names and references", { cat: "Cat", dog: "#/components/schemas/Dog" }],
    ["by references", COMPLETE],
  ])("%s leads to schemas", async (_, mapping) => {
    const contract = await bundled({
      paths: { "/pets": { post: operation(body({ schema: Pet(mapping) })) } },
      components: { schemas: { ...schemas, Nested: { items: Pet(mapping) } } },
    });

    expect(contract.components?.["schemas"]).toMatchObject({
      Nested: { items: { discriminator: { mapping: COMPLETE } } },
    });
    expect(contract.paths).toMatchObject({
      "/pets": { post: body({ schema: { discriminator: { mapping: COMPLETE } } }) },
    });
  });

  test("by name in a separate file leads to the contract's schemas", async () => {
    const Named = {
      oneOf: [{ $ref: "../openapi.json#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
    };
    const contract = await bundled(
      {
        paths: { "/pets": { post: operation(body({ schema: { $ref: "schemas/named.json" } })) } },
        components: { schemas },
      },
      { "schemas/named.json": Named },
    );

    expect(JSON.stringify(contract)).toContain('"mapping":{"cat":"#/components/schemas/Cat"}');
  });

  test("with a name of no schema is refused", async () => {
    const paths = { "/pets": { post: operation(body({ schema: Pet({ cat: "Cow" }) })) } };

    await expect(bundled({ paths, components: { schemas } })).rejects.toThrow(/does not lint.*mapping/s);
  });
});

describe("a $ref in data", () => {
  const DATA = { $ref: "#/components/schemas/Cat", list: [{ $ref: "#/nowhere" }], b: 1 };

  test("is data, not a reference", async () => {
    const media = {
      example: DATA,
      schema: {
        type: "object",
        default: DATA,
        examples: [DATA],
        properties: { $ref: { type: "string" }, one: { const: DATA }, two: { enum: [DATA] } },
      },
    };
    const contract = await bundled({
      paths: { "/a": { post: operation(body(media)), get: operation({ operationId: "b", "x-data": DATA }) } },
      components: { schemas: { Cat: kind("cat") } },
    });

    expect(contract.paths).toMatchObject({ "/a": { post: body(media), get: { "x-data": DATA } } });
  });

  test("is data in a named example", async () => {
    const named = { examples: { one: { value: DATA }, two: { $ref: "#/components/examples/Two" } } };
    const contract = await bundled({
      paths: { "/a": { post: operation(body({ schema: {}, ...named })) } },
      components: { schemas: { Cat: kind("cat") }, examples: { Two: { value: DATA } } },
    });

    expect(contract.paths).toMatchObject({ "/a": { post: body(named) } });
    expect(contract.components?.["examples"]).toEqual({ Two: { value: DATA } });
  });

  test("leads to a file if the file exists", async () => {
    const contract = await bundled(
      { paths: { "/a": { post: operation(body({ schema: {}, example: { $ref: "one.json" } })) } } },
      { "one.json": { shown: true } },
    );

    expect(contract.paths).toMatchObject({ "/a": { post: body({ example: { shown: true } }) } });
  });
});
