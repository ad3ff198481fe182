import { describe, expect, test } from "vitest";
import { SANDBOX_KEY, SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { addOrganization, startServer } from "../support/server.ts";
import { tryImplementation } from "./implementation.ts";
import { contract } from "./own-contract.ts";
import { readContract } from "./read-contract.ts";
import { everyValidRefused, failedOf } from "./results.ts";

/** The contents of the sandbox's lists; a disconnected account stays listed for good. */
async function thingsAt(url: string): Promise<unknown[]> {
  const LISTS = ["admin-keys", "apps", "whatsapp/phone-numbers", "whatsapp/business-profiles"];
  const headers = { Authorization: `Bearer ${SANDBOX_KEY}` };
  const lists = LISTS.map(async (path) => {
    const response = await fetch(`${url}/v1/organization/${path}`, { headers });
    const items = Object.values((await response.json()) as object).find(Array.isArray) as Record<string, unknown>[];
    return items.filter(({ status }) => status !== "disconnected").map(({ id }) => id);
  });
  return Promise.all(lists);
}

describe("a run against the sandbox", () => {
  test("passes twice, keeps the key in use, and leaves nothing that it made", { timeout: 120_000 }, async () => {
    const server = await startServer();
    const { url } = server;
    const otherApiKey = await addOrganization(server);
    const before = await thingsAt(url);
    const sandbox = { baseUrl: url, apiKey: SANDBOX_KEY, otherApiKey, ids: {}, writes: true, closed: true };

    for (const seed of [1, 2]) {
      const told: string[] = [];
      const results = await tryImplementation(contract, { ...sandbox, seed }, (line) => told.push(line));
      expect(failedOf(results)).toEqual([]);
      expect(told.filter((line) => / differ |alone/.test(line))).toEqual([]);
      expect(results.filter(({ outcome }) => outcome === "passed").length).toBeGreaterThan(1_000);
      // Links lead to a key that the run has made, so the run may delete that key.
      expect(results).toContainEqual(
        expect.objectContaining({ operationId: "deleteAdminKey", title: "the required parameters", outcome: "passed" }),
      );
      expect(await thingsAt(url)).toEqual(before);
    }
  });
});

test.each([405, 415])("a server that answers %i to everything refuses every valid request", async (status) => {
  const notes = await readContract("test/contract/foreign-contract.yaml");
  const { url: baseUrl } = await startLoopback(answering(status, { reason: "No." }));

  const results = await tryImplementation(notes, { baseUrl, apiKey: "any", ids: {}, writes: true, closed: false });

  expect(everyValidRefused(results)).toBe(true);
});

test("a run that is told to delete its own key reports the later cases as not tried, and finds no fault", {
  timeout: 120_000,
}, async () => {
  const { url: baseUrl } = await startServer();
  const ids = { deleteAdminKey: { keyId: SANDBOX_KEY_ID } };
  const sandbox = { baseUrl, apiKey: SANDBOX_KEY, ids, writes: true, closed: false };

  const results = await tryImplementation(contract, sandbox);

  expect(failedOf(results)).toEqual([]);
  expect(results.map(({ detail }) => detail)).toContain(
    "the key no longer works since deleteAdminKey (--ids names what may be deleted)",
  );
});
