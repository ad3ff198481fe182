import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { type Operation, operationsOf } from "../../openapi/docs/operations.ts";
import { CHIRP_STYLE, type Sample, sampleServer, samplesFor } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { APPS, call, startServer, type TestServer } from "../support/server.ts";
import { parseCurl } from "./curl.ts";
import { type Arranged, type Attempt, attemptsFor, perform } from "./sample-attempts.ts";
import { moduleRunner, type Runner, sendParsed, shellRunner } from "./sample-runners.ts";
import { complaintsAbout } from "./sample-types.ts";
import { BUNDLE, type Folder, temporaryFolder } from "./site.ts";

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const operations = operationsOf(document);
const host = sampleServer(document);
const samples = operations.flatMap((operation) =>
  samplesFor(operation, document, CHIRP_STYLE).map((sample) => ({
    title: `${operation.operationId} in ${sample.label}`,
    sample,
    operation,
  })),
);

let server: TestServer;
let folder: Folder;
let runners: Readonly<Record<string, Runner>>;
let executed = 0;

const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
  folder = await temporaryFolder();
  runners = { curl: await shellRunner(), TypeScript: moduleRunner(folder.path) };
});

afterAll(async () => {
  console.log(`Samples executed: ${executed} of ${samples.length}`);
  await folder?.[Symbol.asyncDispose]();
});

describe("samples", () => {
  test("are there for every operation, in both languages", () => {
    expect(samples.map(({ title }) => title)).toEqual(
      operations.flatMap(({ operationId }) => [`${operationId} in curl`, `${operationId} in TypeScript`]),
    );
  });

  test.each(samples)("$title succeeds against the server", async ({ sample, operation }) => {
    const { attempt, tried } = await attemptThatWorks(operation);
    if (attempt === undefined) expect.fail(tried.join("\n"));

    const { status, output } = await execute(sample, attempt);

    expect(String(status), `${attempt.title}: ${output}`).toMatch(/^2\d\d$/);
    executed += 1;
  });
});

interface Found {
  readonly attempt: Attempt | undefined;
  /** What came of each attempt before. */
  readonly tried: readonly string[];
}

/** The first attempt with which the call of the samples succeeds; only then are they run, in both languages. */
async function findAttempt(operation: Operation): Promise<Found> {
  const tried: string[] = [];
  for (const attempt of attemptsFor(operation, operations)) {
    const arranged = await arrangeAnew(attempt);
    const status = arranged && (await perform(server, operation, arranged));
    if (status !== undefined && status < 300) return { attempt, tried };
    tried.push(`${attempt.title}: ${status ?? "cannot be arranged"}`);
  }
  return { attempt: undefined, tried };
}

const found = new Map<Operation, Promise<Found>>();
function attemptThatWorks(operation: Operation): Promise<Found> {
  const finding = found.get(operation) ?? findAttempt(operation);
  found.set(operation, finding);
  return finding;
}

/** On a sandbox that is as new, so that no sample depends on another. */
async function arrangeAnew({ arrange }: Attempt): Promise<Arranged | undefined> {
  const { status } = await call(server, "/sandbox/reset", { method: "POST" });
  if (status !== 200) throw new Error(`The sandbox was not reset: ${status}`);
  return arrange(server);
}

async function execute({ label, source }: Sample, attempt: Attempt): Promise<{ status: number; output: string }> {
  const { key, replaced: [from, to] = ["", ""] } = (await arrangeAnew(attempt)) ?? { key: SANDBOX_KEY };
  const before = server.log.length;
  const text = source.replaceAll(host, server.url).replaceAll(from || host, to || host);

  const output = await (runners[label] as Runner)(text, key).catch((error: Error) => error.message);

  const answered = await vi.waitUntil(() =>
    server.log
      .slice(before)
      .filter(({ status }) => status !== undefined)
      .at(-1),
  );
  return { status: Number(answered["status"]), output };
}

describe("TypeScript samples", () => {
  let complaints: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const written = samples.filter(({ sample }) => sample.label === "TypeScript");
    const sources = written.map(({ title, sample }) => [title, sample.source] as const);
    const wrong = sources[0]?.[1].replace(/chirp\.\w+\(/, "chirp.noSuchOperation(") ?? "";
    complaints = await complaintsAbout(new Map([...sources, ["wrong", wrong]]), folder.path);
  });

  test("fit the types of the client", () => {
    const fitting = [...complaints].filter(([title]) => title !== "wrong");

    expect(fitting).toHaveLength(operations.length);
    expect(fitting.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test("would be complained of if they did not", () => {
    expect(complaints.get("wrong")).toEqual([expect.stringContaining("'noSuchOperation' does not exist")]);
  });
});

describe("a curl sample on a machine without curl", () => {
  test("is read as a shell would", () => {
    const command = `curl --request POST \\\n  --url http://h/a?b=1 \\\n  --header "K: $KEY" \\\n  --data '{"it": "isn'\\''t"}'`;

    expect(parseCurl(command, { KEY: "secret" })).toEqual({
      url: "http://h/a?b=1",
      method: "POST",
      headers: { K: "secret" },
      body: `{"it": "isn't"}`,
    });
  });

  test("is sent by fetch", async () => {
    const server = await startServer({}, onTestFinished);
    const command = `curl --request GET --url ${server.url}${APPS} --header "Authorization: Bearer $CHIRP_API_KEY"`;

    const [body = "", status] = (await sendParsed(command, { CHIRP_API_KEY: SANDBOX_KEY })).split("\n");

    expect([JSON.parse(body), status]).toEqual([expect.objectContaining({ totalCount: 1 }), "200"]);
  });
});
