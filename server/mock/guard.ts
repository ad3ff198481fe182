import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Answer, RequestRefusal } from "../../generated/server.ts";
import { errorAnswer } from "../http/error-answer.ts";
import type { Answerer, PrismAnswer } from "./messages.ts";
import { printOnce } from "./print-once.ts";

/** As much as Prism reads. */
const MOST_BYTES = 10_000_000;

/** Stands before Prism: refuses what no operation can be asked with, and answers 500 to whatever Prism fails at. */
export function guard(ask: Answerer): RequestListener {
  return (request, response) => {
    answerTo(request, ask)
      .then((answer) => write(response, answer))
      // The client is gone, or what is to be written cannot be.
      .catch(() => response.destroy());
  };
}

async function answerTo(request: IncomingMessage, ask: Answerer): Promise<PrismAnswer> {
  const { method = "GET", url = "", headers } = request;
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, `The body is larger than ${MOST_BYTES} bytes.`);
  if (!url.startsWith("/")) return refusal(400, "The URL does not begin with a slash.");
  if (!isDecodable(url)) return refusal(400, "The URL contains malformed percent-encoding.");
  try {
    const answer = await ask({ method, url, headers, body });
    if (answer.status >= 200 && answer.status <= 599) return answer;
    throw new Error(`${answer.status} is no status of an answer.`);
  } catch (failure) {
    const detail = `Prism failed: ${(failure as Error).message}`;
    printOnce(`${method} ${url.split("?")[0]}: ${detail}`);
    const problem = { type: "about:blank", title: "The mock failed", status: 500, detail };
    return { status: 500, headers: { "Content-Type": "application/problem+json" }, body: JSON.stringify(problem) };
  }
}

/** `undefined` where it is too large; then the rest is read and forgotten, so that the answer arrives. */
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
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body !== undefined) response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(status).end(body);
}
