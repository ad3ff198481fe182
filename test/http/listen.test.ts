import { type EventEmitter, once } from "node:events";
import {
  Agent,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { CannotListen, listen } from "../../server/http/listen.ts";
import { Load } from "../../server/http/load.ts";
import { rawBytes, rawRequest } from "../support/raw-http.ts";
import { least, millisecondsOf, undisturbed } from "../support/stalls.ts";

const start = async (app: RequestListener) => {
  const server = await listen(app, "127.0.0.1", 0);
  onTestFinished(server.stop);
  return server;
};

/** Responds at once, except to one request: the test sees its arrival and decides when it is answered. */
async function startHeld() {
  const arrived = Promise.withResolvers<ServerResponse>();
  const server = await start((request, response) => {
    if (request.url === "/held") arrived.resolve(response);
    else response.end("done");
  });
  return { ...server, held: `${server.url}/held`, arrived: arrived.promise };
}

/** Sends requests over a connection that the client keeps open. */
function ask(url: string, agent: Agent): Promise<{ response: IncomingMessage; text: string }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent }, async (response) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      resolve({ response, text });
    })
      .once("error", reject)
      .end();
  });
}

describe("listen", () => {
  test("reports in one line that the port is in use", async () => {
    const { url } = await start((_, response) => void response.end("done"));
    const port = Number(new URL(url).port);

    const second = listen(() => {}, "127.0.0.1", port);

    await expect(second).rejects.toBeInstanceOf(CannotListen);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use. Stop what runs there, or choose another port: PORT=3001 for the server, CHIRP_METRICS_PORT=9464 for its metrics, --port 3001 for mock, stub and stand-in.`,
    );
  });

  test.each([
    ["400 Bad Request", "a request that is no HTTP", "HELLO\r\n\r\n"],
    ["501 Not Implemented", "an unknown method", "FOO / HTTP/1.1\r\nHost: a\r\n\r\n"],
    [
      "400 Bad Request",
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
    [
      "431 Request Header Fields Too Large",
      "headers of 20 kB",
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    ],
    [
      "431 Request Header Fields Too Large",
      "headers of 2 MB that are still being sent",
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(2_000_000)}\r\n\r\n`,
    ],
  ])("answers %s with the error envelope for %s, and closes", async (status, _, bytes) => {
    const { url } = await start((_, response) => void response.end("done"));

    const answer = await rawBytes(url, bytes);

    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(head).toMatch(/X-Request-Id: req_[0-9A-Za-z]{27}/);
    expect(head).toMatch(/Cache-Control: no-store/);
    expect(JSON.parse(body)).toEqual({ error: { type: "invalid_request_error", message: expect.any(String) } });
  });

  test("answers 417 with the error envelope for an unknown expectation", async () => {
    const { url } = await start((_, response) => void response.end("done"));

    const { status, text } = await rawRequest(url, "/", "GET", ["Expect", "miracles"]);

    expect([status, JSON.parse(text).error.type]).toEqual([417, "invalid_request_error"]);
  });
});

test("goes on after connections that it could not accept, such as for want of a file descriptor", async () => {
  let server: EventEmitter | undefined;
  const { url } = await start(({ socket }, response) => {
    server = (socket as Socket & { readonly server: EventEmitter }).server;
    response.end("done");
  });
  await (await fetch(url)).text();

  // As Node does for each of them.
  for (const code of ["EMFILE", "ENFILE"]) server?.emit("error", Object.assign(new Error(`accept ${code}`), { code }));

  expect(await (await fetch(url)).text()).toBe("done");
});

test("accepts a thousand clients that connect at the same time, none of them a second later", async () => {
  const server = await start((_, response) => void response.end());
  const { port, hostname } = new URL(server.url);
  // Other systems let far fewer connections wait, whatever the server asks for.
  const count = process.platform === "linux" ? 1_000 : 100;

  const opened = async () => {
    const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    await Promise.all(sockets.map((socket) => once(socket.destroy(), "close")));
  };

  expect(await least(900, () => millisecondsOf(opened))).toBeLessThan(900);
});

test("accepts new clients before it answers again those that never pause", async () => {
  let answered = 0;
  const { url } = await start((request, response) => {
    if (request.url === "/again") answered++;
    response.end();
  });
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  const neverPause = async () => {
    while (!isOver) await ask(`${url}/again`, agent);
  };
  const busy = Promise.all(Array.from({ length: 40 }, neverPause));
  await expect.poll(() => answered).toBeGreaterThan(400);

  const answeredMeanwhile = await least(1_000, async () => {
    const before = answered;
    await Promise.all(Array.from({ length: 100 }, () => ask(url, new Agent())));
    return answered - before;
  });
  isOver = true;
  await busy;
  agent.destroy();

  // One connection a turn would be accepted otherwise: while 100 wait, each of the others is answered dozens of times.
  expect(answeredMeanwhile).toBeLessThan(1_000);
});

describe("drain", () => {
  test("closes connections after their response, and still answers late requests", async () => {
    const seen = async () => {
      const server = await start((_, response) => void response.end("done"));
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      onTestFinished(() => agent.destroy());
      const first = await ask(server.url, agent);
      const answered: string[] = [];

      const drained = server.drain({ least: 150, most: 150 }).then(() => answered.push("drained"));
      const told = ask(server.url, agent);
      const late = wait(180).then(() => ask(server.url, agent).finally(() => answered.push("late")));
      const asked = Promise.all([first, told, late]);
      asked.catch(() => {});
      await drained;
      await server.stop();

      const answers = await asked;
      return { connections: answers.map(({ response }) => response.headers.connection), answered };
    };

    const { connections, answered } = await undisturbed(seen);

    expect(connections).toEqual(["keep-alive", "close", "close"]);
    expect(answered).toEqual(["drained", "late"]);
  });

  test("forgets a held request whose client has disconnected: nobody would learn what it did", async () => {
    const load = new Load();
    let begun = 0;
    const server = await listen(() => void begun++, "127.0.0.1", 0, { load });
    onTestFinished(server.stop);
    const client = connect(Number(new URL(server.url).port), "127.0.0.1");
    await once(client, "connect");

    await server.drain({ least: 0, most: 0 });
    client.write("POST /held HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    await expect.poll(() => load.inFlight).toBe(1);
    client.resetAndDestroy();
    await expect.poll(() => load.inFlight).toBe(0);
    await server.stop();

    expect(begun).toBe(0);
  });

  test("is limited to a part of the time for stopping; requests that still run are then cut off", async () => {
    const stopped = async () => {
      const arrived = Promise.withResolvers<void>();
      const server = await listen(() => arrived.resolve(), "127.0.0.1", 0, { bounds: { stopMs: 400 } });
      const asked = fetch(server.url).catch((failure: Error) => failure.message);
      await arrived.promise;
      const took = await millisecondsOf(async () => {
        await server.drain({ least: 100, most: 100 });
        await server.stop();
      });
      expect(await asked).toBe("fetch failed");
      expect(took).toBeGreaterThan(390);
      return took;
    };

    expect(await least(2_000, stopped)).toBeLessThan(2_000);
  });

  test("does not wait if there are no clients", async () => {
    const drained = async () => {
      const server = await start(() => {});
      return millisecondsOf(() => server.drain({ least: 5_000, most: 5_000 }));
    };

    expect(await least(1_000, drained)).toBeLessThan(1_000);
  });
});

describe("stop", () => {
  test("cuts off a client that has asked for a tunnel and does not get its earlier response", async () => {
    const stopped = async () => {
      const arrived = Promise.withResolvers<void>();
      const server = await listen(() => arrived.resolve(), "127.0.0.1", 0, { bounds: { stopMs: 100 } });
      const client = connect(Number(new URL(server.url).port), "127.0.0.1").on("error", () => {});
      const closed = once(client, "close");
      client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\nCONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n");
      await arrived.promise;
      const took = await millisecondsOf(server.stop);
      await closed;
      return took;
    };

    expect(await least(2_000, stopped)).toBeLessThan(2_000);
  });

  test("lets a running request finish, and refuses new ones", async () => {
    const server = await startHeld();
    const running = fetch(server.held).then((response) => response.text());
    const response = await server.arrived;

    const stopped = server.stop();

    await expect(fetch(server.url)).rejects.toThrow();
    response.end("done");
    expect(await running).toBe("done");
    await stopped;
  });

  test("does not wait for connections that clients keep open", async () => {
    const server = await startHeld();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await ask(server.url, agent);
    const running = ask(server.held, agent);
    const held = await server.arrived;

    const started = performance.now();
    const stopped = server.stop();
    held.end("done");
    await stopped;

    // The server allows idle connections ten seconds; this client keeps its connection longer.
    expect(performance.now() - started).toBeLessThan(9_000);
    const { response, text } = await running;
    expect([text, response.headers.connection]).toEqual(["done", "close"]);
  });
});
