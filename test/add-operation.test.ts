import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..");

/** What a newcomer writes: one path file and one line. */
const PATH_FILE = `get:
  operationId: getAppAddedByThisTest
  summary: Get an app that this test added
  description: |
    Reads one app of your organization. Meta is not asked. An app of another organization is answered as one that does
    not exist.
  tags:
    - Apps
  x-provenance: extension
  x-rate-limit: application_management
  parameters:
    - name: appId
      in: path
      required: true
      description: The app's id.
      schema:
        type: string
        pattern: ^app_(?:test_)?[a-zA-Z0-9]{27}$
        maxLength: 36
      example: app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
  responses:
    "200":
      description: The app
      headers:
        X-Request-Id:
          $ref: ../components/headers/X-Request-Id.yaml
        X-RateLimit-Limit:
          $ref: ../components/headers/X-RateLimit-Limit.yaml
        X-RateLimit-Remaining:
          $ref: ../components/headers/X-RateLimit-Remaining.yaml
        X-RateLimit-Reset:
          $ref: ../components/headers/X-RateLimit-Reset.yaml
      content:
        application/json:
          schema:
            $ref: ../components/schemas/App.yaml
          examples:
            app:
              $ref: ../components/examples/CreatedApp.yaml
    "400":
      $ref: ../components/responses/InvalidAppCreation.yaml
    "401":
      $ref: ../components/responses/Unauthorized.yaml
    "404":
      $ref: ../components/responses/PhoneNumberNotFound.yaml
    "429":
      $ref: ../components/responses/TooManyRequests.yaml
    "500":
      $ref: ../components/responses/InternalError.yaml
    "503":
      $ref: ../components/responses/ServiceUnavailable.yaml
`;

let copy: string;

beforeAll(async () => {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  copy = mkdtempSync(join(ROOT, "dist", "add-operation-"));
  for (const name of ["openapi", "generated", "server", "client", "package.json", "redocly.yaml"])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  addOperation();
  await run(process.execPath, ["openapi/generate.ts"], { cwd: copy });
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function addOperation(): void {
  writeFileSync(join(copy, "openapi/paths/organization_added-by-this-test_{appId}.yaml"), PATH_FILE);
  const contract = join(copy, "openapi/openapi.yaml");
  const line =
    "  /v1/organization/added-by-this-test/{appId}:\n    $ref: paths/organization_added-by-this-test_{appId}.yaml\n";
  writeFileSync(
    contract,
    readFileSync(contract, "utf8").replace("  /v1/organization/whatsapp/phone-numbers:\n", `${line}$&`),
  );
}

/** Runs a few lines against the copy; they print one line of JSON. */
async function evaluate(code: string): Promise<unknown> {
  const file = join(copy, "probe.ts");
  writeFileSync(file, code);
  const { stdout } = await run(process.execPath, [file], { cwd: copy });
  return JSON.parse(stdout) as unknown;
}

const CALL = `
  const headers = { Authorization: "Bearer sk_admin_x" };
  const response = await fetch(url + "/v1/organization/added-by-this-test/app_2DbBs7GWhGvVNJGrDXr5RG0mBWI", { headers });
  console.log(JSON.stringify([response.status, (await response.json()).slug]));
  process.exit(0);`;

/** What the compiler finds in this project with the generated files of the copy: it checks again what those concern. */
function compile(): readonly string[] {
  const inCopy = (path: string) => path.replace(join(ROOT, "generated/"), join(copy, "generated/"));
  const system: ts.System = {
    ...ts.sys,
    readFile: (path, encoding) => ts.sys.readFile(inCopy(path), encoding),
    fileExists: (path) => ts.sys.fileExists(inCopy(path)),
  };
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createIncrementalCompilerHost(options, system);
  const program = ts.createIncrementalProgram({ rootNames: fileNames, options, host });
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ];
  return found.map((diagnostic) => ts.formatDiagnostic(diagnostic, host));
}

describe("an operation added to the contract and generated", () => {
  test("is missing in two places, which the compiler names", async () => {
    const errors = compile();

    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/server\/operations\/apps\.ts.*Property 'getAppAddedByThisTest' is missing/);
    expect(errors[1]).toMatch(/test\/contract\/cases\/apps\.ts.*Property 'getAppAddedByThisTest' is missing/);
  }, 60_000);

  test("is answered by the stub with its example", async () => {
    const stub = `import { createStub } from "./server/stub.ts";
      const server = createStub().listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      const url = "http://127.0.0.1:" + server.address().port;`;

    expect(await evaluate(stub + CALL)).toEqual([200, "support-desk"]);
  });

  test("is answered by the mock with its example", async () => {
    const mock = `import { startMock } from "./server/mock.ts";
      import { contract } from "./generated/server.ts";
      const { url } = await startMock(contract, 0);`;

    expect(await evaluate(mock + CALL)).toEqual([200, "support-desk"]);
  });

  test("is a method of the client", async () => {
    const client = `import { createClient } from "./client/index.ts";
      const fetch = async () => Response.json({ slug: "support-desk" });
      const result = await createClient({ apiKey: "k", fetch }).getAppAddedByThisTest({ path: { appId: "app_1" } });
      console.log(JSON.stringify([result.status, result.data.slug]));`;

    expect(await evaluate(client)).toEqual([200, "support-desk"]);
  });

  test("is on the docs page", async () => {
    await run(process.execPath, ["openapi/docs.ts"], { cwd: copy });

    expect(readFileSync(join(copy, "dist/docs/index.html"), "utf8")).toContain("Get an app that this test added");
  }, 60_000);
});
