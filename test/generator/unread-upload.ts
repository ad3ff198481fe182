import { connect } from "node:net";
import { onTestFinished } from "vitest";

/** A piece of a chunked body. */
const PIECE = "1\r\nx\r\n";

/** An upload to `/convert` of `contracts/handlers.yaml`, in pieces that the test sends. */
export interface Upload {
  readonly send: (piece?: string) => void;
  /** The response so far. */
  readonly received: () => string;
  /** After how many milliseconds the server closed the connection. */
  readonly closed: Promise<number>;
}

/** Sends the head of an upload, and its first piece. */
export function startUpload(baseUrl: string): Upload {
  const socket = connect(Number(new URL(baseUrl).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  socket.on("error", () => {}).on("data", (bytes) => (received += bytes));
  socket.write("PUT /convert HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n");
  socket.write(`Transfer-Encoding: chunked\r\n\r\n${PIECE}`);
  const start = performance.now();
  const closed = new Promise<number>((done) => socket.once("close", () => done(performance.now() - start)));
  return { send: (piece = PIECE) => void socket.write(piece), received: () => received, closed };
}

/** A whole response whose length was not known in advance. */
export const WHOLE = /^HTTP\/1\.1 200 .*\r\n0\r\n\r\n$/s;

/** A response body in two pieces. */
export async function* rows() {
  yield "1\n";
  yield "2\n";
}
