import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Answer, RequestRefusal } from "../../generated/server.ts";
import { errorAnswer } from "../http/error-answer.ts";
import type { Answerer, PrismAnswer } from "./messages.ts";
import { printOnce } from "./print-once.ts";

/** The most that Prism reads. */
const MOST_BYTES = 10_000_000;

/** Runs before Prism: refuses requests that no operation can have, and answers 500 when Prism fails. */
export function guard(ask: Answerer): RequestListener {
  return (request, response) => {
    answerTo(request, ask)
      .then((answer) => write(response, answer))
      .catch((failure: Error) => writeFailure(request, response, failure))
      .catch(() => response.destroy());
  };
}

async function answerTo(request: IncomingMessage, ask: Answerer): Promise<PrismAnswer> {
  const { method = "GET", url = "", headers } = request;
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, `The body is larger than ${MOST_BYTES} bytes.`);
  if (!url.startsWith("/")) return refusal(400, "The URL does not begin with a slash.");
  if (!isDecodable(url)) return refusal(400, "The URL contains malformed percent-encoding.");
  return ask({ method, url, headers, body });
}

/** `undefined` if the body is too large. The rest is then read and discarded, so that the response arrives. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size <= MOST_BYTES ? Buffer.concat(chunks) : undefined;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function refusal(status: number, message: string): PrismAnswer {
  const { body }: Answer = errorAnswer(new RequestRefusal(status, message));
  return { status, headers: { "Content-Type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
}

function write(response: ServerResponse, { status, headers, body }: PrismAnswer): void {
  // A status below 200 does not end the exchange: the client would wait for another response.
  if (!(status >= 200 && status <= 599)) throw new Error(`${status} is not the status of a response`);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body !== undefined) response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(status).end(body);
}

function writeFailure({ method, url }: IncomingMessage, response: ServerResponse, { message }: Error): void {
  // The client disconnected before the end of its body.
  if (response.destroyed) return;
  printOnce(`${method} ${url?.split("?")[0]}: Prism failed: ${message}`);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const problem = { type: "about:blank", title: "The mock failed", status: 500, detail: `Prism failed: ${message}` };
  const headers = { "Content-Type": "application/problem+json" };
  write(response, { status: 500, headers, body: JSON.stringify(problem) });
}
