import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";
import { benchContract } from "./contract.ts";

/** Generates code from a contract with this many operations. @returns its folder */
export async function generatedCode(folder: string, operations: number): Promise<string> {
  const contract = join(folder, `contract-${operations}.json`);
  const out = join(folder, `code-${operations}`);
  writeFileSync(contract, JSON.stringify(benchContract(operations)));
  await write(out, (await generate(contract)).files);
  return out;
}
