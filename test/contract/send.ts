import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest, Agent as SecureAgent } from "node:https";
import type { HttpRequest } from "./generated-cases/generated-case.ts";

/** An answer as it came, the names of its headers in lower case. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Sender {
  /** Sends to the letter, which `fetch` does not; fails when no answer comes in time. */
  send(baseUrl: string, request: HttpRequest): Promise<WireAnswer>;
  close(): void;
}

const PATIENCE_MS = 10_000;

/** Keeps connections open between requests. */
export function createSender(): Sender {
  const plain = new Agent({ keepAlive: true, maxSockets: 8 });
  const secure = new SecureAgent({ keepAlive: true, maxSockets: 8 });
  const send = (baseUrl: string, request: HttpRequest) => {
    const isSecure = baseUrl.startsWith("https:");
    return sendOver(isSecure ? httpsRequest : httpRequest, isSecure ? secure : plain, baseUrl, request);
  };
  const close = () => {
    plain.destroy();
    secure.destroy();
  };
  return { send, close };
}

function sendOver(
  open: typeof httpRequest,
  agent: Agent,
  baseUrl: string,
  { method, path, headers, body }: HttpRequest,
): Promise<WireAnswer> {
  const { hostname: host, port, pathname } = new URL(baseUrl);
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = { agent, host, port, method, path: pathname.replace(/\/$/, "") + path };
    const outgoing = open({ ...options, headers: { ...headers, ...length } }, async (incoming) => {
      let text = "";
      incoming.setEncoding("utf8");
      incoming.once("error", reject);
      for await (const chunk of incoming) text += String(chunk);
      const received = Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]);
      resolve({ status: incoming.statusCode ?? 0, headers: Object.fromEntries(received), text });
    });
    outgoing.setTimeout(PATIENCE_MS, () =>
      outgoing.destroy(new Error(`No answer within ${PATIENCE_MS / 1000} seconds.`)),
    );
    outgoing.once("error", reject).end(body);
  });
}

/** The same request for a terminal. */
export function curlOf(baseUrl: string, { method, path, headers, body }: HttpRequest): string {
  const given = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data = body === undefined ? [] : [`-d ${quoted(body.length > 500 ? `${body.slice(0, 500)}…` : body)}`];
  const as = method === "HEAD" ? "--head" : `-X ${method}`;
  return ["curl", as, "--path-as-is", ...given, ...data, quoted(baseUrl + path)].join(" ");
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
