import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { CONTRACTS } from "./generated.ts";

const namesIn = async (contract: string, file: string) => {
  const { files } = await generate(join(CONTRACTS, contract));
  return [...(files.get(file) ?? "").matchAll(/^export (?:type|interface) ([^\s<]+)/gm)].map(([, name]) => name);
};

describe("types.ts", () => {
  test("exports each schema by its own name, or a similar one if that is not possible", async () => {
    const exported = await namesIn("names.yaml", "types.ts");

    expect(exported).toEqual(expect.arrayContaining(["Date", "Error", "Response", "Tree", "toString", "Tag"]));
    expect(exported).toEqual(
      expect.arrayContaining(["RecordSchema", "componentsSchema", "stringSchema", "classSchema", "WithDash", "AB"]),
    );
  });

  test("is a module even if a contract has no schemas", async () => {
    const { files } = await generate(join(CONTRACTS, "unnamed.yaml"));

    expect(files.get("types.ts")).toContain("export interface Schemas {\n}");
  });
});

describe("operations.ts", () => {
  test("names the types of an operation by its id, unless a schema has the name", async () => {
    const exported = await namesIn("names.yaml", "operations.ts");

    expect(exported).toEqual(
      expect.arrayContaining(["GetThingOperationCall", "TokenRefreshCall", "DeleteCall", "GetHäuserCall"]),
    );
  });
});

describe("a header parameter that OpenAPI ignores", () => {
  test("causes a remark, in upper or lower case", async () => {
    const { remarks } = await generate(join(CONTRACTS, "shapes.yaml"));

    const ignored = remarks.map(({ text }) => text).filter((text) => text.includes("is not a parameter"));

    expect(ignored).toEqual(
      ["Accept", "Authorization", "content-type"].map(
        (name) => `POST /shapes/{id}: "${name}" is not a parameter in OpenAPI; it is ignored.`,
      ),
    );
  });
});
