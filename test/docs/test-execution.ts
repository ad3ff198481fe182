import { devNull } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Operation } from "../../openapi/docs/operations.ts";
import type { Sample } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { call, startServer, type TestServer } from "../support/server.ts";
import { type Arranged, type Attempt, attemptsFor, perform } from "./sample-attempts.ts";
import { moduleRunner, programRunner, type Runner, shellRunner } from "./sample-runners.ts";
import { type Folder, temporaryFolder } from "./site.ts";
import { operations, sampleHost, type WrittenSample } from "./written-samples.ts";

/** Makes a test of each sample: it is executed as it is written, against a fresh sandbox. */
export function testExecution(samples: readonly WrittenSample[]): void {
  let server: TestServer;
  let folder: Folder;
  let runners: Readonly<Record<string, Runner | undefined>>;
  let executed = 0;

  const atEnd = sharedAtEnd();
  beforeAll(async () => {
    server = await startServer({}, atEnd);
    folder = await temporaryFolder();
    const { path } = folder;
    runners = {
      curl: await shellRunner(),
      TypeScript: moduleRunner(path),
      Python: await programRunner("Python", ["python3"], join(path, "sample.py")),
      Go: await programRunner("Go", ["go", "run"], join(path, "sample.go")),
    };
    // Go compiles the packages that its samples import once, which takes minutes on a busy machine.
    const inGo = samples.find(({ sample }) => sample.label === "Go");
    const compile = inGo && (await programRunner("Go", ["go", "build", "-o", devNull], join(path, "sample.go")));
    await compile?.(inGo?.sample.source ?? "", "");
  }, 300_000);

  afterAll(async () => {
    console.log(`Samples executed: ${executed} of ${samples.length}`);
    await folder?.[Symbol.asyncDispose]();
  });

  const found = new Map<Operation, Promise<Found>>();

  test.each(samples)("$title succeeds against the server", async ({ sample, operation }) => {
    const finding = found.get(operation) ?? findAttempt(server, operation);
    found.set(operation, finding);
    const { attempt, tried } = await finding;
    if (attempt === undefined) expect.fail(tried.join("\n"));
    const runner = runners[sample.label];
    if (runner === undefined) return expectBalance(sample.source);

    const { status, output } = await execute(server, runner, sample, attempt);

    expect(String(status), `${attempt.title}: ${output}`).toMatch(/^2\d\d$/);
    executed += 1;
  });
}

/** The only check of a program that this machine cannot run: no bracket, outside of strings, is open at its end. */
function expectBalance(source: string): void {
  const brackets = source.replaceAll(/`[^`]*`|"(?:\\.|[^"\\])*"|'[^']*'/g, "").match(/[()[\]{}]/g) ?? [];
  const open: string[] = [];
  for (const bracket of brackets)
    if ("([{".includes(bracket)) open.push(bracket);
    else expect(`${open.pop()}${bracket}`).toMatch(/^(?:\(\)|\[\]|\{\})$/);
  expect(open).toEqual([]);
}

interface Found {
  readonly attempt: Attempt | undefined;
  /** The results of the earlier attempts. */
  readonly tried: readonly string[];
}

/** Finds the first attempt with which the samples' call succeeds; only then are they run, in each language. */
async function findAttempt(server: TestServer, operation: Operation): Promise<Found> {
  const tried: string[] = [];
  for (const attempt of attemptsFor(operation, operations)) {
    const arranged = await arrangeAnew(server, attempt);
    const status = arranged && (await perform(server, operation, arranged));
    if (status !== undefined && status < 300) return { attempt, tried };
    tried.push(`${attempt.title}: ${status ?? "cannot be arranged"}`);
  }
  return { attempt: undefined, tried };
}

/** Runs on a fresh sandbox, so that no sample depends on another. */
async function arrangeAnew(server: TestServer, { arrange }: Attempt): Promise<Arranged | undefined> {
  const { status } = await call(server, "/sandbox/reset", { method: "POST" });
  if (status !== 200) throw new Error(`The sandbox was not reset: ${status}`);
  return arrange(server);
}

async function execute(
  server: TestServer,
  runner: Runner,
  { source }: Sample,
  attempt: Attempt,
): Promise<{ status: number; output: string }> {
  const { key, replaced: [from, to] = ["", ""] } = (await arrangeAnew(server, attempt)) ?? { key: SANDBOX_KEY };
  const before = server.log.length;
  const text = source.replaceAll(sampleHost, server.url).replaceAll(from || sampleHost, to || sampleHost);

  const output = await runner(text, key).catch((error: Error) => error.message);

  const lastAnswer = () =>
    server.log
      .slice(before)
      .filter(({ status }) => status !== undefined)
      .at(-1);
  const answered = await vi.waitUntil(lastAnswer, 15_000);
  return { status: Number(answered["status"]), output };
}
