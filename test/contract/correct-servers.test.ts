import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Contract } from "./contract-reader.ts";
import { createExpressServer } from "./correct-servers/express-server.ts";
import { createRedirectingServer, createStrictServer } from "./correct-servers/habits.ts";
import { CORRECT, type Concerns, createCorrectServer } from "./correct-servers/node-server.ts";
import { type Implementation, tryImplementation } from "./implementation.ts";
import { readContract } from "./read-contract.ts";
import { type CaseResult, failedOf } from "./results.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await readContract("test/contract/correct-servers/contract.yaml");
});

async function resultsOf(
  listener: RequestListener,
  differences: Partial<Implementation> = {},
  ofContract = contract,
): Promise<CaseResult[]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { apiKey: "key-of-acme", otherApiKey: "key-of-umbrella" };
  return tryImplementation(ofContract, {
    baseUrl,
    ...keys,
    ids: {},
    writes: true,
    closed: true,
    seed: 7,
    ...differences,
  });
}

const listenerOf = (server: { listeners(event: string): unknown[] }) =>
  server.listeners("request")[0] as RequestListener;

const told = (results: readonly CaseResult[]) =>
  failedOf(results).map(({ operationId, title, detail, came }) => `${operationId}, ${title}: ${detail} (${came})`);

describe("a correct server", () => {
  test.each([
    ["on node:http", () => listenerOf(createCorrectServer())],
    ["with Express", () => createExpressServer()],
    ["that redirects slashes with 307, as Starlette does", () => listenerOf(createRedirectingServer())],
    ["that is strict on everything, as Spring can be", () => listenerOf(createStrictServer())],
  ])("%s has no false finding", async (_, listener) => {
    const results = await resultsOf(listener());

    expect(told(results)).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === "passed").length).toBeGreaterThan(200);
  });
});

/** One fault of each kind, and the line that names it. */
const BROKEN: readonly (readonly [string, Partial<Concerns>, RegExp])[] = [
  [
    "a wrong status",
    { created: (note) => ({ ...CORRECT.created(note), status: 200 }) },
    /^createNote, .*status 200 is not declared/,
  ],
  [
    "a title of exactly the bound refused",
    { newNoteFault: (body) => ([...String(Object(body).title)].length === 40 ? "title" : CORRECT.newNoteFault(body)) },
    /^createNote, title: as long as allowed.*refused a valid request with 400/,
  ],
  [
    "lengths counted in UTF-16 units",
    { newNoteFault: (body) => (String(Object(body).title).length > 40 ? "title" : CORRECT.newNoteFault(body)) },
    /^createNote, title: as long as allowed, beyond the basic plane: refused a valid request/,
  ],
  [
    "19.99 refused, by binary fractions",
    {
      newNoteFault: (body) =>
        (Number(Object(body).price ?? 1) / 0.01) % 1 === 0 ? CORRECT.newNoteFault(body) : "price",
    },
    /^createNote, price: a multiple: refused a valid request/,
  ],
  [
    "one more than the maximum taken",
    { listQuery: (query) => (query.get("limit") === "51" ? { limit: 50 } : CORRECT.listQuery(query)) },
    /^listNotes, limit: above the maximum: answered 200 instead of 400/,
  ],
  ["a field that is missing", { shown: ({ createdAt: _, ...note }) => note }, /createdAt/],
  [
    "a text of null shown as empty",
    { shown: (note) => ({ ...note, text: note.text ?? "" }) },
    /text was sent as null and is ""/,
  ],
  [
    "no Location",
    { created: (note) => ({ status: 201, body: note }) },
    /^createNote, .*header Location is required and missing/,
  ],
  [
    "errors as plain JSON",
    { notFound: () => ({ status: 404, body: CORRECT.notFound().body }) },
    /^getNote, noteId .*which names nothing: media type "application\/json" is not declared/,
  ],
  [
    "answers in Latin-1",
    { encode: (reply) => Buffer.from(JSON.stringify(reply.body), "latin1") },
    /the body is not UTF-8|is read as|was sent as/,
  ],
  [
    "any key taken",
    { authenticate: (headers) => (headers["x-api-key"] ? (CORRECT.authenticate(headers) ?? "acme") : undefined) },
    /with a key that nobody has: answered 200 instead of 401/,
  ],
  [
    "notes of others found",
    { find: (notes, _, noteId) => ["acme", "umbrella"].map((each) => notes.find(each, noteId)).find(Boolean) },
    /^getNote, is not there for another organization: answered 200/,
  ],
  [
    "notes of others listed",
    { visible: (notes) => [...notes.of("acme"), ...notes.of("umbrella")] },
    /^listNotes, does not list what belongs to another organization/,
  ],
  [
    "the first of each page left out",
    {
      page: (notes, limit, cursor) =>
        cursor === undefined
          ? CORRECT.page(notes, limit, cursor)
          : { ...CORRECT.page(notes, limit, cursor), notes: CORRECT.page(notes, limit, cursor).notes.slice(1) },
    },
    /^listNotes, pages of 2 items: .*is not once on the pages/,
  ],
  [
    "the last of each page given twice",
    {
      page: (notes, limit, cursor) =>
        cursor === undefined
          ? CORRECT.page(notes, limit, cursor)
          : CORRECT.page(notes, limit, notes[notes.findIndex(({ noteId }) => noteId === cursor) - 1]?.noteId),
    },
    /^listNotes, pages of 2 items: (an item is on two pages|.*leads back)/,
  ],
  ["changes forgotten", { replace: () => {} }, /^getNote, reads what updateNote changed: .*title/],
  ["deletions forgotten", { remove: () => true }, /^getNote, is gone after it was deleted: answered 200/],
  ["what is made not listed", { filtered: () => [] }, /^listNotes, lists what was just made: 0 items/],
];

describe("a broken server", () => {
  test.each(BROKEN)("with %s is told so", async (_, overrides, expected) => {
    const results = await resultsOf(listenerOf(createCorrectServer(overrides)), { closed: false });

    expect(told(results)).toContainEqual(expect.stringMatching(expected));
  });
});

/** All that is left of one organization, after a run. */
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
    expect(made).toBeLessThan(10);
  });
});

describe("a contract without links", () => {
  const NO_LINKS = () =>
    JSON.parse(JSON.stringify(contract), (key, value) => (key === "links" ? undefined : value)) as Contract;

  test("takes them from a file, and tries less without", async () => {
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
