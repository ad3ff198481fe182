import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { startLoopback } from "../support/loopback.ts";
import { undisturbed } from "../support/stalls.ts";
import type { UntypedClient } from "./generated.ts";
import { handlersCode } from "./handlers-code.ts";

const generated = handlersCode();

const clientOf = (baseUrl: string, options: object = {}): UntypedClient =>
  generated.code.createClient({ baseUrl, ...options });

async function served(handlers: Record<string, (request: never) => unknown>, options: object = {}) {
  return clientOf(await generated.served(handlers), options);
}

const STREAM = { stream: true };

async function* rows() {
  yield "1\n";
  await pause(5);
  yield "2\n";
}

/** Never ends, and reports when the reader cancels. */
const endless = (cancel: () => void) => {
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(1_000));
  return new ReadableStream({ pull, cancel });
};

const bytesOf = async (stream: unknown) => {
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) bytes += chunk.byteLength;
  return bytes;
};

describe("a response", () => {
  test("is a stream if the caller asks for one, and whole otherwise", async () => {
    const client = await served({ getExport: () => ({ status: 200, body: rows() }) });

    const whole = await client["getExport"]?.();
    const streamed = await client["getExport"]?.({}, STREAM);

    expect(whole?.data).toBe("1\n2\n");
    expect(streamed?.data).toBeInstanceOf(ReadableStream);
    expect(await new Response(streamed?.data as ReadableStream).text()).toBe("1\n2\n");
  });

  test.each([
    ["JSON", { status: 200, contentType: "application/json", body: { rows: 1 } }, { data: { rows: 1 } }],
    ["an error", { status: 406, body: { status: 406, detail: "" } }, { error: { status: 406, detail: "" } }],
  ])("is whole anyway if it is %s", async (_, answer, expected) => {
    const client = await served({ getReport: () => answer });

    expect(await client["getReport"]?.({}, STREAM)).toMatchObject(expected);
  });

  test("as a stream may take longer than an attempt's time limit, and ends with the caller's signal", async () => {
    const ended = Promise.withResolvers<void>();
    const client = await served({ getExport: () => ({ status: 200, body: endless(ended.resolve) }) });
    const caller = new AbortController();
    const limits = { timeoutMs: 400, deadlineMs: 400, signal: caller.signal };

    const result = await undisturbed(async () => client["getExport"]?.({}, { ...STREAM, ...limits }));
    const reader = new Response(result?.data as ReadableStream).body?.getReader();
    if (reader === undefined) throw new Error("There is no stream.");
    await pause(450);
    expect((await reader.read()).done).toBe(false);
    caller.abort();

    const readOn = async () => {
      for (;;) if ((await reader.read()).done) return;
    };
    await expect(readOn()).rejects.toThrow();
    await ended.promise;
  });

  test("as a stream has no size limit unless one is given", async () => {
    const body = () => new Blob([new Uint8Array(11_000_000)]).stream();
    const client = await served({ getExport: () => ({ status: 200, body: body() }) });

    const unbounded = await client["getExport"]?.({}, STREAM);
    const bounded = await client["getExport"]?.({}, { ...STREAM, maxBodyBytes: 10_000_000 });

    expect(await bytesOf(unbounded?.data)).toBe(11_000_000);
    await expect(bytesOf(bounded?.data)).rejects.toThrow("getExport: a body of more than 10000000 bytes");
  });
});

describe("a body", () => {
  const upload = (body: unknown) => ({ contentType: "application/octet-stream", body });
  const stream = () => new Blob(["abc"]).stream();

  test.each([
    ["a stream", stream, 1],
    ["a file", () => new Blob(["abc"]), 3],
  ])("that is %s is sent again after a temporary failure if it can be", async (_, body, times) => {
    const { url, requests } = await startLoopback(async (request, response) => {
      await request.toArray();
      response.writeHead(503, { "Retry-After": "0" }).end();
    });
    const { operations } = generated.code;
    const { createContractClient } = await import(`${generated.folder}/handlers/client.ts`);
    const putUpload = { ...operations["putUpload"], retryable: true };
    const client = createContractClient({ putUpload }, { baseUrl: url }) as UntypedClient;

    await expect(client["putUpload"]?.(upload(body()))).rejects.toThrow("status 503");

    expect(requests).toHaveLength(times);
  });

  test("that is a stream is not sent again after a redirection", async () => {
    const { url, requests } = await startLoopback(async (request, response) => {
      await request.toArray();
      response.writeHead(307, { Location: "/other" }).end();
    });

    await expect(clientOf(url)["putUpload"]?.(upload(stream()))).rejects.toThrow("status 307");

    expect(requests).toHaveLength(1);
  });
});

test.each([
  [{}, 6],
  [{ maxRedirects: 2 }, 3],
  [{ maxRedirects: 0 }, 1],
])("redirections are followed as often as %o allows", async (options, times) => {
  const { url, requests } = await startLoopback(
    (_, response) => void response.writeHead(307, { Location: "/a" }).end(),
  );

  await expect(clientOf(url)["getContext"]?.({}, options)).rejects.toThrow("status 307");

  expect(requests).toHaveLength(times);
});

describe("headers from a function", () => {
  /** Accepts only one key, and records the requests. */
  const guarded = (key: string) =>
    startLoopback((request, response) => {
      if (request.headers.authorization === key) return void response.writeHead(204).end();
      const problem = JSON.stringify({ status: 401, detail: "No." });
      response.writeHead(401, { "Content-Type": "application/problem+json" }).end(problem);
    });
  const source = (...keys: string[]) => {
    let asked = 0;
    return vi.fn(async () => ({ Authorization: keys[Math.min(asked++, keys.length - 1)] ?? "" }));
  };

  test("are requested for each call", async () => {
    const { url, requests } = await guarded("new");
    const headers = source("new");
    const client = clientOf(url, { headers });

    expect((await client["getSecret"]?.())?.status).toBe(204);
    expect((await client["getSecret"]?.())?.status).toBe(204);

    expect([headers.mock.calls.length, requests.length]).toEqual([2, 2]);
  });

  test.each([
    ["again after a 401, with different headers", ["old", "new"], 204, 2, 2],
    ["no further when those are refused too", ["old", "older", "new"], 401, 2, 2],
    ["and the call is not made again with the same", ["old"], 401, 2, 1],
  ])("are requested for %s", async (_, keys, status, asked, sent) => {
    const { url, requests } = await guarded("new");
    const headers = source(...keys);

    const result = await clientOf(url, { headers })["getSecret"]?.();

    expect(result?.status).toBe(status);
    expect([headers.mock.calls.length, requests.length]).toEqual([asked, sent]);
  });

  test("fail the call with the function's own error", async () => {
    const { url, requests } = await guarded("new");
    const headers = () => Promise.reject(new RangeError("the vault is closed"));

    await expect(clientOf(url, { headers })["getSecret"]?.()).rejects.toThrow(RangeError);

    expect(requests).toHaveLength(0);
  });
});
