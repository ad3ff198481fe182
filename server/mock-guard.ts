import { request as forward, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { buffer } from "node:stream/consumers";
import { RequestRefusal } from "../generated/server.ts";
import { errorAnswer } from "./http/error-answer.ts";

/**
 * Stands before Prism and refuses the two things that Prism does not survive: malformed JSON, on which it hangs, and
 * malformed percent-encoding, on which it dies. Everything else passes as it is.
 */
export function guard(prismPort: number): RequestListener {
  return (request, response) => {
    // A caller who goes away in the middle of a body takes only this request along.
    buffer(request)
      .then((body) => {
        const refusal = refusalOf(request, body);
        if (refusal) refuse(response, refusal);
        else pass(request, body, response, prismPort);
      })
      .catch(() => response.destroy());
  };
}

function pass(request: IncomingMessage, body: Buffer, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = request;
  const passed = forward({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response, () => {});
  });
  passed.on("error", () => {
    if (response.headersSent) response.destroy();
    else refuse(response, new RequestRefusal(500, "Prism did not answer."));
  });
  passed.end(body);
}

function refusalOf(request: IncomingMessage, body: Buffer): RequestRefusal | undefined {
  const isJson = /[/+]json\b/.test(request.headers["content-type"] ?? "");
  if (fails(() => decodeURIComponent(request.url ?? "")))
    return new RequestRefusal(400, "The URL contains malformed percent-encoding.");
  if (isJson && body.length > 0 && fails(() => JSON.parse(body.toString())))
    return new RequestRefusal(400, "The body is not valid JSON.");
  return undefined;
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
