import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { stale, write } from "../../openapi/generator/generated-files.ts";
import { CONTRACTS, remove, temporaryFolder } from "./generated.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONTRACT = join(CONTRACTS, "answers.yaml");

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => remove(folder));

describe("generated files", () => {
  test("have the same bytes each time", async () => {
    expect((await generate(CONTRACT)).files).toEqual((await generate(CONTRACT)).files);
  });

  test("have the same bytes from another working directory", async () => {
    const copy = join(folder, "elsewhere.yaml");
    await writeFile(copy, await readFile(CONTRACT));
    const args = [join(ROOT, "openapi/generate.ts"), "--contract", "elsewhere.yaml", "--out", "out"];

    await promisify(execFile)(process.execPath, args, { cwd: folder });

    const here = (await generate(copy)).files;
    for (const [path, text] of here)
      expect(withoutHeader(await readFile(join(folder, "out", path), "utf8"))).toBe(withoutHeader(text));
  });

  test("say on their first line from what and by which command", async () => {
    const { files } = await generate("test/generator/contracts/answers.yaml");

    for (const [path, text] of files) {
      const source = path.startsWith("runtime/") ? "openapi/runtime" : "test/generator/contracts/answers.yaml";
      expect(text.split("\n", 1)[0]).toContain(`Generated from ${source} by \`npm run generate\``);
    }
  });

  test("import npm packages and each other, nothing else", async () => {
    const { files } = await generate(CONTRACT);

    const imports = [...files.values()].flatMap((text) =>
      [...text.matchAll(/ from "(\.[^"]*)"/g)].map(([, path]) => path),
    );

    expect(imports.filter((path) => !/^\.\.?\/[\w-]+(\/[\w-]+)*\.ts$/.test(path ?? ""))).toEqual([]);
  });

  test("are stale when one was changed, is missing or is not written any more", async () => {
    const out = join(folder, "stale");
    const { files } = await generate(CONTRACT);
    await write(out, files);
    expect(stale(out, files)).toEqual([]);

    await writeFile(join(out, "types.ts"), "changed");
    await remove(join(out, "client.ts"));
    await writeFile(join(out, "runtime/old.ts"), files.get("server.ts") ?? "");

    expect(stale(out, files).sort()).toEqual(
      ["client.ts", "runtime/old.ts", "types.ts"].map((path) => join(out, path)),
    );
  });

  test.each([
    ["client", /^runtime\/(client|operation|retry)/, /^(server|openapi)\.ts$|^runtime\/(server|schema)/],
    ["server", /^runtime\/server/, /^client\.ts$|^runtime\/client/],
  ] as const)("are only those of the %s where no other are wanted, and the others go", async (only, needed, others) => {
    const out = join(folder, `only-${only}`);
    await write(out, (await generate(CONTRACT)).files);
    const { files } = await generate(CONTRACT, { only });

    await write(out, files);

    const written = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
    expect(written.map((path) => path.replaceAll("\\", "/")).sort()).toEqual([...files.keys()].sort());
    expect(written).toContain(`${only}.ts`);
    expect(written.some((path) => needed.test(path))).toBe(true);
    expect(written.filter((path) => others.test(path))).toEqual([]);
  });

  test("never replace a file that was not generated", async () => {
    const out = join(folder, "mine");
    await mkdir(out);
    await writeFile(join(out, "server.ts"), "// mine\n");

    const written = write(out, (await generate(CONTRACT)).files);

    await expect(written).rejects.toThrow("was not generated here and is left alone");
    expect(await readFile(join(out, "server.ts"), "utf8")).toBe("// mine\n");
    await expect(readFile(join(out, "types.ts"))).rejects.toThrow("ENOENT");
  });
});

describe("the bundle", () => {
  test("equals what `redocly bundle` makes", { timeout: 30_000 }, async () => {
    const out = join(folder, "bundle.json");
    const cli = join(ROOT, "node_modules/.bin/redocly");

    await promisify(execFile)(process.execPath, [cli, "bundle", "openapi/openapi.yaml", "-o", out], { cwd: ROOT });

    expect((await bundleContract("openapi/openapi.yaml")).contract).toEqual(JSON.parse(readFileSync(out, "utf8")));
  });
});

/** The first line names the contract as seen from the working directory. */
const withoutHeader = (text: string) => text.replace(/Generated from \S+/, "");
