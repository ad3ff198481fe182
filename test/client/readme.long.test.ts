import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { execute } from "./packed.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const README = readFileSync(join(ROOT, "client/README.md"), "utf8");
const SANDBOX = "http://127.0.0.1:3000";
/** The declarations that a sample leaves out. */
const BEGINNING = `import { createClient as createChirp } from "chirp-api-client";\nconst chirp = createChirp({ baseUrl: "${SANDBOX}" });\n`;

/** The samples in order, each with the heading above it. */
const samples = README.split(/^#+ /m).flatMap((section) =>
  [...section.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => ({
    title: section.split("\n", 1)[0] ?? "",
    code: /\b(chirp|api) = /.test(code) ? code : BEGINNING + code,
  })),
);

/** The output of each sample, run one after the other on one sandbox. */
const PRINTED: Readonly<Record<string, RegExp>> = {
  "chirp-api-client": /^wapn_\w{27}\n$/,
  "Two ways to import it": /^1\n$/,
  Types: /^\[ '\+15551234567' \] \[ 'support-desk' \]\n$/,
  "A result per status, or exceptions": /^slug is taken \(req_\w+\)\n$/,
  "Retries, timeouts, abort": /^200\n$/,
  "Keys that change": /^1\n$/,
  Lists: /^\+15551234567\n$/,
  "Logs and other middleware": /^GET http:\S+\/apps\n200 req_\w+\n$/,
  "In your tests": /^$/,
};

const atEnd = sharedAtEnd();
let folder: string;
let server: TestServer;
let files: readonly string[];

beforeAll(async () => {
  mkdirSync(DIST, { recursive: true });
  // Below this project the samples find the packages that they import.
  folder = mkdtempSync(join(DIST, "test-readme-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  server = await startServer({}, atEnd);
  files = samples.map(({ code }, index) => {
    const file = join(folder, `sample-${index + 1}.ts`);
    writeFileSync(file, code.replaceAll(SANDBOX, server.url).replaceAll('"./generated/', '"../../generated/'));
    return file;
  });
});

describe("the client's README", () => {
  test("has samples that compile with this project's own flags", { timeout: 30_000 }, () => {
    const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
    const program = ts.createProgram(files, options);
    const found = files
      .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
      .map(
        ({ file, messageText }) =>
          `${basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      );

    expect(files.length).toBeGreaterThan(6);
    expect(found).toEqual([]);
  });

  test.each(samples.map(({ title }, index) => [title, index] as const))(
    "has a sample that runs: %s",
    async (title, index) => {
      const env = { PATH: process.env["PATH"], CHIRP_API_KEY: SANDBOX_KEY };
      // msw looks for a browser's storage, and Node warns about that.
      const command = ["--disable-warning=ExperimentalWarning", files[index] ?? ""];

      const { stdout, stderr } = await execute(process.execPath, command, { env });

      expect(stderr).toBe("");
      expect(stdout).toMatch(PRINTED[title] ?? "a line in PRINTED");
    },
  );
});
