import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request that `fetch` cannot: headers as a flat list of names and values, and the path unchanged. */
export async function rawRequest(
  url: string,
  path: string,
  method = "GET",
  headers: readonly string[] = [],
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(url);
    const sent = ["Host", `${host}:${port}`, ...headers];
    const request = httpRequest({ host, port, path, method, headers: sent, agent: false }, async (response) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    request.once("error", reject).end();
  });
}

/** Writes bytes to the server's port and returns the response bytes when the server closes. */
export async function rawBytes(url: string, ...bytes: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => {
      for (const part of bytes) socket.write(part);
    });
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.once("error", reject).once("close", () => resolve(answer));
  });
}

/** The bytes of a request that asks the server to close after its response. */
export const requestBytes = (
  line: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = "",
): Uint8Array => {
  const length = body.length > 0 ? [`Content-Length: ${Buffer.byteLength(body)}`] : [];
  const head = [`${line} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", ...length, ...headers].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
};

/** The parsed response; of several, the first. */
export function readAnswer(bytes: string): { readonly status: number; readonly head: string; readonly body: string } {
  const end = bytes.indexOf("\r\n\r\n");
  const head = bytes.slice(0, end);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body: bytes.slice(end + 4) };
}
