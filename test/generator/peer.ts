/** A server that plays the peer of a generated client, with correct and faulty responses. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { startLoopback } from "../support/loopback.ts";

export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

export const json = (status: number, body: object, headers: Record<string, string> = {}): Answering => {
  return (response) =>
    void response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
};
export const AT_ONCE = { "Retry-After": "0" };
export const unavailable = json(503, { message: "later" }, AT_ONCE);
export const page = json(200, { things: [], nextCursor: null });
export const done: Answering = (response) => void response.writeHead(204).end();
export const cut: Answering = (_, request) => request.socket.destroy();
export const silent: Answering = () => {};
export const truncated: Answering = (response) =>
  void response.writeHead(200, { "Content-Type": "application/json" }).end('{"things":[');
export const html: Answering = (response) => void response.writeHead(502, { "Content-Type": "text/html" }).end("<p>");
export const broken: Answering = (response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 100 }).write("{");
  setTimeout(() => response.destroy(), 5);
};

/** A peer that returns these responses in order, then repeats the last one. */
export async function peer(...answers: readonly Answering[]) {
  const times: number[] = [];
  const listener: RequestListener = (request, response) => {
    const answer = answers[Math.min(times.length, answers.length - 1)];
    times.push(performance.now());
    answer?.(response, request);
  };
  return { ...(await startLoopback(listener)), times };
}
