import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOperation, expectedOutput } from "./added-operation.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..");
const COPIED = ["openapi", "generated", "server", "client", "test", "package.json", "redocly.yaml", "tsconfig.json"];

let copy: string;

/** Follows CONTRIBUTING's steps for newcomers in a copy. */
beforeAll(async () => {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  copy = mkdtempSync(join(ROOT, "dist", "add-operation-"));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  addOperation(copy);
  await run(process.execPath, ["openapi/generate.ts"], { cwd: copy });
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The output of `npm run typecheck`; its cache belongs to this project and is not copied. */
async function typecheck(): Promise<string> {
  const arguments_ = ["node_modules/typescript/bin/tsc", "--incremental", "false", "--tsBuildInfoFile", "null"];
  const done = await run(process.execPath, arguments_, { cwd: copy }).catch((failure: { stdout: string }) => failure);
  return done.stdout;
}

/** Calls the stub, the mock and the client of the copy, and prints each response as JSON. */
const PROBE = `
  import { createClient } from "./client/index.ts";
  import { contract } from "./generated/server.ts";
  import { startMock } from "./server/mock.ts";
  import { createStub } from "./server/stub.ts";

  const stub = createStub().listen(0, "127.0.0.1");
  await new Promise((resolve) => stub.once("listening", resolve));
  const mock = await startMock(contract, 0);
  const headers = { Authorization: "Bearer sk_admin_x" };
  const ask = async (url) => {
    const response = await fetch(url + "/v1/organization/apps/latest", { headers });
    return [response.status, (await response.json()).slug];
  };
  const client = createClient({ apiKey: "k", baseUrl: mock.url });
  const { status, data } = await client.getLatestApp();
  const answers = {
    stub: await ask("http://127.0.0.1:" + stub.address().port),
    mock: await ask(mock.url),
    client: [status, data.slug],
  };
  console.log(JSON.stringify(answers));
  process.exit(0);`;

describe("the operation that CONTRIBUTING adds to the contract", () => {
  test("is missing in two places, which the compiler reports as CONTRIBUTING says", async () => {
    const lines = (await typecheck()).trimEnd().split("\n");

    const expected = expectedOutput();
    expect(expected).toHaveLength(2);
    expect(lines).toEqual(expected.map((line) => expect.stringMatching(line)));
  }, 300_000);

  test("is answered by the stub and the mock with its example, and is a method of the client", async () => {
    writeFileSync(join(copy, "probe.ts"), PROBE);

    const { stdout } = await run(process.execPath, ["probe.ts"], { cwd: copy });

    const answer = [200, "support-desk"];
    expect(JSON.parse(stdout)).toEqual({ stub: answer, mock: answer, client: answer });
  }, 60_000);

  test("is on the docs page", async () => {
    await run(process.execPath, ["openapi/docs.ts"], { cwd: copy });

    expect(readFileSync(join(copy, "dist/docs/index.html"), "utf8")).toContain("Get the latest app");
  }, 60_000);
});
