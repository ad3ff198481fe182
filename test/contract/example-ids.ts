import { readFileSync } from "node:fs";
import { UsageError } from "../../openapi/command-line.ts";
import type { Contract } from "./contract-reader.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import type { ExampleIds } from "./generated-cases/request-parts.ts";

/** Reads `--ids`; refuses a name that is neither a parameter nor an operation. */
export function readExampleIds(file: string, contract: Contract): ExampleIds {
  const ids = parse(file);
  const operations = contractOperations(contract);
  const parameters = new Set(operations.flatMap((operation) => operation.parameters.map(({ name }) => name)));
  for (const [name, value] of Object.entries(ids)) {
    const operation = operations.find(({ id }) => id === name);
    const isFor = typeof value === "object" ? operation !== undefined : parameters.has(name);
    if (!isFor)
      throw new UsageError(
        `${file}: "${name}" is neither a parameter (with a value) nor an operation (with an object) of this contract.`,
      );
    if (operation !== undefined && typeof value === "object") refuseUnknown(file, operation, value);
  }
  return ids;
}

function refuseUnknown(
  file: string,
  { id, parameters }: ReturnType<typeof contractOperations>[number],
  given: object,
): void {
  const known = new Set([...parameters.map(({ name }) => name), "body"]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new UsageError(`${file}: ${id} has no "${unknown}"; allowed are ${[...known].join(", ")}.`);
}

function parse(file: string): ExampleIds {
  try {
    const ids = JSON.parse(readFileSync(file, "utf8")) as unknown;
    if (typeof ids === "object" && ids !== null && !Array.isArray(ids)) return ids as ExampleIds;
  } catch (cause) {
    throw new UsageError(`${file} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
  throw new UsageError(`${file} has to be a JSON object; see --help.`);
}
