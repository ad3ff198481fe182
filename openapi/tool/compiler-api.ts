/** Replaces the package `typescript` in the installed tool: finds the API of TypeScript 5 or 6, wherever it is. */
import { createRequire } from "node:module";
import type Api from "typescript";
import { UsageError } from "../command-line.ts";
import { installLine, TYPESCRIPT_6 } from "./peers.ts";

const require = createRequire(import.meta.url);

function installed(name: string): Partial<typeof Api> | undefined {
  try {
    return require(name) as Partial<typeof Api>;
  } catch {
    return undefined;
  }
}

/** TypeScript 7 has no API yet; the API of 6 is published under another name, to be installed beside it. */
function findApi(): typeof Api {
  const typescript = installed("typescript");
  const found = [typescript, installed(TYPESCRIPT_6)].find((each) => each?.factory !== undefined);
  if (found !== undefined) return found as typeof Api;
  if (typescript === undefined)
    throw new UsageError(`Generating types needs TypeScript, which is not installed: ${installLine(["typescript@6"])}`);
  throw new UsageError(
    `TypeScript ${typescript.version} has no API to generate types with; install the API of 6 beside it: ${installLine([TYPESCRIPT_6])}`,
  );
}

export default findApi();
