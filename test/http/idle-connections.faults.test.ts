/** Connections that a load balancer leaves idle for as long as its defaults allow, at a twentieth of the time. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { BOUNDS } from "../../server/http/bounds.ts";
import { listen } from "../../server/http/listen.ts";
import { note } from "../faults/figures.ts";

const FASTER = 20;
/** The defaults of AWS, nginx and HAProxy; a balancer may reuse an idle connection until then. */
const BALANCER_MS = 60_000;
/** Node's default for a server. */
const NODE_MS = 5_000;
const CONNECTIONS = 500;
const REQUESTS = 2;

/** How many requests found their connection reset, each after 59 to 61 idle seconds. */
async function resetsWith(idleMs: number): Promise<number> {
  const bounds = { idleMs: idleMs / FASTER };
  const server = await listen((_, response) => response.end("done"), "127.0.0.1", 0, { bounds });
  onTestFinished(server.stop);
  const resets = Array.from({ length: CONNECTIONS }, async () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    await once(socket, "connect");
    let lost = Number(!(await isAnswered(socket)));
    for (let count = 0; count < REQUESTS && lost === 0; count++) {
      await wait((BALANCER_MS - 1_000 + Math.random() * 2_000) / FASTER);
      if (!(await isAnswered(socket))) lost++;
    }
    socket.destroy();
    return lost;
  });
  return (await Promise.all(resets)).reduce((sum, lost) => sum + lost, 0);
}

/** Sends a request like a balancer, which ignores `Keep-Alive: timeout=`. */
async function isAnswered(socket: Socket): Promise<boolean> {
  if (!socket.writable) return false;
  const answered = new Promise<boolean>((resolve) => {
    const end = (isAnswer: boolean) => {
      socket.off("data", onData).off("error", onEnd).off("close", onEnd);
      resolve(isAnswer);
    };
    const onData = () => end(true);
    const onEnd = () => end(false);
    socket.once("data", onData).once("error", onEnd).once("close", onEnd);
  });
  socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  return answered;
}

test("a balancer finds no connection reset after a minute without requests", async () => {
  const resets = await resetsWith(BOUNDS.idleMs);

  note("H3", {
    figure: `${resets} resets at ${CONNECTIONS * REQUESTS} requests, each after 59 to 61 s, all at a ${FASTER}th`,
  });
  expect(resets).toBe(0);
}, 60_000);

test("control: with Node's default idle timeout, every connection is reset", async () => {
  const resets = await resetsWith(NODE_MS);

  note("H3", { control: `with Node's own ${NODE_MS / 1_000} s: ${resets} of ${CONNECTIONS} connections reset` });
  expect(resets).toBe(CONNECTIONS);
}, 60_000);
