import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { listen } from "../../server/http/listen.ts";
import { guard } from "../../server/mock/guard.ts";
import { startPrism } from "../../server/mock/supervisor.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { rawRequest } from "../support/raw-http.ts";

describe("the mock, if the thread that it runs misbehaves", () => {
  const atEnd = sharedAtEnd();
  const entry = new URL("./unruly-thread.ts", import.meta.url);
  const printed: string[] = [];
  let url: string;
  /** Another mock, which soon gives up. */
  let impatient: string;
  const start = async (options: { readonly deadlineMs?: number } = {}) => {
    const prism = await startPrism({}, { entry, memoryMb: 64, ...options });
    const server = await listen(guard(prism.ask), "127.0.0.1", 0);
    atEnd(async () => {
      await server.stop();
      await prism.stop();
    });
    return server.url;
  };
  beforeAll(async () => {
    const spy = vi.spyOn(console, "error").mockImplementation((line: string) => void printed.push(line));
    atEnd(() => spy.mockRestore());
    url = await start();
    impatient = await start({ deadlineMs: 500 });
  });

  const ask = async (path: string, at = url) => {
    const answer = await fetch(at + path);
    return { status: answer.status, text: await answer.text() };
  };
  const NEXT = { status: 200, text: "/next is answered" };

  test.each([
    ["an exception", "/throws", "thrown"],
    ["a thrown text", "/throws-text", "not an error"],
    ["an exception in a callback", "/callback", "thrown in a callback"],
    ["an exception in a tick", "/tick", "thrown in a tick"],
    ["an unhandled rejection", "/rejection", "rejected beside"],
    ["using up the memory", "/memory", "Prism "],
    ["an exit", "/exit", "Prism ended."],
    ["a recursion without end", "/stack", "Maximum call stack"],
    ["a status that ends no request", "/status", "101 is not the status"],
    ["a header that cannot be written", "/header", "Invalid character in header"],
    ["a response that cannot be cloned", "/uncopyable", "could not be cloned"],
  ])("answers 500 for %s, prints it, and keeps running", async (_, path, told) => {
    printed.length = 0;

    const { status, text } = await ask(path);

    expect([status, text]).toEqual([500, expect.stringContaining(told)]);
    expect(printed).toEqual([expect.stringContaining(`GET ${path}: Prism failed: `)]);
    expect(printed.join()).toMatch(/^[ -~]*$/);
    expect(await ask("/next")).toEqual(NEXT);
  });

  test.each([
    ["no response", "/silence"],
    ["an endless loop", "/loop"],
    ["an endless regular expression", "/regular-expression"],
  ])("answers 500 after the deadline for %s, prints it, and keeps running", async (_, path) => {
    printed.length = 0;

    const { status, text } = await ask(path, impatient);

    expect([status, text]).toEqual([500, expect.stringContaining("Prism did not answer within 0.5 s.")]);
    expect(printed).toEqual([expect.stringContaining(`GET ${path}: Prism failed: `)]);
    // A stall of the new thread alone may take longer than this mock waits.
    await expect.poll(() => ask("/next", impatient)).toEqual(NEXT);
  });

  test("prints a failure once, however often it occurs", async () => {
    printed.length = 0;

    for (let count = 0; count < 3; count++) await ask("/throws?again");

    expect(printed).toEqual([]);
  });

  test("still answers requests that run beside one that ends the thread", async () => {
    const beside = Array.from({ length: 20 }, (_, index) => ask(`/beside-${index}`));

    const [failed, ...answers] = await Promise.all([ask("/exit"), ...beside]);

    expect(failed.status).toBe(500);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  test("keeps running if the client disconnects before the response", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("GET /silence HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(socket, "connect");
    socket.resetAndDestroy();

    expect((await ask("/next")).status).toBe(200);
  });

  test("refuses a body that is too large, and keeps running", async () => {
    const { status } = await fetch(url, { method: "POST", body: new Uint8Array(10_000_001) });

    expect(status).toBe(413);
    expect((await ask("/next")).status).toBe(200);
  });

  test("refuses a URL that is not a path", async () => {
    const { status } = await rawRequest(url, "*", "OPTIONS");

    expect(status).toBe(400);
  });

  test("does not wait for the answer of a thread that has been stopped", async () => {
    const prism = await startPrism({}, { entry, deadlineMs: 60_000 });
    await prism.stop();

    const asked = prism.ask({ method: "GET", url: "/next", headers: {}, body: new Uint8Array() });

    await expect(asked).rejects.toThrow("Prism ended.");
  });

  test("reports a thread that does not start", async () => {
    const nothing = new URL("./no-such-thread.ts", import.meta.url);

    await expect(startPrism({}, { entry: nothing })).rejects.toThrow(/Cannot find module/);
  });

  test("reports a thread that is not ready in time", async () => {
    const neverReady = new URL("data:text/javascript,setInterval(() => {}, 1_000)");

    await expect(startPrism({}, { entry: neverReady, startDeadlineMs: 50 })).rejects.toThrow(
      "Prism does not start with this contract within 0.05 s.",
    );
  });
});
