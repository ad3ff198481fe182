/** Sends hostile requests to a mock, and checks each response against the contract. */
import { connect } from "node:net";
import type { Contract } from "../../openapi/runtime/document.ts";
import { parsed } from "../contract/answer-check.ts";
import { successStatus } from "../contract/generated-cases/case-maker.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import { generateCases } from "../contract/generated-cases/generate-cases.ts";
import { createRequestCheck } from "../contract/generated-cases/request-check.ts";
import type { SchemaCheck } from "../contract/schema-check.ts";
import { createSender, type Sender, type WireAnswer } from "../contract/send.ts";
import { type HostileRequest, hostileRequests } from "./hostile-requests.ts";

export interface HostileRun {
  sent: number;
  /** How often each status was returned, without those that `Prefer` requested. */
  readonly statuses: Record<string, number>;
  preferred: number;
  /** Responses that neither the contract nor the list of Prism's limits explains. */
  readonly unexplained: string[];
}

export interface HostileOptions {
  readonly url: string;
  readonly contract: Contract;
  /** Sends only every n-th request. */
  readonly every?: number;
  readonly most?: number;
}

const AT_ONCE = 8;

export async function runHostile({ url, contract, every = 1, most = Infinity }: HostileOptions): Promise<HostileRun> {
  const run: HostileRun = { sent: 0, preferred: 0, statuses: {}, unexplained: [] };
  const sender = createSender();
  const checkSchema = createRequestCheck(contract);
  const requests = everyNth(allRequests(contract), every);
  const worker = async () => {
    for (let next = requests.next(); !next.done && run.sent < most; next = requests.next()) {
      const [operation, make] = next.value;
      const each = make();
      run.sent++;
      const answer = await send(sender, url, each);
      if (preferredStatus(each) === answer.status) run.preferred++;
      else run.statuses[answer.status] = (run.statuses[answer.status] ?? 0) + 1;
      const wrong = unexplained(operation, each, answer, checkSchema);
      if (wrong !== undefined) run.unexplained.push(`${each.title}: ${wrong}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    sender.close();
  }
  return run;
}

function* allRequests(contract: Contract): Generator<[ContractOperation, () => HostileRequest]> {
  const seen = new Set<string>();
  for (const { operation, cases } of generateCases(contract, { apiKey: "any" }))
    for (const each of cases) for (const hostile of hostileRequests(each, seen)) yield [operation, hostile];
}

function* everyNth<T>(all: Generator<T>, step: number): Generator<T> {
  let index = 0;
  for (const each of all) if (index++ % step === 0) yield each;
}

/** Sent as raw bytes: Node's client does not send such a head, or may miss its refusal while it writes. */
async function send(sender: Sender, url: string, { request }: HostileRequest): Promise<WireAnswer> {
  const { method, path, headers, body = "" } = request;
  const lines = Object.entries({ ...headers, Host: new URL(url).host, "Content-Length": Buffer.byteLength(body) });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  const isSendable = Object.values(headers).every((value) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value));
  // If the server cannot parse the head, even its response to HEAD has a body, and Node's client fails on that.
  if (isSendable && method !== "HEAD" && head.length < 10_000) return sender.send(url, request);
  const answer = await rawAnswer(url, Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), Buffer.from(body)]));
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), headers: {}, text: "" };
}

function rawAnswer(url: string, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error("No answer within 10 seconds.")));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      socket.end();
    });
    // After the response the connection may end in any way.
    socket.once("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
    socket.once("close", () => resolve(answer));
  });
}

const preferredStatus = ({ request }: HostileRequest) =>
  Number(/code=(\d{3})/.exec(request.headers["Prefer"] ?? "")?.[1]);

/** The statuses that any server may return for a malformed request, whatever the contract says. */
const REFUSALS = new Set([400, 401, 404, 405, 406, 415, 422, 431]);

function unexplained(
  operation: ContractOperation,
  hostile: HostileRequest,
  { status, text, headers }: WireAnswer,
  checkSchema: SchemaCheck,
): string | undefined {
  const { request } = hostile;
  if (text.includes("Prism failed")) return `${status} ${text}`;
  if (preferredStatus(hostile) === status || REFUSALS.has(status)) return undefined;
  const { responses, body, method } = operation;
  const isDeclared = ["default", String(status), `${Math.floor(status / 100)}XX`].some((key) => responses.has(key));
  if (!isDeclared || (status >= 300 && status !== successStatus(operation)))
    return `answered ${status}, ${headers["content-type"]}`;
  const isJsonBody = /[/+]json$/.test(request.headers["Content-Type"] ?? "") && request.method === method.toUpperCase();
  if (body === undefined || request.body === undefined || !isJsonBody) return undefined;
  const value = parsed(request.body);
  if (value === undefined) return `answered ${status} to malformed JSON`;
  const [fault] = checkSchema(body.pointer, value.value);
  return fault && `answered ${status} to an invalid body: ${fault.instancePath} ${fault.message}`;
}
