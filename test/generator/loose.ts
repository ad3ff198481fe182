/** Writes small contracts for the tests, as text, and reads them as generator, stub and mock do. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ReadContract, readContract } from "../../openapi/generator/read-contract.ts";
import { remarkLines } from "../../openapi/generator/remarks.ts";
import type { Contract } from "../../openapi/runtime/document.ts";
import { remove, temporaryFolder } from "./generated.ts";

export interface Read extends Omit<ReadContract, "remarks"> {
  /** The remarks as they are printed: one line per kind. */
  readonly lines: readonly string[];
}

export async function read(source: string | object, name = "contract.yaml"): Promise<Read> {
  const folder = await temporaryFolder();
  onTestFinished(() => remove(folder));
  const file = join(folder, name);
  await writeFile(file, typeof source === "string" ? source : JSON.stringify(source));
  const { remarks, ...rest } = await readContract(file);
  return { ...rest, lines: remarkLines(remarks, false).map((line) => line.replaceAll(`${folder}/`, "")) };
}

/** A contract with one operation that accepts and returns the schema `Subject`, and other schemas beside it. */
export const withSchemas = (openapi: string, schemas: object): object => ({
  openapi,
  info: { title: "Loose", version: "1" },
  paths: {
    "/things": {
      post: {
        operationId: "addThing",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Subject" } } } },
        responses: { "204": { description: "Done." } },
      },
    },
  },
  components: { schemas },
});

export const schemaIn = ({ contract }: { readonly contract: Contract }, name = "Subject"): unknown =>
  contract.components?.["schemas"]?.[name];
