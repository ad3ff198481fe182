// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/handlers.yaml.
import { createReadStream } from "node:fs";
import type { Request } from "express";
import { type Client, createClient } from "./client.ts";
import type { OperationCall, OperationHandlers, OperationResponse } from "./operations.ts";
import { createServer, type Handlers, Problem, problem, readCredentials } from "./server.ts";

interface Logger {
  info(message: string): void;
}
interface Caller {
  readonly name: string;
}

export const handlers: Partial<Handlers<Caller, Logger>> = {
  getContext: ({ signal, raw, logger }) => {
    logger.info(`${raw.ip} ${raw.headers["user-agent"]}`);
    raw satisfies Request;
    return { status: signal.aborted ? 204 : 204 };
  },
  getSecret: ({ caller }) => {
    if (caller.name === "") throw problem(404, { status: 404, detail: "" });
    // @ts-expect-error the body of another status
    if (caller.name === "a") throw problem(404, { detail: 404 });
    // @ts-expect-error a missing status
    if (caller.name === "b") throw problem(600, { status: 600, detail: "" });
    // @ts-expect-error a success is not a problem
    if (caller.name === "c") throw problem(200, { rows: 1 });
    return problem(401, { status: 401, detail: "" });
  },
  getReport: ({ accept }) => {
    accept satisfies "text/csv" | "application/json";
    return accept === "text/csv"
      ? { status: 200, contentType: accept, body: "" }
      : { status: 200, contentType: accept, body: { rows: 1 } };
  },
  putUpload: async (request) => {
    if (request.contentType === "application/json") return { status: 200, body: request.body };
    let rows = 0;
    for await (const chunk of request.body) rows += chunk.byteLength;
    return { status: 200, body: { rows } };
  },
  postPicture: ({ body }) => {
    const file: File = body.get("file");
    const more: File[] = body.getAll("more");
    const count: string | null = body.get("count");
    const about: string | File = body.get("about");
    // @ts-expect-error it may be missing
    const certain: string = body.get("count");
    console.log(file, more, count, about, certain, body.get("undeclared"));
    return { status: 204 };
  },
};

createServer(handlers, {
  logger: { info: () => {} },
  authenticate: ({ credentials = [], request, operation }) => {
    const again = readCredentials({ request, operation });
    return { name: [...credentials, ...(again ?? [])].map(({ name, scopes, value }) => name + scopes + value).join() };
  },
});
// @ts-expect-error a logger of another type than the handlers expect
createServer(handlers, { logger: 5, authenticate: () => ({ name: "" }) });

/** Without the server's context, for code that does not use Express. */
export const plain: Pick<OperationHandlers<Caller>, "getContext"> = {
  getContext: ({ signal }) => ({ status: signal.aborted ? 204 : 204 }),
};
createServer<Caller, Logger>(plain, { logger: console, authenticate: () => ({ name: "" }) });

async function* rows() {
  yield "a\n";
  yield new Uint8Array();
}
async function* numbers() {
  yield 1;
}
export const answers: OperationResponse<"getExport">[] = [
  { status: 200, body: "a" },
  { status: 200, body: rows() },
  { status: 200, body: new ReadableStream<Uint8Array>() },
  { status: 200, body: new ReadableStream<string>() },
  { status: 200, body: createReadStream("a.csv") },
  { status: 200, body: new Response("a").body ?? "" },
  // @ts-expect-error neither text nor bytes
  { status: 200, body: numbers() },
  // @ts-expect-error a problem is JSON
  { status: 404, contentType: "application/problem+json", body: rows() },
];
export const events: OperationResponse<"getEvents"> = { status: 200, body: rows() };
// @ts-expect-error JSON cannot be a stream
export const noStream: OperationResponse<"getOnlyJson"> = { status: 200, body: rows() };

export const pictures: OperationCall<"postPicture">[] = [
  { body: new FormData() },
  { body: { file: new File([], "a"), about: { title: "a" } } },
  { body: { file: new Uint8Array(), more: [new Blob()], count: 1, about: {} } },
  // @ts-expect-error a file is not text
  { body: { file: "a", about: {} } },
  // @ts-expect-error the file is missing
  { body: { about: {} } },
];
export const uploads: OperationCall<"putUpload">[] = [
  { contentType: "application/octet-stream", body: new Uint8Array() },
  { contentType: "application/octet-stream", body: new Blob() },
  { contentType: "application/octet-stream", body: new ReadableStream<Uint8Array>() },
  // @ts-expect-error JSON is sent whole
  { contentType: "application/json", body: new ReadableStream<Uint8Array>() },
];

export async function streamed(client: Client): Promise<unknown> {
  const whole = await client.getExport();
  if (whole.status === 200) whole.data satisfies string;
  const result = await client.getExport({}, { stream: true, maxBodyBytes: 5, maxRedirects: 0 });
  if (result.status === 404) result.error.detail satisfies string;
  if (result.status === 200) return result.data satisfies ReadableStream<Uint8Array>;
  const report = await client.getReport(undefined, { stream: true });
  if (!report.ok) return report.error.detail;
  if (report.contentType === "application/json") return report.data.rows;
  // @ts-expect-error no response of this operation can be streamed
  await client.getOnlyJson({}, { stream: true });
  return report.data.getReader();
}

createClient({ baseUrl: "", headers: () => ({ Authorization: "a" }) });
createClient({ baseUrl: "", headers: async () => ({ Authorization: "a" }) });
export const failure: Error = new Problem(404, {});
