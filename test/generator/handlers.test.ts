import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type GeneratedCode, generated, type Handler, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("handlers", folder);
});

afterAll(() => remove(folder));

const served = (handlers: Record<string, (request: never) => unknown>, options: object = {}) =>
  serve(code.createServer(handlers as Record<string, Handler>, options));

interface Context {
  readonly signal: AbortSignal;
  readonly raw: { readonly headers: Record<string, string>; readonly ip: string };
  readonly logger: unknown;
}

const webStream = (pieces: AsyncIterable<string | Uint8Array>) =>
  Readable.toWeb(Readable.from(pieces)) as unknown as ReadableStream;

/** Keeps what is written of a failure inside, where a test brings one about. */
function silenced() {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => error.mockRestore());
  return error;
}

describe("a handler's request", () => {
  test("has the raw request, with every header, and the logger of the options", async () => {
    const logger = { info: () => {} };
    let got: Context | undefined;
    const getContext = (request: Context) => {
      got = request;
      return { status: 204 };
    };
    const baseUrl = await served({ getContext }, { logger });

    await fetch(`${baseUrl}/context`, { headers: { "X-Trace": "abc" } });

    expect(got?.raw.headers["x-trace"]).toBe("abc");
    expect(got?.raw.ip).toMatch(/127\.0\.0\.1$/);
    expect(got?.logger).toBe(logger);
  });

  test("has a signal that is aborted within 100 ms of the client going away, and is not told as a failure", async () => {
    const error = silenced();
    const client = new AbortController();
    let reached: (at: number) => void = () => {};
    const abortedAt = new Promise<number>((resolve) => {
      reached = resolve;
    });
    const begun = Promise.withResolvers<void>();
    const getContext = async ({ signal }: Context) => {
      signal.addEventListener("abort", () => reached(performance.now()));
      begun.resolve();
      await pause(60_000, undefined, { signal });
      return { status: 204 };
    };
    const baseUrl = await served({ getContext });

    const call = code.createClient({ baseUrl })["getContext"]?.({}, { signal: client.signal });
    const failed = expect(call).rejects.toThrow("no response");
    await begun.promise;
    const at = performance.now();
    client.abort();

    expect((await abortedAt) - at).toBeLessThan(100);
    await failed;
    await pause(20);
    expect(error).not.toHaveBeenCalled();
  });

  test("has a signal that is aborted already where the client went before it was asked for", async () => {
    const client = new AbortController();
    const found = Promise.withResolvers<boolean>();
    const getContext = async (
      request: Context & { raw: { socket: { once: (event: string, go: () => void) => void } } },
    ) => {
      client.abort();
      await new Promise<void>((gone) => request.raw.socket.once("close", gone));
      await pause(10);
      found.resolve(request.signal.aborted);
      return { status: 204 };
    };
    const baseUrl = await served({ getContext });

    await expect(fetch(`${baseUrl}/context`, { signal: client.signal })).rejects.toThrow();

    expect(await found.promise).toBe(true);
  });

  test("has a signal that is never aborted once the response has been sent", async () => {
    let signal: AbortSignal | undefined;
    const getContext = (request: Context) => {
      ({ signal } = request);
      return { status: 204 };
    };
    const baseUrl = await served({ getContext });

    await fetch(`${baseUrl}/context`, { headers: { Connection: "close" } });
    await pause(20);

    expect(signal?.aborted).toBe(false);
  });
});

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

  test("of events sends its head before the first one, and each when it comes", async () => {
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

  test("is made no faster than the client takes it", async () => {
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
  ])("is cancelled when the client goes away: %s", async (_, make) => {
    const ended = Promise.withResolvers<void>();
    const baseUrl = await served({ getExport: () => ({ status: 200, body: make(ended.resolve) }) });
    const client = new AbortController();

    const response = await fetch(`${baseUrl}/export`, { signal: client.signal });
    await response.body?.getReader().read();
    const at = performance.now();
    client.abort();
    await ended.promise;

    expect(performance.now() - at).toBeLessThan(100);
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

  test("is cancelled where only the head is asked for", async () => {
    const cancel = vi.fn();
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue("x");
    const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
    const baseUrl = await served({ getExport: () => ({ status: 200, body }) });

    const response = await fetch(`${baseUrl}/export`, { method: "HEAD" });

    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("that fails on the way destroys the connection, and is told", async () => {
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
    // biome-ignore lint/correctness/useYield: it fails before.
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

  test("is refused where JSON is declared, and cancelled", async () => {
    silenced();
    const cancel = vi.fn();
    const baseUrl = await served({ getOnlyJson: () => ({ status: 200, body: new ReadableStream({ cancel }) }) });

    const response = await fetch(`${baseUrl}/only-json`);

    expect(response.status).toBe(500);
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("a body that the handler reads itself", () => {
  type Upload = { readonly body: ReadableStream<Uint8Array> };
  const counted = async ({ body }: Upload) => {
    let rows = 0;
    for await (const chunk of body) rows += chunk.byteLength;
    return { status: 200, body: { rows } };
  };
  const TYPE = { "Content-Type": "application/octet-stream" };
  const put = (baseUrl: string, body: BodyInit, headers: Record<string, string> = TYPE) =>
    fetch(`${baseUrl}/upload`, { method: "PUT", body, headers, duplex: "half" } as RequestInit);
  const chunks = (count: number): ReadableStream<Uint8Array> => {
    let left = count;
    const pull = (controller: ReadableStreamDefaultController) =>
      left-- > 0 ? controller.enqueue(new Uint8Array(10_000)) : controller.close();
    return new ReadableStream({ pull });
  };

  test("comes as a stream, of more bytes than the server's limit and up to the operation's", async () => {
    const baseUrl = await served({ putUpload: counted }, { bodyLimit: 10 });

    const response = await put(baseUrl, chunks(20));

    expect(await response.json()).toEqual({ rows: 200_000 });
  });

  test.each([
    ["by its Content-Length", () => new Uint8Array(200_001)],
    ["as it turns out", () => chunks(21)],
  ])("is refused with 413 beyond it: %s", async (_, body) => {
    const baseUrl = await served({ putUpload: counted });

    const response = await put(baseUrl, body());

    expect(response.status).toBe(413);
  });

  test("is unpacked, and bounded as it is then", async () => {
    const { gzipSync } = await import("node:zlib");
    const baseUrl = await served({ putUpload: counted });
    const headers = { ...TYPE, "Content-Encoding": "gzip" };

    const fits = await put(baseUrl, gzipSync(new Uint8Array(200_000)), headers);
    const exceeds = await put(baseUrl, gzipSync(new Uint8Array(200_001)), headers);
    const broken = await put(baseUrl, new Uint8Array(50), headers);

    expect([fits.status, exceeds.status, broken.status]).toEqual([200, 413, 400]);
  });

  test("of JSON beside it is parsed and validated all the same", async () => {
    const putUpload = ({ body }: { readonly body: unknown }) => ({ status: 200, body });
    const baseUrl = await served({ putUpload });

    const good = await put(baseUrl, '{"rows":3}', { "Content-Type": "application/json" });
    const bad = await put(baseUrl, '{"rows":"x"}', { "Content-Type": "application/json" });

    expect(await good.json()).toEqual({ rows: 3 });
    expect(bad.status).toBe(400);
  });

  test.each([
    ["answers", () => ({ status: 200, body: { rows: 0 } }), 200],
    ["throws", () => Promise.reject(new Error("full")), 500],
  ])("may be left unread by a handler that %s at once", async (_, putUpload, status) => {
    silenced();
    const baseUrl = await served({ putUpload });

    const first = await put(baseUrl, new Uint8Array(190_000));
    const second = await put(baseUrl, new Uint8Array(190_000));

    expect([first.status, second.status]).toEqual([status, status]);
  });

  test("fails when the client goes away", async () => {
    const failed = Promise.withResolvers<unknown>();
    const putUpload = (request: Upload) =>
      counted(request).catch((failure: Error) => {
        failed.resolve(failure);
        throw failure;
      });
    const baseUrl = await served({ putUpload }, { answerError: () => ({ status: 400 }) });
    const client = new AbortController();
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const sending = fetch(`${baseUrl}/upload`, {
      ...{ method: "PUT", body, headers: TYPE, signal: client.signal, duplex: "half" },
    } as RequestInit);
    setTimeout(() => client.abort(), 50);

    await expect(sending).rejects.toThrow();

    expect(await failed.promise).toBeInstanceOf(Error);
  });

  test("comes from a client that sends a stream, once", async () => {
    const baseUrl = await served({ putUpload: counted });

    const result = await code.createClient({ baseUrl })["putUpload"]?.({
      contentType: "application/octet-stream",
      body: chunks(3),
    });

    expect(result).toMatchObject({ status: 200, data: { rows: 30_000 } });
  });
});

test("x-max-body bounds a body that is read whole, above the server's limit or below it", async () => {
  const baseUrl = await served({ postSmall: () => ({ status: 204 }) });
  const post = (body: string) =>
    fetch(`${baseUrl}/small`, { method: "POST", body, headers: { "Content-Type": "application/json" } });

  const taken = await post('{"rows":1}');
  const refused = await post('{"rows":1           }');

  expect([taken.status, refused.status]).toEqual([204, 413]);
});

describe("Accept", () => {
  const ask = async (baseUrl: string, accept: string, path = "/report") => {
    const response = await fetch(baseUrl + path, { headers: { Accept: accept } });
    return [response.status, response.headers.get("Content-Type")?.split(";")[0]];
  };
  const JSON_TYPE = "application/json";

  test.each([
    ["*/*", 200, JSON_TYPE],
    ["text/csv", 200, "text/csv"],
    ["text/*", 200, "text/csv"],
    ["text/csv;q=0.5, application/json;q=0.4", 200, "text/csv"],
    ["text/csv;q=0.4, */*;q=0.5", 200, JSON_TYPE],
    ["application/json;q=0, */*", 200, "text/csv"],
    ["TEXT/CSV", 200, "text/csv"],
    ["nonsense", 200, JSON_TYPE],
    ["application/xml, text/csv;q=0", 406, JSON_TYPE],
    ["image/png", 406, JSON_TYPE],
  ])("chooses among the media types of a success: %s", async (accept, status, type) => {
    expect(await ask(await served({}), accept)).toEqual([status, type]);
  });

  test("is told to the handler as the type that was chosen", async () => {
    const getReport = ({ accept }: { readonly accept: string }) =>
      accept === "text/csv"
        ? { status: 200, contentType: accept, body: "a,b" }
        : { status: 200, contentType: accept, body: { rows: 1 } };
    const baseUrl = await served({ getReport });

    expect(await ask(baseUrl, "text/csv")).toEqual([200, "text/csv"]);
    expect(await ask(baseUrl, "*/*")).toEqual([200, JSON_TYPE]);
  });

  test("is named in Vary, where it chooses", async () => {
    const baseUrl = await served({});
    const varyOf = async (path: string) => (await fetch(baseUrl + path)).headers.get("Vary");

    expect([await varyOf("/report"), await varyOf("/only-json")]).toEqual(["Accept", null]);
  });

  test("is not looked at where a success has one media type", async () => {
    expect(await ask(await served({}), "image/png", "/only-json")).toEqual([200, JSON_TYPE]);
  });

  test("is refused with 406 in the shape that the contract declares", async () => {
    const response = await fetch(`${await served({})}/report`, { headers: { Accept: "image/png" } });

    expect(await response.json()).toEqual({
      status: 406,
      detail: 'Accept "image/png" allows none of text/csv, application/json.',
    });
  });

  test.each([
    ["after the credentials", {}, "{}", 401],
    ["before the media type", { "X-Key": "k", "Content-Type": "text/plain" }, "{}", 406],
    ["before the size", { "X-Key": "k", "Content-Type": "application/json" }, " ".repeat(100_001), 406],
    ["before the body", { "X-Key": "k", "Content-Type": "application/json" }, "{", 406],
  ])("is looked at %s", async (_, headers, body, status) => {
    const baseUrl = await served({});

    const response = await fetch(`${baseUrl}/report`, {
      ...{ method: "POST", body, headers: { Accept: "image/png", ...headers } },
    } as RequestInit);

    expect(response.status).toBe(status);
  });
});

describe("authenticate", () => {
  interface Asked {
    readonly credentials?: readonly { name: string; value: string; scopes: readonly string[]; scheme: object }[];
  }

  test.each<[string, Record<string, string>, object | undefined]>([
    [
      "of the first scheme",
      { Authorization: "Bearer abc" },
      [{ name: "token", value: "abc", scopes: ["read"], scheme: { type: "http", scheme: "bearer" } }],
    ],
    [
      "of the second one",
      { "X-Key": "k" },
      [{ name: "key", value: "k", scopes: [], scheme: { type: "apiKey", in: "header", name: "X-Key" } }],
    ],
    ["none", {}, undefined],
  ])("gets the credentials with scheme and scopes: %s", async (_, headers, expected) => {
    const asked: Asked[] = [];
    const authenticate = ({ credentials }: Asked) => void asked.push(credentials === undefined ? {} : { credentials });
    const baseUrl = await served({ getSecret: () => ({ status: 204 }) }, { authenticate });

    await fetch(`${baseUrl}/secret`, { headers });

    expect(asked[0]?.credentials).toEqual(expected);
  });

  test("has its 401 answered with WWW-Authenticate, unless that is given", async () => {
    const { RequestRefusal } = await import(`${folder}/handlers/server.ts`);
    const refusing = (headers: object) => ({
      authenticate: () => {
        throw new RequestRefusal(401, "No.", { headers });
      },
    });
    const challengeOf = async (options: object) =>
      (await fetch(`${await served({}, options)}/secret`)).headers.get("WWW-Authenticate");

    expect(await challengeOf(refusing({}))).toBe("Bearer, ApiKey");
    expect(await challengeOf(refusing({ "www-authenticate": "Mine" }))).toBe("Mine");
    expect(await challengeOf({})).toBe("Bearer, ApiKey");
  });
});

describe("a problem", () => {
  test.each([
    ["thrown", "throw"],
    ["returned", "return"],
  ])("is answered with its status and body: %s", async (_, how) => {
    const { problem } = await import(`${folder}/handlers/server.ts`);
    const getExport = () => {
      const failure = problem(404, { status: 404, detail: "No rows." }, { "X-Why": "empty" });
      if (how === "throw") throw failure;
      return failure;
    };
    const response = await fetch(`${await served({ getExport })}/export`);

    expect([response.status, response.headers.get("Content-Type"), response.headers.get("X-Why")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
      "empty",
    ]);
    expect(await response.json()).toEqual({ status: 404, detail: "No rows." });
  });

  test("is JSON where the contract declares several media types for its status", async () => {
    const { problem } = await import(`${folder}/handlers/server.ts`);
    const getSecret = () => Promise.reject(problem(404, { status: 404, detail: "No." }));

    const response = await fetch(`${await served({ getSecret })}/secret`, { headers: { "X-Key": "k" } });

    expect([response.status, await response.json()]).toEqual([404, { status: 404, detail: "No." }]);
  });

  test.each([
    ["a status", 409, { status: 409, detail: "x" }],
    ["a body", 404, { detail: 5 }],
  ])("that the operation does not declare is a failure of the server: %s", async (_, status, body) => {
    silenced();
    const { problem } = await import(`${folder}/handlers/server.ts`);
    const getExport = () => Promise.reject(problem(status, body));

    expect((await fetch(`${await served({ getExport })}/export`)).status).toBe(500);
  });
});

describe("the parts of a form", () => {
  const received = async (form: FormData | object) => {
    let body: FormData | undefined;
    const postPicture = (request: { readonly body: FormData }) => {
      ({ body } = request);
      return { status: 204 };
    };
    const baseUrl = await served({ postPicture });
    const result = await code.createClient({ baseUrl })["postPicture"]?.({ body: form });
    expect(result?.status).toBe(204);
    return body as FormData;
  };

  test("are files and text as their types say, from an object", async () => {
    const file = new File(["bytes"], "a.png", { type: "image/png" });

    const form = await received({ file, more: [file, new Uint8Array([1])], count: 2, about: { title: "Sea" } });

    expect((form.get("file") as File).name).toBe("a.png");
    expect(form.getAll("more").map((part) => part instanceof File)).toEqual([true, true]);
    expect(form.get("count")).toBe("2");
  });

  test("are files and text as their types say, however they were sent", async () => {
    const form = new FormData();
    form.append("file", "plain text");
    form.append("count", new Blob(["2"], { type: "text/plain" }));
    form.append("about", "{}");

    const got = await received(form);

    expect(await (got.get("file") as File).text()).toBe("plain text");
    expect(got.get("count")).toBe("2");
  });
});
