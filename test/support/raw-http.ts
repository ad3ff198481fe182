import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request as `fetch` cannot: headers as a flat list of names and values, and the path by letter. */
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

/** Writes bytes to the server's port and gives what comes back until the server closes. */
export async function rawBytes(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.once("error", reject).once("close", () => resolve(answer));
  });
}
