import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import type { Contract } from "./contract-reader.ts";
import { createExpressServer } from "./correct-servers/express-server.ts";
import { createRedirectingServer, createStrictServer } from "./correct-servers/habits.ts";
import { CORRECT, type Concerns, createCorrectServer } from "./correct-servers/node-server.ts";
import { contract, listenerOf, resultsOf, told } from "./correct-servers/trying.ts";
import type { Implementation } from "./implementation.ts";

describe("a correct server", () => {
  test.each([
    ["on node:http", () => listenerOf(createCorrectServer())],
    ["with Express", () => createExpressServer()],
    ["that redirects slashes with 307, as Starlette does", () => listenerOf(createRedirectingServer())],
    ["that refuses everything unknown, as Spring can", () => listenerOf(createStrictServer())],
  ])("%s has no false findings", async (_, listener) => {
    const results = await resultsOf(listener());

    expect(told(results)).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === "passed").length).toBeGreaterThan(200);
  });
});

test("a server that forgets deletions gets findings; the long tests try more faults", async () => {
  const results = await resultsOf(listenerOf(createCorrectServer({ remove: () => true })), { closed: false });

  expect(told(results)).toContainEqual(expect.stringMatching(/^getNote, is gone after it was deleted: answered 200/));
});

/** What remains of one organization after a run. */
async function leftAfter(overrides: Partial<Concerns>, differences: Partial<Implementation> = {}): Promise<number> {
  let left: readonly unknown[] = [];
  const visible: Concerns["visible"] = (notes, organization) => {
    left = notes.of(organization);
    return left as ReturnType<Concerns["visible"]>;
  };
  const listener = listenerOf(createCorrectServer({ visible, ...overrides }));
  await resultsOf(listener, { otherApiKey: undefined, ...differences }).catch(() => {});
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/notes`, { headers: { "X-Api-Key": "key-of-acme" } });
  server.closeAllConnections();
  server.close();
  return left.length;
}

describe("what a run has made", () => {
  test("is deleted at its end", async () => {
    expect(await leftAfter({})).toBe(0);
  });

  test("is deleted after failures", async () => {
    expect(await leftAfter({ changed: () => ({ status: 500 }), page: () => CORRECT.page([], 1, undefined) })).toBe(0);
  });

  test("is deleted when the run is stopped", async () => {
    const controller = new AbortController();
    let made = 0;
    const store: Concerns["store"] = (notes, organization, note) => {
      if (++made === 5) controller.abort();
      CORRECT.store(notes, organization, note);
    };

    expect(await leftAfter({ store }, { stop: controller.signal })).toBe(0);
    // A journey in progress is still completed.
    expect(made).toBeLessThan(25);
  });
});

describe("a contract without links", () => {
  const NO_LINKS = () =>
    JSON.parse(JSON.stringify(contract), (key, value) => (key === "links" ? undefined : value)) as Contract;

  test("takes them from a file, and tries fewer cases without it", async () => {
    const listener = () => listenerOf(createCorrectServer({ remove: () => true }));
    const parameters = { noteId: "$response.body#/noteId" };
    const links = {
      createNote: {
        "201": { read: { operationId: "getNote", parameters }, remove: { operationId: "deleteNote", parameters } },
      },
    };

    const [without, withLinks] = [
      await resultsOf(listener(), {}, NO_LINKS()),
      await resultsOf(listener(), { links }, NO_LINKS()),
    ];

    expect(told(without)).toEqual([]);
    expect(told(withLinks)).toContainEqual(
      expect.stringMatching(/^getNote, is gone after it was deleted: answered 200/),
    );
  });
});
