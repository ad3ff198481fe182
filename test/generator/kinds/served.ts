/** Serves small contracts in process, for tests of a request's response and of what its handler receives. */
import { afterAll, expect } from "vitest";
import { normalise } from "../../../openapi/generator/normalise.ts";
import type { Contract } from "../../../openapi/runtime/document.ts";
import type { OperationTable } from "../../../openapi/runtime/operation.ts";
import { createContractServer } from "../../../openapi/runtime/server.ts";
import { type Received, serve } from "../generated.ts";

/** A JSON body as its text, a form of parts, or a body of another media type. */
export type Sent =
  | string
  | FormData
  | { readonly type: string; readonly body: string }
  | { readonly headers: HeadersInit };

/** A status, the message of a 400, or what the handler receives. */
export type Expected = number | string | Partial<Record<"path" | "query" | "headers" | "cookies" | "body", unknown>>;

/** A title, the request line, its body and headers, and the expected result. */
export type Row = readonly [title: string, line: string, sent: Sent | undefined, expected: Expected];

export interface Served {
  /** Sends a request and expects this result. */
  readonly check: (line: string, sent: Sent | undefined, expected: Expected) => Promise<void>;
  /** The raw response. */
  readonly ask: (line: string, sent?: Sent) => Promise<Response>;
}

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const content = (types: object) => ({ requestBody: { required: true, content: types } });
export const json = (schema: unknown) => content({ "application/json": { schema } });
export const FORM = "application/x-www-form-urlencoded";
export const form = (schema: unknown, encoding: object = {}) => content({ [FORM]: { schema, encoding } });
export const fields = (body: string): Sent => ({ type: FORM, body });
export const inQuery = (schemas: Record<string, unknown>) => ({
  parameters: Object.entries(schemas).map(([name, schema]) => ({ name, in: "query", schema })),
});

/** A constant, since the linter refuses an object literal with `then`: it looks like a promise. */
const MET = "then";

export const condition = (asked: object, met: object, otherwise: object = {}): object =>
  Object.fromEntries([
    ["if", asked],
    [MET, met],
    ["else", otherwise],
  ]);

/** A contract of operations by their request lines: `{ "POST /trips": { requestBody } }`. */
export function contractOf(operations: Record<string, object>, schemas: object = {}): Contract {
  const paths: Record<string, Record<string, object>> = {};
  for (const [line, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = line.split(" ");
    const responses = { default: { description: "Any.", content: { "application/json": {} } } };
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId: idOf(line), responses, ...operation } };
  }
  const info = { title: "Kinds", version: "1" };
  const document = { openapi: "3.1.1", info, paths, components: { schemas } } as unknown as Contract;
  return normalise("kinds.yaml", document).contract;
}

const idOf = (line: string) => line.replaceAll(/\W/g, "_");

/** Serves a contract until the tests of a file end; each operation has the same handler. */
export async function serveKind(
  operations: Record<string, object>,
  {
    schemas = {},
    answer = { status: 200, body: {}, contentType: "application/json" } as object,
    withHandlers = true,
  } = {},
): Promise<Served> {
  const contract = contractOf(operations, schemas);
  const table = Object.fromEntries(
    Object.keys(operations).map((line) => {
      const [method = "", path = ""] = line.split(" ");
      const description = { tag: "", security: "none", requestMediaTypes: [], responses: {} };
      return [idOf(line), { method: method.toLowerCase(), path, ...description }];
    }),
  ) as unknown as OperationTable;
  let received: Received | undefined;
  const handler = (request: object) => {
    received = request as Received;
    return answer as { status: number };
  };
  const handlers = Object.fromEntries(Object.keys(table).map((id) => [id, handler]));
  const app = createContractServer({ contract, operations: table }, withHandlers ? handlers : {}, {
    answerError: problem,
  });
  const url = await serve(app, afterAll);
  const ask = (line: string, sent?: Sent): Promise<Response> => {
    const [method = "", path = ""] = line.split(" ");
    return fetch(url + path, { method, ...initOf(sent) });
  };
  const check = async (line: string, sent: Sent | undefined, expected: Expected) => {
    received = undefined;
    const response = await ask(line, sent);
    const { detail } = (await response.json()) as { detail?: string };
    if (typeof expected === "number") expect([response.status, detail]).toEqual([expected, detail]);
    else if (typeof expected === "string") expect([response.status, detail]).toEqual([400, expected]);
    else expect(received ?? detail).toMatchObject(expected);
  };
  return { ask, check };
}

function initOf(sent: Sent | undefined): RequestInit {
  if (sent === undefined) return {};
  if (typeof sent === "string") return { body: sent, headers: { "Content-Type": "application/json" } };
  if (sent instanceof FormData) return { body: sent };
  return "type" in sent ? { body: sent.body, headers: { "Content-Type": sent.type } } : sent;
}

const problem = (failure: unknown) => {
  const { status = 500, message } = failure as { status?: number; message: string };
  return { status, contentType: "application/json", body: { detail: message } };
};
