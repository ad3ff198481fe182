import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startLoopback } from "../support/loopback.ts";
import type { Contract } from "./contract-reader.ts";
import { createForeignServer, type Faults, FOREIGN_KEY } from "./foreign-server.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { readContract } from "./read-contract.ts";
import { type CaseResult, failedOf } from "./results.ts";

const FILE = "test/contract/foreign-contract.yaml";
const RUNNER = "test/contract/run.ts";
const ALL: Faults = { listsWithoutKey: true, takesLongTitles: true, forgetsCreatedAt: true };

let contract: Contract;
beforeAll(async () => {
  contract = await readContract(FILE);
});

async function resultsOf(faults: Faults, differences: Partial<Implementation> = {}): Promise<CaseResult[]> {
  const { url } = await startLoopback(createForeignServer(faults));
  const implementation = { baseUrl: url, apiKey: FOREIGN_KEY, ids: {}, writes: true, closed: false };
  return tryImplementation(contract, { ...implementation, ...differences });
}

async function findingsOf(faults: Faults): Promise<string[]> {
  const failed = failedOf(await resultsOf(faults));
  return failed.map(({ operationId, title, detail }) => `${operationId}, ${title}: ${detail}`);
}

describe("a server that this repository did not generate", () => {
  test("passes when it keeps its contract", async () => {
    expect(await findingsOf({})).toEqual([]);
  });

  test.each([
    [
      "an operation without authentication",
      { listsWithoutKey: true },
      [
        "listNotes, without credentials: answered 200 instead of 401",
        "listNotes, with a key that nobody has: answered 200 instead of 401 or 403",
      ],
    ],
    [
      "a bound that is not kept",
      { takesLongTitles: true },
      ["createNote, title: too long: answered 201 instead of 400"],
    ],
    [
      "a property that is missing in an answer",
      { forgetsCreatedAt: true },
      [
        "getNote, the required parameters: body must have required property 'createdAt'",
        "getNote, a query parameter that is unknown: body must have required property 'createdAt'",
        "getNote, with apiKey: body must have required property 'createdAt'",
      ],
    ],
  ])("is told of %s, and of nothing else", async (_, faults, findings) => {
    expect(await findingsOf(faults)).toEqual(findings);
  });

  test.each([
    ["the contract's example", {}, 200],
    ["the one that --ids has for all operations", { noteId: "n_999" }, 404],
    ["the one that --ids has for this operation", { noteId: "n_999", getNote: { noteId: "n_1" } }, 200],
  ])("is asked for %s", async (_, ids, status) => {
    const asked = (await resultsOf({}, { ids })).find(
      ({ operationId, title }) => operationId === "getNote" && title === "the required parameters",
    );

    expect(asked).toMatchObject({ outcome: "passed", status });
  });

  test("keeps what it has when nothing is to be written", async () => {
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
  test("explains itself", async () => {
    const { code, stdout } = await run(RUNNER, ["--help"]).ended;

    expect(code).toBe(0);
    expect(stdout).toMatch(/--base-url[\s\S]*--api-key[\s\S]*--contract[\s\S]*--ids[\s\S]*--junit/);
  });

  test("names the three faults of a server, writes JUnit XML and exits with 1", async () => {
    const { url } = await startLoopback(createForeignServer(ALL));
    const file = join(temporaryFolder(), "junit.xml");
    const flags = ["--base-url", url, "--api-key", FOREIGN_KEY, "--contract", FILE, "--junit", file];

    const { code, stdout } = await run(RUNNER, flags).ended;

    expect(code).toBe(1);
    expect(stdout).toContain("✗ listNotes, without credentials: answered 200 instead of 401");
    expect(stdout).toContain("✗ createNote, title: too long: answered 201 instead of 400");
    expect(stdout).toContain("✗ getNote, the required parameters: body must have required property 'createdAt'");
    expect(stdout).toMatch(/not tried, as the limit would have to be used up: createNote answers 429/);
    expect(stdout).not.toContain(FOREIGN_KEY);
    expect(readFileSync(file, "utf8")).toMatch(/<testsuite name="createNote" tests="\d+" failures="1" errors="0"/);
  });

  test.each([
    ["an id of nothing", { noteID: "n_2" }, /"noteID" is neither a parameter \(with a value\) nor an operation/],
    ["an operation's unknown part", { getNote: { id: "n_2" } }, /getNote has no "id"; there is noteId, body\./],
  ])("refuses %s in --ids", async (_, ids, message) => {
    const folder = temporaryFolder();
    const file = join(folder, "ids.json");
    writeFileSync(file, JSON.stringify(ids));

    const { code, stderr } = await run(RUNNER, ["--base-url", "http://127.0.0.1:1", "--contract", FILE, "--ids", file])
      .ended;

    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toMatch(message);
  });
});
