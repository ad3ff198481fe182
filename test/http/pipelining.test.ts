/** Several requests on one connection before the first response, and responses that the client does not read. */
import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Bounds } from "../../server/http/bounds.ts";
import { listen } from "../../server/http/listen.ts";
import { rawBytes } from "../support/raw-http.ts";
import { least, millisecondsOf } from "../support/stalls.ts";

const start = async (app: RequestListener, bounds: Partial<Bounds> = {}) => {
  const server = await listen(app, "127.0.0.1", 0, { bounds });
  onTestFinished(server.stop);
  return server.url;
};
const get = (path: string, headers = "") => `GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`;
const CLOSE = "Connection: close\r\n";
const answersIn = (bytes: string) => [...bytes.matchAll(/answer \S+|HTTP\/1\.1 \d{3}/g)].map(String);

/** An application that responds late, and reports which requests had started and finished before. */
function recording() {
  const seen: string[] = [];
  const app: RequestListener = ({ url }, response) => {
    seen.push(`begin ${url}`);
    setTimeout(() => {
      seen.push(`end ${url}`);
      response.end(`answer ${url}\n`);
    }, 5);
  };
  return { app, seen };
}

describe("requests of one connection", () => {
  test("run one after the other, so that a read sees the write before it", async () => {
    const { app, seen } = recording();

    await rawBytes(await start(app), get("/1") + get("/2") + get("/3", CLOSE));

    expect(seen).toEqual(["begin /1", "end /1", "begin /2", "end /2", "begin /3", "end /3"]);
  });

  test("are not run after their client has disconnected", async () => {
    const seen: string[] = [];
    const running = Promise.withResolvers<ServerResponse>();
    const url = await start((request, response) => {
      seen.push(`begin ${request.url}`);
      running.resolve(response);
    });

    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(get("/1") + get("/2")));
    const response = await running.promise;
    const gone = once(response, "close");
    socket.resetAndDestroy();
    await gone;
    seen.push("end /1");
    response.end("answer /1\n");
    await new Promise((done) => setTimeout(done, 20));

    expect(seen).toEqual(["begin /1", "end /1"]);
  });

  test("may queue up to 100; then the connection ends after their responses", async () => {
    const { app, seen } = recording();

    const answer = await rawBytes(await start(app), get("/x").repeat(300));

    expect(seen.filter((line) => line === "begin /x")).toHaveLength(101);
    expect(answersIn(answer)).toHaveLength(202);
    expect(answer.match(/Connection: close/g)).toHaveLength(1);
  });

  test("stop at a body that breaks off: its request does not run, and is refused in its turn", async () => {
    const { app, seen } = recording();
    const broken = "POST /2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";

    const answer = await rawBytes(await start(app), get("/1") + broken);

    expect(answersIn(answer)).toEqual(["HTTP/1.1 200", "answer /1", "HTTP/1.1 400"]);
    expect(seen).not.toContain("begin /2");
  });

  test("are answered before a CONNECT behind them is refused", async () => {
    const { app } = recording();

    const answer = await rawBytes(await start(app), `${get("/1")}CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n`);

    expect(answersIn(answer)).toEqual(["HTTP/1.1 200", "answer /1", "HTTP/1.1 501"]);
  });
});

describe("the control", () => {
  test("a bare Node server runs all of them at once, even for a client that has disconnected", async () => {
    const seen: string[] = [];
    const bare = createServer(({ url }) => seen.push(`begin ${url}`)).listen(0, "127.0.0.1");
    onTestFinished(() => void bare.close());
    await once(bare, "listening");

    const socket = connect((bare.address() as AddressInfo).port, "127.0.0.1");
    socket.write(get("/x").repeat(300));
    await expect.poll(() => seen.length, { interval: 5 }).toBeGreaterThan(0);
    socket.resetAndDestroy();

    await expect.poll(() => seen).toEqual(Array.from({ length: 300 }, () => "begin /x"));
  });
});

describe("a response that the client does not read", () => {
  const LARGE = Buffer.alloc(20_000_000, "a");

  /** Requests something large and reads nothing. */
  async function slowReader(
    answerMs: number,
  ): Promise<{ socket: Socket; closed: Promise<unknown>; open: () => number }> {
    const running = new Set<ServerResponse>();
    const url = await start(
      (_, response) => {
        running.add(response);
        response.once("close", () => running.delete(response));
        response.end(LARGE);
      },
      { answerMs },
    );
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(get("/")));
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => {}).pause();
    await expect.poll(() => running.size).toBe(1);
    const [response] = running;
    return { socket, closed: new Promise((done) => response?.once("close", done)), open: () => running.size };
  }

  test("ends its connection after the time limit", async () => {
    const closedAfter = () =>
      millisecondsOf(async () => {
        const { closed } = await slowReader(200);
        await closed;
      });

    const took = await least(2_000, closedAfter);

    expect(took).toBeGreaterThan(190);
    expect(took).toBeLessThan(2_000);
  });

  test("is the only response of its connection in memory", async () => {
    const { socket, open } = await slowReader(5_000);
    socket.write(get("/").repeat(50));
    await new Promise((done) => setTimeout(done, 50));

    expect(open()).toBe(1);
  });
});
