import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";
import { CONTRACTS, remove, temporaryFolder } from "./generated.ts";

const ROOT = join(import.meta.dirname, "../..");
const PATIENCE_MS = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => remove(folder));

/** Calls a server made of the generated code, and prints the response. */
const PROGRAM = `
import { contract } from "./openapi.js";
import { createServer } from "./server.js";
import { createClient } from "./client.js";

const server = createServer().listen(0, "127.0.0.1", async () => {
  const response = await fetch("http://127.0.0.1:" + server.address().port + "/things/1");
  console.log(response.status, Object.keys(contract.paths).length > 0, Object.keys(createClient({ baseUrl: "http://x" })).length > 0);
  server.close();
});
`;

async function generateInto(name: string): Promise<string> {
  const out = join(folder, name);
  const { files } = await generate(join(CONTRACTS, "parameters.yaml"), { importExtension: "js" });
  await write(out, files);
  return out;
}

const TSC = join(ROOT, "node_modules/typescript/lib/tsc.js");
const compile = (words: readonly string[]) =>
  promisify(execFile)(process.execPath, [TSC, ...words]).catch(({ stdout }: { stdout: string }) =>
    expect(stdout).toBe(""),
  );

const run = async (file: string): Promise<string> => (await promisify(execFile)(process.execPath, [file])).stdout;

/** Stricter than ours: the runtime is not checked again, and the other files should pass. */
const STRICTEST = ["noPropertyAccessFromIndexSignature", "noImplicitReturns", "noUnusedLocals", "noUnusedParameters"];

describe("generated code compiled with tsc", () => {
  test(
    "runs when compiled for ES2022, with stricter flags than ours",
    async () => {
      const out = await generateInto("modules");
      await writeFile(join(out, "program.js"), PROGRAM);
      const flags = "--target es2022 --lib es2022 --module nodenext --strict --skipLibCheck --types node".split(" ");

      const stricter = [...STRICTEST, "exactOptionalPropertyTypes", "noUncheckedIndexedAccess"].map(
        (flag) => `--${flag}`,
      );
      await compile([...flags, ...stricter, ...["client", "server"].map((name) => join(out, `${name}.ts`))]);

      expect(await run(join(out, "program.js"))).toMatch(/^\d+ true true\n$/);
    },
    PATIENCE_MS,
  );

  test(
    "runs when compiled to CommonJS",
    async () => {
      const out = await generateInto("commonjs");
      await writeFile(join(out, "package.json"), "{}");
      await writeFile(join(out, "program.js"), PROGRAM);
      const flags =
        "--target es2022 --module commonjs --strict --esModuleInterop --allowJs --skipLibCheck --types node".split(" ");

      await compile([...flags, "--outDir", join(out, "built"), join(out, "program.js")]);

      expect(await run(join(out, "built/program.js"))).toMatch(/^\d+ true true\n$/);
    },
    PATIENCE_MS,
  );
});
