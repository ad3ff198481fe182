import { request as forward, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { RequestRefusal } from "../generated/server.ts";
import { errorAnswer } from "./http/error-answer.ts";

/** What Prism gets in place of malformed JSON: it refuses it in the way that the contract declares. */
const UNFIT = Buffer.from('"This was not valid JSON."');

/**
 * Stands before Prism for the two things that Prism does not survive: malformed JSON, on which it hangs, and malformed
 * percent-encoding, on which it dies. Everything else passes as it is.
 */
export function guard(prismPort: number): RequestListener {
  return (request, response) => {
    // A caller who goes away in the middle of a body takes only this request along.
    buffer(request)
      .then((body) => {
        if (fails(() => decodeURIComponent(request.url ?? "")))
          refuse(response, new RequestRefusal(400, "The URL contains malformed percent-encoding."));
        else pass(request, isMalformed(request, body) ? UNFIT : body, response, prismPort);
      })
      .catch(() => response.destroy());
  };
}

function isMalformed({ headers }: IncomingMessage, body: Buffer): boolean {
  const isJson = /[/+]json\b/.test(headers["content-type"] ?? "");
  return isJson && body.length > 0 && fails(() => JSON.parse(body.toString()));
}

function pass(request: IncomingMessage, body: Buffer, response: ServerResponse, port: number): void {
  const { method, url: path } = request;
  const { "transfer-encoding": _, ...headers } = request.headers;
  if (body.length > 0) headers["content-length"] = String(body.length);
  const passed = forward({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // Where the client is gone, pipeline refuses to begin; as a promise it does not throw that at the process.
    pipeline(answer, response).catch(() => response.destroy());
  });
  passed.on("error", () => {
    if (response.headersSent || response.destroyed) response.destroy();
    else refuse(response, new RequestRefusal(500, "Prism did not answer."));
  });
  passed.end(body);
}

function fails(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}

function refuse(response: ServerResponse, refusal: RequestRefusal): void {
  const { status, body } = errorAnswer(refusal);
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
