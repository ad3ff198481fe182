import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { type ImportExtension, write } from "../../openapi/generator/generated-files.ts";
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
const server = createServer().listen(0, "127.0.0.1", async () => {
  const response = await fetch("http://127.0.0.1:" + server.address().port + "/things/1");
  console.log(response.status, Object.keys(contract.paths).length > 0, Object.keys(createClient({ baseUrl: "http://x" })).length > 0);
  server.close();
});
`;

const imports = (end: string) =>
  ["contract:openapi", "createServer:server", "createClient:client"]
    .map((pair) => pair.split(":"))
    .map(([name, file]) => `import { ${name} } from "./${file}${end}";`)
    .join("\n");

async function generateFor(importExtension: ImportExtension, name: string = importExtension): Promise<string> {
  const out = join(folder, name);
  const { files } = await generate(join(CONTRACTS, "parameters.yaml"), { importExtension });
  await write(out, files);
  return out;
}

const TSC = join(ROOT, "node_modules/typescript/lib/tsc.js");
const compile = (words: readonly string[]) =>
  promisify(execFile)(process.execPath, [TSC, ...words]).catch(({ stdout }: { stdout: string }) =>
    expect(stdout).toBe(""),
  );

const run = async (file: string): Promise<string> => (await promisify(execFile)(process.execPath, [file])).stdout;

describe("generated code in its users' tools", () => {
  test(
    "compiles with tsc for ES2022, and runs",
    async () => {
      const out = await generateFor("js");
      await writeFile(join(out, "program.js"), imports(".js") + PROGRAM);
      const flags = "--target es2022 --lib es2022 --module nodenext --strict --skipLibCheck --types node".split(" ");

      await compile([...flags, ...["client", "server"].map((name) => join(out, `${name}.ts`))]);

      expect(await run(join(out, "program.js"))).toMatch(/^\d+ true true\n$/);
    },
    PATIENCE_MS,
  );

  test(
    "compiles with tsc to CommonJS, and runs",
    async () => {
      const out = await generateFor("js", "commonjs");
      await writeFile(join(out, "package.json"), "{}");
      await writeFile(join(out, "program.js"), imports(".js") + PROGRAM);
      const flags =
        "--target es2022 --module commonjs --strict --esModuleInterop --allowJs --skipLibCheck --types node".split(" ");

      await compile([...flags, "--outDir", join(out, "built"), join(out, "program.js")]);

      expect(await run(join(out, "built/program.js"))).toMatch(/^\d+ true true\n$/);
    },
    PATIENCE_MS,
  );

  test(
    "can be bundled without extensions, and runs",
    async () => {
      const out = await generateFor("none");
      await writeFile(join(out, "program.ts"), imports("") + PROGRAM);
      const bundle = await rolldown({ input: join(out, "program.ts"), external: /^[^./]/, platform: "node" });
      const file = join(folder, "bundle.mjs");

      await bundle.write({ file, format: "esm" });
      await bundle.close();

      expect(await run(file)).toMatch(/^\d+ true true\n$/);
    },
    PATIENCE_MS,
  );
});
