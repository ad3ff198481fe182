import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "../generated/operations.ts";
import {
  type Example,
  type OperationObject,
  parametersOf,
  type ResponseObject,
  resolve,
} from "../generated/runtime/document.ts";
import { contract } from "../generated/server.ts";
import { SANDBOX_KEY_ID } from "../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "./support/at-end.ts";
import { aRegistration, call, startServer, type TestServer } from "./support/server.ts";

interface Link {
  readonly operationId: keyof typeof operations;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly requestBody?: Readonly<Record<string, string>>;
}

interface Leading {
  readonly from: keyof typeof operations;
  readonly name: string;
  readonly link: Link;
  readonly answer: ResponseObject & { readonly links?: Readonly<Record<string, Link>> };
}

const declared = (id: keyof typeof operations): OperationObject =>
  contract.paths?.[operations[id].path]?.[operations[id].method] ?? {};

const LINKS: readonly Leading[] = (Object.keys(operations) as (keyof typeof operations)[]).flatMap((from) =>
  Object.entries(declared(from).responses ?? {}).flatMap(([, reference]) => {
    const answer = resolve<Leading["answer"]>(contract, reference);
    return Object.entries(answer.links ?? {}).map(([name, link]) => ({
      from,
      name,
      link: resolve<Link>(contract, link),
      answer,
    }));
  }),
);

/** The value of an OpenAPI runtime expression; one in braces is part of a text. */
function evaluate(expression: string, { path, sent, answer }: Exchanged): unknown {
  const [, inBraces] = /^\{(.*)\}$/.exec(expression) ?? [];
  const [, source = "", rest = ""] =
    /^\$(request\.path\.|request\.body#|response\.body#)(.*)$/.exec(inBraces ?? expression) ?? [];
  if (source === "") return expression;
  if (source === "request.path.") return path[rest];
  const parts = rest.split("/").slice(1);
  return parts.reduce<unknown>((node, part) => Object(node)[part], source === "request.body#" ? sent : answer);
}

interface Exchanged {
  readonly path: Readonly<Record<string, string>>;
  readonly sent?: unknown;
  readonly answer: unknown;
}

const titled = LINKS.map((leading) => [`${leading.from}: ${leading.name}`, leading] as const);

describe("each link of the contract", () => {
  test("exists often enough, and for every operation that creates something", () => {
    const creating = Object.entries(operations).filter(([, { responses }]) => 201 in responses);
    const leading = new Set<string>(LINKS.map(({ from }) => from));

    expect(LINKS.length).toBeGreaterThan(60);
    expect(creating.length).toBeGreaterThan(4);
    expect(creating.map(([id]) => id).filter((id) => !leading.has(id))).toEqual([]);
  });

  test.each(titled)("%s names an operation and all its path parameters", (_, { link }) => {
    const parameters = parametersOf(contract, {}, declared(link.operationId));
    const given = Object.keys(link.parameters ?? {});

    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(parameters.filter((p) => p.in === "path").map(({ name }) => name)));
    if (link.requestBody !== undefined) expect(declared(link.operationId).requestBody).toBeDefined();
  });

  test.each(titled)("%s finds its values in the examples", (_, { from, link, answer }) => {
    const media = answer.content?.["application/json"];
    const examples = Object.values(media?.examples ?? {}).map((each) => resolve<Example>(contract, each).value);
    const path = Object.fromEntries(parametersOf(contract, {}, declared(from)).map(({ name }) => [name, "given"]));
    const sources = Object.values({ ...link.parameters, ...link.requestBody });
    const missing = sources.filter((source) =>
      examples.every(
        (example) => evaluate(source, { path, sent: { attemptId: "given" }, answer: example }) === undefined,
      ),
    );

    expect(examples.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
});

/** Calls the target of a link. */
async function follow(link: Link, exchanged: Exchanged) {
  const { path, method } = operations[link.operationId];
  const values = Object.entries(link.parameters ?? {}).map(([name, source]) => [
    name,
    String(evaluate(source, exchanged)),
  ]);
  const inPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(Object.fromEntries(values)[name]));
  const query = new URLSearchParams(values.filter(([name]) => !path.includes(`{${name}}`)) as [string, string][]);
  const fields = Object.entries(link.requestBody ?? {}).map(([name, source]) => [name, evaluate(source, exchanged)]);
  const body = fields.length === 0 ? undefined : Object.fromEntries(fields);
  return call(server, `${inPath}${query.size > 0 ? `?${query}` : ""}`, { method: method.toUpperCase(), body });
}

const BEGINNINGS: readonly (readonly [from: keyof typeof operations, body: object])[] = [
  ["createApp", { slug: "linked", name: "Linked" }],
  ["createAdminKey", { name: "Linked" }],
  ["createWhatsAppBusinessProfile", { code: "sandbox-acme-stores", wabaId: "987654321098767" }],
  ["startWhatsAppBusinessProfileAttempt", {}],
  ["registerWhatsAppPhoneNumber", aRegistration()],
];

describe("on the sandbox", () => {
  test.each(BEGINNINGS)("the response of %s leads to something that exists", async (from, body) => {
    const links = LINKS.filter((leading) => leading.from === from).map(({ link }) => link);
    const isEnd = ({ operationId }: Link) => /^(delete|disconnect)/.test(operationId);

    const first = await call(server, operations[from].path, { body });
    const exchanged = { path: {}, sent: body, answer: first.body };
    const statuses = new Map<string, number>();
    for (const link of [...links.filter((each) => !isEnd(each)), ...links.filter(isEnd)])
      statuses.set(link.operationId, (await follow(link, exchanged)).status);

    expect(first.status).toBe(201);
    expect([...statuses].filter(([, status]) => status === 404 || status >= 500)).toEqual([]);
    for (const [operationId, status] of statuses)
      if (/^(get|list|delete|disconnect|mark)/.test(operationId))
        expect([operationId, status]).toEqual([operationId, 200]);
  });

  test("no link leads from the list of keys to deleting one, which may be the key in use", async () => {
    const { body } = await call(server, operations.listAdminKeys.path);

    expect(body.keys.map(({ id }: { id: string }) => id)).toContain(SANDBOX_KEY_ID);
    expect(LINKS.filter(({ from, link }) => from === "listAdminKeys" && link.operationId === "deleteAdminKey")).toEqual(
      [],
    );
  });
});
