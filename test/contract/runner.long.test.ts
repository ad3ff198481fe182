import { afterEach, describe, expect, test, vi } from "vitest";
import { run } from "../support/command.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { createForeignServer, FOREIGN_KEY } from "./foreign-server.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { withoutKey } from "./generated-cases/wire.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { startProgress } from "./progress.ts";
import { readContract } from "./read-contract.ts";
import { failedOf } from "./results.ts";

const FILE = "test/contract/foreign-contract.yaml";
const RUNNER = "test/contract/run.ts";

const implementationAt = (baseUrl: string, differences: Partial<Implementation> = {}): Implementation => ({
  baseUrl,
  apiKey: FOREIGN_KEY,
  ids: {},
  writes: true,
  closed: false,
  ...differences,
});

describe("a valid DELETE", () => {
  test.each([
    ["is not sent of its own accord", {}, []],
    ["is sent when --ids names the id", { noteId: "n_1" }, ["/notes/n_1"]],
    ["is sent when --ids names it for the operation", { deleteNote: { noteId: "n_1" } }, ["/notes/n_1"]],
    ["is not sent when --ids names it for another one", { getNote: { noteId: "n_1" } }, []],
  ])("%s", async (_, ids, deleted) => {
    const { url, requests } = await startLoopback(createForeignServer());

    const results = await tryImplementation(await readContract(FILE), implementationAt(url, { ids }));

    expect(failedOf(results)).toEqual([]);
    const sent = requests.filter(({ method, headers }) => method === "DELETE" && headers["x-api-key"] === FOREIGN_KEY);
    expect([...new Set(sent.map((request) => request.url))].filter((path) => path === "/notes/n_1")).toEqual(deleted);
  });
});

describe("npm run test:contract -- --base-url", () => {
  const NOTES = ["--contract", FILE];

  test("says in one line that nothing answers", async () => {
    const flags = ["--base-url", "http://127.0.0.1:1", "--api-key", "any", ...NOTES];

    const { code, stdout, stderr } = await run(RUNNER, flags).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("Nothing answers at http://127.0.0.1:1 (ECONNREFUSED). Is it running?\n");
  });

  test.each([
    ["needed", [], /^The contract's operations need a key: .*--api-key.*\n$/],
    ["not accepted", ["--api-key", "wrong"], /^The key is not accepted: GET \/notes answered 401\..*\n$/],
  ])("says in one line that a key is %s", async (_, key, message) => {
    const { url, requests } = await startLoopback(createForeignServer());

    const { code, stderr } = await run(RUNNER, ["--base-url", url, ...key, ...NOTES]).ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(requests.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["400 to everything", answering(400, { reason: "The request is not valid." })],
    ["404 to everything", answering(404, { reason: "There is no such note." })],
  ])("says first that a server which answers %s refuses every valid request, and exits with 1", async (_, listener) => {
    const { url } = await startLoopback(listener);

    const { code, stdout } = await run(RUNNER, ["--base-url", url, "--api-key", "any", ...NOTES]).ended;

    expect(code).toBe(1);
    expect(stdout).toMatch(/^Notes.*\nSends .*\n(Leaves .*\n)?\nEvery valid request was refused: is the key right\?\n/);
  });

  test("says at the first limit that is used up how to run without limits", async () => {
    let isUsedUp = true;
    const notes = createForeignServer();
    const { url } = await startLoopback((request, response) => {
      if (request.method !== "POST" || !isUsedUp) return void notes(request, response);
      isUsedUp = false;
      response.setHeader("Retry-After", "1");
      answering(429, { reason: "Later." })(request, response);
    });

    const { code, stderr } = await run(RUNNER, ["--base-url", url, "--api-key", FOREIGN_KEY, ...NOTES]).ended;

    expect(code).toBe(0);
    expect(stderr).toMatch(/^\d+ of \d+ sent, waiting 1 s for the rate limit\n.*CHIRP_RATE_LIMITS=off npm start\.\n$/);
  });
});

describe("the progress of a run", () => {
  afterEach(() => void vi.useRealTimers());

  test("is told every ten seconds", () => {
    vi.useFakeTimers();
    const lines: string[] = [];
    const progress = startProgress((line) => lines.push(line));
    progress.expect(3);
    progress.sent();
    vi.advanceTimersByTime(10_000);
    progress.waits(30);
    vi.advanceTimersByTime(10_000);
    progress.stop();
    vi.advanceTimersByTime(60_000);

    expect(lines).toEqual([
      "1 of 3 sent",
      "1 of 3 sent, waiting 30 s for the rate limit",
      expect.stringContaining("CHIRP_RATE_LIMITS=off npm start"),
      "1 of 3 sent, waiting 20 s for the rate limit",
    ]);
  });
});

describe("a request that is shown", () => {
  const SCHEMES = {
    bearer: { type: "http", scheme: "bearer" },
    basic: { type: "http", scheme: "basic" },
    inHeader: { type: "apiKey", in: "header", name: "X-Key" },
    inQuery: { type: "apiKey", in: "query", name: "key" },
    inCookie: { type: "apiKey", in: "cookie", name: "sid" },
  };

  test.each([
    ["bearer", { Authorization: "Bearer a" }, { Authorization: "Bearer $API_KEY" }],
    ["basic", { Authorization: `Basic ${btoa("a:")}` }, { Authorization: "Basic $API_KEY_IN_BASE64" }],
    ["inHeader", { "X-Key": "a", "X-Other": "a" }, { "X-Key": "$API_KEY", "X-Other": "a" }],
    ["inCookie", { Cookie: "a=a; sid=a" }, { Cookie: "a=a; sid=$API_KEY" }],
  ])("has no key of one letter in its headers (%s), and all its other letters", (scheme, headers, shown) => {
    const operation = { security: [[scheme]], schemes: SCHEMES } as unknown as ContractOperation;
    const request = { method: "POST", path: "/apps/a?name=a", headers, body: '{"a":"a"}' };

    expect(withoutKey(operation, request as never, "a")).toEqual({ ...request, headers: shown });
  });

  test("has no key in its query, and all its other letters", () => {
    const operation = { security: [["inQuery"]], schemes: SCHEMES } as unknown as ContractOperation;
    const request = { method: "GET", path: "/apps/a?name=a&key=a", headers: { Accept: "a" } };

    expect(withoutKey(operation, request, "a")).toEqual({ ...request, path: "/apps/a?name=a&key=$API_KEY" });
  });
});
