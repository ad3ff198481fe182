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
/** By default the seed is the time: a run could fail on an unlucky one. */
const SEED = ["--seed", "7"];

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
    ["is not sent without --ids", {}, []],
    ["is sent when --ids names the id", { noteId: "n_1" }, ["/notes/n_1"]],
    ["is sent when --ids names it for the operation", { deleteNote: { noteId: "n_1" } }, ["/notes/n_1"]],
    ["is not sent when --ids names it for another operation", { getNote: { noteId: "n_1" } }, []],
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

  test("reports in one line that nothing answers", async () => {
    const flags = ["--base-url", "http://127.0.0.1:1", "--api-key", "any", ...NOTES];

    const { code, stdout, stderr } = await run(RUNNER, flags).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("Nothing answers at http://127.0.0.1:1 (ECONNREFUSED). Is it running?\n");
  });

  test.each([
    ["needed", [], /^The contract's operations need a key: .*--api-key.*\n$/],
    ["not accepted", ["--api-key", "wrong"], /^The key is not accepted: GET \/notes returned 401\..*\n$/],
  ])("reports in one line that a key is %s", async (_, key, message) => {
    const { url, requests } = await startLoopback(createForeignServer());

    const { code, stderr } = await run(RUNNER, ["--base-url", url, ...SEED, ...key, ...NOTES]).ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(requests.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["400 to everything", answering(400, { reason: "The request is not valid." })],
    ["404 to everything", answering(404, { reason: "There is no such note." })],
  ])(
    "says first that every valid request was refused, and exits with 1, if a server answers %s",
    async (_, listener) => {
      const { url } = await startLoopback(listener);

      const { code, stdout } = await run(RUNNER, ["--base-url", url, ...SEED, "--api-key", "any", ...NOTES]).ended;

      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^Notes.*\nSends .*\n(Skips .*\n)?\nEvery valid request was refused: is the key right\?\n/,
      );
    },
  );

  test("tells the requests that ended the server from those that found it ended", async () => {
    const notes = createForeignServer();
    const { url, stop } = await startLoopback((request, response) =>
      request.method === "PUT" ? stop() : notes(request, response),
    );

    const { code, stdout } = await run(RUNNER, ["--base-url", url, ...SEED, "--api-key", FOREIGN_KEY, ...NOTES]).ended;

    expect(code).toBe(1);
    const groupOf = (cause: string) => stdout.split("\n✗ ").find((group) => group.startsWith(cause));
    expect(groupOf("there is no response (")).toContain("sent: PUT /notes |");
    expect(groupOf("there is no response (")).not.toContain("ECONNREFUSED");
    expect(groupOf("nothing listens there any more: did a request end the server? (")).toContain("ECONNREFUSED");
  });

  test("says at the first used-up limit how to run without limits", async () => {
    let isUsedUp = true;
    const notes = createForeignServer();
    const { url } = await startLoopback((request, response) => {
      if (request.method !== "POST" || !isUsedUp) return void notes(request, response);
      isUsedUp = false;
      response.setHeader("Retry-After", "1");
      answering(429, { reason: "Later." })(request, response);
    });

    const { code, stderr } = await run(RUNNER, ["--base-url", url, ...SEED, "--api-key", FOREIGN_KEY, ...NOTES]).ended;

    expect(code).toBe(0);
    expect(stderr).toMatch(/^\d+ of \d+ sent, waiting 1 s for the rate limit\n.*CHIRP_RATE_LIMITS=off npm start\.\n$/);
  });
});

describe("the progress of a run", () => {
  afterEach(() => void vi.useRealTimers());

  test("is printed every ten seconds", () => {
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
  ])("hides a one-letter key in its headers and nothing else: %s", (scheme, headers, shown) => {
    const operation = { security: [[scheme]], schemes: SCHEMES } as unknown as ContractOperation;
    const request = { method: "POST", path: "/apps/a?name=a", headers, body: '{"a":"a"}' };

    expect(withoutKey(operation, request as never, "a")).toEqual({ ...request, headers: shown });
  });

  test("hides a one-letter key in its query and nothing else", () => {
    const operation = { security: [["inQuery"]], schemes: SCHEMES } as unknown as ContractOperation;
    const request = { method: "GET", path: "/apps/a?name=a&key=a", headers: { Accept: "a" } };

    expect(withoutKey(operation, request, "a")).toEqual({ ...request, path: "/apps/a?name=a&key=$API_KEY" });
  });
});
