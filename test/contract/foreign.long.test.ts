import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import type { Contract } from "./contract-reader.ts";
import { readExampleIds } from "./example-ids.ts";
import { createForeignServer, type Faults, FOREIGN_KEY } from "./foreign-server.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { readContract } from "./read-contract.ts";
import { type CaseResult, failedOf } from "./results.ts";

const FILE = "test/contract/foreign-contract.yaml";
const RUNNER = "test/contract/run.ts";
/** By default the seed is the time: a run could fail on an unlucky one. */
const SEED = ["--seed", "7"];
const ALL: Faults = { listsWithoutKey: true, takesLongTitles: true, forgetsCreatedAt: true };

let contract: Contract;
beforeAll(async () => {
  contract = await readContract(FILE);
});

async function resultsOf(faults: Faults, differences: Partial<Implementation> = {}): Promise<CaseResult[]> {
  const { url } = await startLoopback(createForeignServer(faults));
  return tryImplementation(contract, { ...implementationAt(url), ...differences });
}

const implementationAt = (baseUrl: string): Implementation => ({
  baseUrl,
  apiKey: FOREIGN_KEY,
  ids: {},
  writes: true,
  closed: false,
});

async function findingsOf(faults: Faults): Promise<string[]> {
  const failed = failedOf(await resultsOf(faults));
  return failed.map(({ operationId, title, detail }) => `${operationId}, ${title}: ${detail}`);
}

describe("a hand-written server", () => {
  test("passes when it follows its contract", async () => {
    expect(await findingsOf({})).toEqual([]);
  });

  test.each([
    [
      "an operation without authentication",
      { listsWithoutKey: true },
      [
        "listNotes, HEAD without credentials: answered 200 instead of 401 or 404 or 405 or 501",
        "listNotes, without credentials: answered 200 instead of 401",
        "listNotes, with an unknown key: answered 200 instead of 401",
        "listNotes, with an empty key: answered 200 instead of 401",
        'listNotes, with the key after the undeclared scheme "Bearer": answered 200 instead of 401',
        "listNotes, with the key cut short: answered 200 instead of 401",
        "listNotes, with the key in swapped case: answered 200 instead of 401",
        "listNotes, with the key and one more letter: answered 200 instead of 401",
      ],
    ],
    [
      "a bound that is not enforced",
      { takesLongTitles: true },
      ["createNote, title: too long: answered 201 instead of 400"],
    ],
    [
      "a property that is missing in a response",
      { forgetsCreatedAt: true },
      [
        "getNote, the required parameters: body must have required property 'createdAt'",
        "getNote, noteId: of type string: body must have required property 'createdAt'",
        "getNote, an unknown query parameter: body must have required property 'createdAt'",
        "getNote, with apiKey: body must have required property 'createdAt'",
      ],
    ],
  ])("gets findings for %s, and no others", async (_, faults, findings) => {
    expect(await findingsOf(faults)).toEqual(findings);
  });

  test.each([400, 404, 405, 415])("fails when it refuses a valid request with %i", async (status) => {
    const notes = createForeignServer();
    const refuse = answering(status, { reason: "No." });
    const { url } = await startLoopback((request, response) =>
      request.url === "/notes?limit=10" && request.method === "GET"
        ? refuse(request, response)
        : notes(request, response),
    );

    const results = await tryImplementation(contract, implementationAt(url));

    expect(failedOf(results).map(({ operationId, title, cause }) => `${operationId}, ${title}: ${cause}`)).toEqual([
      `listNotes, limit 10: a valid request is refused with ${status}`,
      `listNotes, limit: of type integer: a valid request is refused with ${status}`,
    ]);
  });

  test.each([
    ["the contract's example", {}, { outcome: "passed", status: 200 }],
    ["the value that --ids has for all operations", { noteId: "n_999" }, { outcome: "inconclusive", status: 404 }],
    [
      "the value that --ids has for this operation",
      { noteId: "n_999", getNote: { noteId: "n_1" } },
      { outcome: "passed", status: 200 },
    ],
  ])("is asked for %s", async (_, ids, expected) => {
    const asked = (await resultsOf({}, { ids })).find(
      ({ operationId, title }) => operationId === "getNote" && title === "the required parameters",
    );

    expect(asked).toMatchObject(expected);
  });

  test("is not changed when writes are off", async () => {
    const { url } = await startLoopback(createForeignServer());
    const key = { "X-Api-Key": FOREIGN_KEY };
    const before = await (await fetch(`${url}/notes`, { headers: key })).text();

    const results = await tryImplementation(contract, {
      baseUrl: url,
      apiKey: FOREIGN_KEY,
      ids: {},
      closed: true,
      writes: false,
    });

    expect(await (await fetch(`${url}/notes`, { headers: key })).text()).toBe(before);
    expect(failedOf(results)).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === "not tried").map(({ operationId }) => operationId)).toContain(
      "deleteNote",
    );
  });
});

describe("npm run test:contract", () => {
  test("prints help", async () => {
    const { code, stdout } = await run(RUNNER, ["--help"]).ended;

    expect(code).toBe(0);
    expect(stdout).toMatch(/--base-url[\s\S]*--api-key[\s\S]*--contract[\s\S]*--ids[\s\S]*--junit/);
  });

  test("names the three faults of a server, writes JUnit XML and exits with 1", async () => {
    const { url } = await startLoopback(createForeignServer(ALL));
    const file = join(temporaryFolder(), "junit.xml");
    const flags = ["--base-url", url, ...SEED, "--api-key", FOREIGN_KEY, "--contract", FILE, "--junit", file];

    const { code, stdout } = await run(RUNNER, flags).ended;

    expect(code).toBe(1);
    const accepted = [
      "✗ a request without credentials is carried out instead of 401 (1 request)",
      "  listNotes, without credentials: answered 200 instead of 401 | sent: GET /notes | got: 200 {",
      "✗ a request beyond a bound is carried out instead of 400 (1 request)",
      "  createNote, title: too long: answered 201 instead of 400 | sent: POST /notes {",
      "✗ a response breaks the contract: body: must have required property 'createdAt' (4 requests)",
      "  getNote, the required parameters: body must have required property 'createdAt' (and 3 more: ",
    ];
    for (const line of accepted) expect(stdout).toContain(line);
    expect(stdout).toMatch(/ \| expected: 400, #\/paths\/~1notes\/post\/\S+\/maxLength \| curl -g -X POST /);
    expect(stdout).toMatch(/not tried, because it needs a used-up rate limit: createNote answers 429/);
    expect(stdout).not.toContain(FOREIGN_KEY);
    expect(readFileSync(file, "utf8")).toMatch(
      /<testsuite name="a request beyond a bound is carried out instead of 400" tests="1" failures="1" errors="0"/,
    );
  });

  test.each([
    ["an unknown parameter", { noteID: "n_2" }, /"noteID" is neither a parameter \(with a value\) nor an operation/],
    ["an unknown part of an operation", { getNote: { id: "n_2" } }, /getNote has no "id"; allowed are noteId, body\./],
  ])("refuses %s in --ids", (_, ids, message) => {
    expect(() => readExampleIds(idsFile(ids), contract)).toThrow(message);
  });

  test("refuses invalid --ids in one line", async () => {
    const flags = ["--base-url", "http://127.0.0.1:1", "--contract", FILE, "--ids", idsFile({ noteID: "n_2" })];
    const { code, stderr } = await run(RUNNER, flags).ended;

    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toContain('"noteID" is neither a parameter');
  });
});

function idsFile(ids: object): string {
  const file = join(temporaryFolder(), "ids.json");
  writeFileSync(file, JSON.stringify(ids));
  return file;
}
