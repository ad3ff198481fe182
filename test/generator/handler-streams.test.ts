import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { least, millisecondsOf } from "../support/stalls.ts";
import { handlersCode, silenced, webStream } from "./handlers-code.ts";

const { served } = handlersCode();

describe("a response that is a stream", () => {
  async function* rows(count: number) {
    for (let row = 0; row < count; row++) yield `${row}\n`;
  }

  test.each([
    ["an async generator", () => rows(3)],
    ["a web stream", () => webStream(rows(3))],
    ["bytes", () => webStream(rows(3)).pipeThrough(new TextEncoderStream())],
  ])("is sent piece by piece: %s", async (_, body) => {
    const baseUrl = await served({ getExport: () => ({ status: 200, body: body() }) });

    const response = await fetch(`${baseUrl}/export`);

    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Transfer-Encoding")).toBe("chunked");
    expect(await response.text()).toBe("0\n1\n2\n");
  });

  test("of events sends its head before the first event, and each event at once", async () => {
    const next = Promise.withResolvers<void>();
    async function* events() {
      await next.promise;
      yield "data: 1\n\n";
      await pause(60_000);
    }
    const baseUrl = await served({ getEvents: () => ({ status: 200, body: events() }) });

    const response = await fetch(`${baseUrl}/events`);
    expect(response.headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
    next.resolve();
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();

    expect(new TextDecoder().decode(value)).toBe("data: 1\n\n");
  });

  test("of small pieces that are always ready leaves other requests their turn", async () => {
    async function* small() {
      for (const end = performance.now() + 4_000; performance.now() < end; ) yield "x".repeat(100);
    }
    const timerMs = async () => {
      const begun = Promise.withResolvers<void>();
      const getExport = () => {
        begun.resolve();
        return { status: 200, body: Readable.from(small()) };
      };
      const baseUrl = await served({ getExport });
      // In a process of its own, or this one would not read as fast as it writes.
      const reader = spawn(process.execPath, [
        "-e",
        `fetch("${baseUrl}/export").then((r) => r.body.pipeTo(new WritableStream()))`,
      ]);
      onTestFinished(() => void reader.kill());
      await begun.promise;
      const took = await millisecondsOf(() => pause(1_000));
      reader.kill();
      return took;
    };

    expect(await least(2_500, timerMs)).toBeLessThan(2_500);
  });

  test.each(["HEAD", "GET"])("may fail after it has been given up: a missing file, %s", async (method) => {
    const failed = vi.fn();
    process.on("uncaughtException", failed);
    onTestFinished(() => void process.off("uncaughtException", failed));
    const [begun, handled] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const getExport = async ({ signal }: { signal: AbortSignal }) => {
      begun.resolve();
      if (method === "GET") await new Promise((gone) => signal.addEventListener("abort", gone));
      handled.resolve();
      return { status: 200, body: createReadStream("missing.csv") };
    };
    const baseUrl = await served({ getExport });

    const client = new AbortController();
    const asked = fetch(`${baseUrl}/export`, { method, signal: client.signal }).catch(() => {});
    await begun.promise;
    if (method === "GET") client.abort();
    await asked;
    await handled.promise;
    await pause(100);

    expect(failed).not.toHaveBeenCalled();
  });

  test("leaves no header of the failed response on the 500", async () => {
    silenced();
    async function* broken() {
      yield 5;
    }
    const headers = { "Cache-Control": "public, max-age=99", "Content-Encoding": "gzip" };
    const baseUrl = await served({ getExport: () => ({ status: 200, headers, body: broken() }) });

    const response = await fetch(`${baseUrl}/export`);

    expect(response.status).toBe(500);
    expect([response.headers.get("Cache-Control"), response.headers.get("Content-Encoding")]).toEqual([null, null]);
  });

  test("is produced no faster than the client reads it", async () => {
    let made = 0;
    async function* large() {
      for (; made < 1_000; made++) yield new Uint8Array(100_000);
    }
    const baseUrl = await served({ getExport: () => ({ status: 200, body: large() }) });

    const response = await fetch(`${baseUrl}/export`);
    await pause(200);

    expect(made).toBeLessThan(200);
    await response.body?.cancel();
  });

  test.each([
    ["a generator", (end: () => void) => endless(end)],
    [
      "a web stream",
      (end: () => void) => new ReadableStream({ pull: (c) => c.enqueue("x".repeat(9_000)), cancel: end }),
    ],
    ["a web stream that waits", (end: () => void) => new ReadableStream({ start: (c) => c.enqueue("x"), cancel: end })],
  ])("is cancelled if the client disconnects: %s", async (_, make) => {
    const delay = async () => {
      const ended = Promise.withResolvers<void>();
      const baseUrl = await served({ getExport: () => ({ status: 200, body: make(ended.resolve) }) });
      const client = new AbortController();
      const response = await fetch(`${baseUrl}/export`, { signal: client.signal });
      await response.body?.getReader().read();
      return millisecondsOf(() => {
        client.abort();
        return ended.promise;
      });
    };

    expect(await least(100, delay)).toBeLessThan(100);
  });

  async function* endless(end: () => void) {
    try {
      for (;;) {
        yield "x".repeat(9_000);
        await pause(1);
      }
    } finally {
      end();
    }
  }

  test("is cancelled for a HEAD request", async () => {
    const cancel = vi.fn();
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue("x");
    const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
    const baseUrl = await served({ getExport: () => ({ status: 200, body }) });

    const response = await fetch(`${baseUrl}/export`, { method: "HEAD" });

    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("that fails midway closes the connection, and the failure is reported", async () => {
    const answerError = vi.fn(() => ({ status: 500 }));
    async function* failing() {
      yield "1\n";
      await pause(20);
      throw new Error("the database is gone");
    }
    const baseUrl = await served({ getExport: () => ({ status: 200, body: failing() }) }, { answerError });

    const response = await fetch(`${baseUrl}/export`);

    await expect(response.text()).rejects.toThrow();
    expect(answerError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "the database is gone" }),
      expect.anything(),
    );
  });

  test("that fails before its first piece is answered as an error", async () => {
    const error = silenced();
    // biome-ignore lint/correctness/useYield: It fails before its first piece.
    async function* failing() {
      throw new Error("no such file");
    }
    const headers = { "Content-Disposition": "attachment" };
    const baseUrl = await served({ getExport: () => ({ status: 200, headers, body: failing() }) });

    const response = await fetch(`${baseUrl}/export`);

    expect([response.status, response.headers.get("Content-Disposition")]).toEqual([500, null]);
    expect(await response.json()).toMatchObject({ status: 500 });
    expect(error).toHaveBeenCalledOnce();
  });

  test("is refused if JSON is declared, and cancelled", async () => {
    silenced();
    const cancel = vi.fn();
    const baseUrl = await served({ getOnlyJson: () => ({ status: 200, body: new ReadableStream({ cancel }) }) });

    const response = await fetch(`${baseUrl}/only-json`);

    expect(response.status).toBe(500);
    expect(cancel).toHaveBeenCalledOnce();
  });
});
