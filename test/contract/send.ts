import { isUtf8 } from "node:buffer";
import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest, Agent as SecureAgent } from "node:https";
import type { HttpRequest } from "./generated-cases/generated-case.ts";

/** A response as it arrived, with header names in lower case. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Whether the bytes of a text are not UTF-8. */
  readonly isMalformedText?: boolean;
}

export interface Sender {
  /** Sends the request unchanged, which `fetch` does not do; fails if no response comes in time. */
  send(baseUrl: string, request: HttpRequest): Promise<WireAnswer>;
  close(): void;
}

class ClosedWhileIdle extends Error {
  override readonly name = "ClosedWhileIdle";
}

const PATIENCE_MS = 10_000;

/** Keeps connections open between requests. */
export function createSender(): Sender {
  const plain = new Agent({ keepAlive: true, maxSockets: 8 });
  const secure = new SecureAgent({ keepAlive: true, maxSockets: 8 });
  const send = (baseUrl: string, request: HttpRequest) => {
    const isSecure = baseUrl.startsWith("https:");
    const sendNow = () => sendOver(isSecure ? httpsRequest : httpRequest, isSecure ? secure : plain, baseUrl, request);
    return sendNow().catch((error: unknown) => {
      if (!(error instanceof ClosedWhileIdle)) throw error;
      // A server may close an idle connection just as it is used again. It has read nothing then, so the request is
      // sent again. If nothing listens any more, the request may have ended the server: it was cut off, not refused.
      return sendNow().catch((second: NodeJS.ErrnoException) => {
        throw second.code === "ECONNREFUSED" ? error : second;
      });
    });
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
  { method, path, headers, body: text, encoding }: HttpRequest,
): Promise<WireAnswer> {
  const { hostname: host, port, pathname } = new URL(baseUrl);
  const body = text === undefined ? undefined : Buffer.from(text, encoding ?? "utf8");
  const length = body === undefined ? {} : { "Content-Length": body.length };
  return new Promise((resolve, reject) => {
    const options = { agent, host, port, method, path: pathname.replace(/\/$/, "") + path };
    const outgoing = open({ ...options, headers: { ...headers, ...length } }, async (incoming) => {
      const chunks: Buffer[] = [];
      incoming.once("error", reject);
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      const isMalformedText = isText(incoming.headers["content-type"] ?? "") && !isUtf8(bytes);
      const received = Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]);
      resolve({
        status: incoming.statusCode ?? 0,
        headers: Object.fromEntries(received),
        text: bytes.toString("utf8"),
        isMalformedText,
      });
    });
    outgoing.setTimeout(PATIENCE_MS, () =>
      outgoing.destroy(new Error(`No response within ${PATIENCE_MS / 1000} seconds.`)),
    );
    outgoing.once("error", (error: NodeJS.ErrnoException) =>
      reject(outgoing.reusedSocket && error.code === "ECONNRESET" ? new ClosedWhileIdle(error.message) : error),
    );
    outgoing.end(body);
  });
}

/** Whether a type is text in UTF-8. Images and files are not text, and a named charset may be another encoding. */
const isText = (type: string) =>
  /^(text\/|application\/([\w.-]+\+)?json)/i.test(type) &&
  !/charset=(?!"?utf-?8)/i.test(type.replace(/^application.*/i, ""));
