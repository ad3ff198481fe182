import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { CONTRACTS } from "./generated.ts";

describe("schemas.ts", () => {
  test("exports what can be named, and neither words of the language nor names that types.ts needs", async () => {
    const { files } = await generate(join(CONTRACTS, "names.yaml"));

    const exported = [...(files.get("schemas.ts") ?? "").matchAll(/^ {2}(.+),$/gm)].map(([, name]) => name);

    expect(exported.sort()).toEqual(["Date", "Error", "Tree", "toString"]);
  });

  test("is a module also where a contract has no schemas", async () => {
    const { files } = await generate(join(CONTRACTS, "unnamed.yaml"));

    expect(files.get("schemas.ts")).toContain('\nexport type {} from "./types.ts";\n');
  });
});
