import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { CHIRP_STYLE, type Sample, sampleServer, samplesFor } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { APPS, startServer } from "../support/server.ts";
import { parseCurl } from "./curl.ts";
import { type Attempt, attemptsFor } from "./sample-attempts.ts";
import { moduleRunner, type Runner, sendParsed, shellRunner } from "./sample-runners.ts";
import { complaintsAbout } from "./sample-types.ts";
import { BUNDLE, type Folder, temporaryFolder } from "./site.ts";

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const operations = operationsOf(document);
const host = sampleServer(document);
const samples = operations.flatMap((operation) => {
  // Both languages take the same: the second begins with what has led the first to its end.
  const attempts = [...attemptsFor(operation, operations)];
  return samplesFor(operation, document, CHIRP_STYLE).map((sample) => ({
    title: `${operation.operationId} in ${sample.label}`,
    sample,
    attempts,
  }));
});

let folder: Folder;
let runners: Readonly<Record<string, Runner>>;
let executed = 0;

beforeAll(async () => {
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

  test.each(samples)("$title succeeds against the server", async ({ sample, attempts }) => {
    const answers: string[] = [];
    for (const attempt of [...attempts]) {
      const { status, output } = await execute(sample, attempt);
      answers.push(`${attempt.title}: ${status} ${output}`);
      if (status < 200 || status >= 300) continue;
      attempts.sort((one, other) => Number(other === attempt) - Number(one === attempt));
      break;
    }

    expect(answers.at(-1), answers.join("\n")).toMatch(/: 2\d\d /);
    executed += 1;
  });
});

/** On a sandbox of its own, so that no sample depends on another. */
async function execute({ label, source }: Sample, { arrange }: Attempt): Promise<{ status: number; output: string }> {
  const server = await startServer();
  const arranged = await arrange(server);
  if (arranged === undefined) return { status: 0, output: "cannot be arranged" };
  const { key, replaced: [from, to] = ["", ""] } = arranged;
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
