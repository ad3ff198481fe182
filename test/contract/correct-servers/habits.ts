/** Two variants of the server on `node:http`, within what HTTP and the contract leave open. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createCorrectServer } from "./node-server.ts";

/**
 * Like Starlette: redirects an extra slash with 307, does not support HEAD, and answers HTTP errors in JSON of its own.
 */
export function createRedirectingServer(): Server {
  return around((request, response, next) => {
    const [path = "", query] = (request.url ?? "").split("?", 2);
    if (path.length > 1 && path.endsWith("/")) {
      const target = path.slice(0, -1) + (query === undefined ? "" : `?${query}`);
      response.writeHead(307, { Location: target, "Content-Length": "0" }).end();
    } else if (request.method === "HEAD" || request.method === "OPTIONS") {
      const body = JSON.stringify({ detail: "Method Not Allowed" });
      response
        .writeHead(405, { Allow: "GET", "Content-Type": "application/json", "Content-Length": String(body.length) })
        .end(request.method === "HEAD" ? undefined : body);
    } else next();
  });
}

const KNOWN_QUERY = /^(limit|cursor|title|priority(\[|%5B)(from|to)(\]|%5D))$/;

/** Like a strict Spring server: refuses unknown parameters, repeated ones, and media types that it cannot produce. */
export function createStrictServer(): Server {
  return around((request, response, next) => {
    const [, query = ""] = (request.url ?? "").split("?", 2);
    const names = query.split("&").flatMap((pair) => (pair === "" ? [] : [pair.split("=")[0] ?? ""]));
    const isUnknown = names.some((name) => !KNOWN_QUERY.test(name));
    const isTwice = new Set(names).size < names.length;
    const isMalformed = /%(?![0-9A-Fa-f]{2})/.test(query);
    const accept = request.headers.accept ?? "*/*";
    if (!request.headers["x-api-key"]) next();
    else if (isUnknown || isTwice || isMalformed) refuse(response, 400, "Bad Request");
    else if (!/\*\/\*|application\/(\*|json)|text\/plain/.test(accept)) refuse(response, 406, "Not Acceptable");
    else next();
  });
}

function refuse(response: ServerResponse, status: number, title: string): void {
  const body = JSON.stringify({ type: "about:blank", title, status });
  response
    .writeHead(status, { "Content-Type": "application/problem+json", "Content-Length": String(body.length) })
    .end(body);
}

function around(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): Server {
  const [inner] = createCorrectServer().listeners("request") as RequestListener[];
  return createServer((request, response) =>
    handle(request, response, () => inner?.(request as never, response as never)),
  );
}
