import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { CORRECT, type Concerns, createCorrectServer } from "./correct-servers/node-server.ts";
import { contract } from "./correct-servers/trying.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { readLinks } from "./state/links.ts";

const RUNNER = "test/contract/run.ts";
/** By default the seed is the time: a run could fail on an unlucky one. */
const SEED = ["--seed", "7"];
const CONTRACT = ["--contract", "test/contract/correct-servers/contract.yaml"];
const KEYS = ["--api-key", "key-of-acme", "--other-api-key", "key-of-umbrella"];

async function started(overrides: Partial<Concerns> = {}): Promise<string> {
  const server: Server = createServer();
  const [listener] = createCorrectServer(overrides).listeners("request") as ((...given: unknown[]) => void)[];
  server.on("request", (request, response) => listener?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function linksFile(links: unknown): string {
  const file = join(temporaryFolder(), "links.json");
  writeFileSync(file, JSON.stringify(links));
  return file;
}

/** The number of notes of the first organization. */
async function notesAt(url: string): Promise<number> {
  const answer = await fetch(`${url}/notes?limit=50`, { headers: { "X-Api-Key": "key-of-acme" } });
  return Number(answer.headers.get("X-Total-Count"));
}

describe("npm run test:contract -- --base-url", () => {
  test("passes a correct server, follows what it makes, and leaves nothing behind", async () => {
    const url = await started();

    const { code, stdout } = await run(RUNNER, ["--base-url", url, ...SEED, ...CONTRACT, ...KEYS]).ended;

    expect(stdout).not.toContain("✗");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^in all +\d{3,} +0 +0 +\d+ +\d+$/m);
    expect(await notesAt(url)).toBe(0);
  });

  test("tries only the operations that --operation names, and repeats its values for the same seed", async () => {
    const sent: string[][] = [];
    for (const _ of ["first", "second"]) {
      const titles: string[] = [];
      const newNote: Concerns["newNote"] = (given, now) => {
        titles.push(given.title);
        return CORRECT.newNote(given, now);
      };
      const flags = [
        "--base-url",
        await started({ newNote }),
        ...CONTRACT,
        ...KEYS,
        "--operation",
        "getNote",
        "--seed",
        "42",
      ];

      const { code, stdout } = await run(RUNNER, flags).ended;

      expect(code).toBe(0);
      expect(stdout).toMatch(/--seed 42\)/);
      expect(stdout.match(/^(\w+Note|listNotes) +\d/gm)).toEqual([expect.stringMatching(/^getNote/)]);
      sent.push(titles);
    }
    expect(sent[0]?.length).toBeGreaterThan(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  test("reports a missing operation in one line", async () => {
    const url = await started({
      methodsOf: (segments) => (segments[2] === "text" ? undefined : CORRECT.methodsOf(segments)),
    });

    const { code, stdout } = await run(RUNNER, ["--base-url", url, ...SEED, ...CONTRACT, ...KEYS]).ended;

    expect(code).toBe(1);
    expect(stdout.match(/^✗ .*\n {2}.*$/gm)).toEqual([
      expect.stringMatching(
        /^✗ not implemented \(1 operations\)\n {2}printNote, is not implemented: all \d+ requests were answered with 404 \| sent: GET \/notes\/.*\/text \| got: 404 \{.* \| expected: an operation, #\/paths\/~1notes~1%7BnoteId%7D~1text\/get \| curl -g -X GET /,
      ),
    ]);
  });

  test("deletes what it has made when it is interrupted", async () => {
    let made = 0;
    let firstIsMade = (_: unknown) => {};
    const first = new Promise((resolve) => {
      firstIsMade = resolve;
    });
    const url = await started({
      newNote: (given, now) => {
        made++;
        firstIsMade(undefined);
        return CORRECT.newNote(given, now);
      },
    });
    const command = run(RUNNER, ["--base-url", url, ...SEED, ...CONTRACT, ...KEYS]);
    await first;
    command.process.kill("SIGINT");

    const { code, stderr } = await command.ended;

    expect(code).toBe(130);
    expect(stderr).toContain("Stopping; deleting what the run has made.");
    expect(made).toBeGreaterThan(0);
    expect(await notesAt(url)).toBe(0);
  });

  test.each([
    ["an unknown operation", { makeNote: {} }, /the contract has no operation "makeNote"/],
    [
      "a link to an unknown operation",
      { createNote: { "201": { read: { operationId: "readNote" } } } },
      /the link "read" of createNote leads to no operation/,
    ],
    ["a list", [], /has to be an object of operationIds/],
  ])("refuses %s in --links", (_, links, message) => {
    expect(() => readLinks(linksFile(links), contractOperations(contract))).toThrow(message);
  });

  test("refuses invalid --links in one line", async () => {
    const flags = ["--base-url", "http://127.0.0.1:1", ...CONTRACT, ...KEYS, "--links", linksFile([])];
    const { code, stderr } = await run(RUNNER, flags).ended;

    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toContain("has to be an object of operationIds");
  });
});

test("ends with what to do if an own contract has no operation of the given name", async () => {
  const command = run(RUNNER, [...CONTRACT, "--operation", "nope"]);

  const { code, stderr } = await command.ended;

  expect(code).toBe(1);
  expect(stderr).toContain("--operation nope: the contract has no such operation. Operations without an operationId");
});
