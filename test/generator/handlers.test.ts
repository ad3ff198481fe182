import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import express, { type Express, type Request } from "express";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { least } from "../support/stalls.ts";
import { serve } from "./generated.ts";
import { type Context, handlersCode, silenced } from "./handlers-code.ts";

const handlers = handlersCode();
const { served } = handlers;

describe("a handler's request", () => {
  test("has the raw request, with every header, and the logger from the options", async () => {
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

  test.each([
    ["alone", (app: Express) => app, { baseUrl: "", originalUrl: "/context" }],
    [
      "mounted in an application, below its middleware",
      (app: Express) =>
        express()
          .use((request, response, next) => {
            Object.assign(request, { user: "ada" });
            response.locals["seen"] = true;
            next();
          })
          .use("/api", app),
      { baseUrl: "/api", originalUrl: "/api/context", user: "ada" },
    ],
  ])("has the Express request of a server %s", async (_, mount, expected) => {
    const got: Record<string, unknown> = {};
    const getContext = ({ raw }: { readonly raw: Request & { readonly user?: string } }) => {
      const { baseUrl, originalUrl, user, protocol, params, query, res } = raw;
      Object.assign(got, { baseUrl, originalUrl, user, protocol, params, query, locals: res?.locals });
      got["host"] = raw.get("Host");
      got["responds"] = res?.req === raw;
      return { status: 204 };
    };
    const url = await serve(mount(handlers.code.createServer({ getContext } as never)));

    await fetch(`${url}${expected.baseUrl}/context`);

    expect(got).toEqual({
      user: undefined,
      ...expected,
      protocol: "http",
      params: {},
      query: {},
      locals: expected.baseUrl === "" ? {} : { seen: true },
      host: new URL(url).host,
      responds: true,
    });
  });

  test("has a signal that aborts within 100 ms after the client disconnects, which is not reported", async () => {
    const error = silenced();
    const delay = async () => {
      const client = new AbortController();
      const [begun, aborted] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()];
      const getContext = async ({ signal }: Context) => {
        signal.addEventListener("abort", () => aborted.resolve(performance.now()));
        begun.resolve();
        await pause(60_000, undefined, { signal });
        return { status: 204 };
      };
      const baseUrl = await served({ getContext });

      const call = handlers.code.createClient({ baseUrl })["getContext"]?.({}, { signal: client.signal });
      const failed = expect(call).rejects.toThrow("no response");
      await begun.promise;
      const at = performance.now();
      client.abort();
      await failed;
      return (await aborted.promise) - at;
    };

    expect(await least(100, delay)).toBeLessThan(100);
    await pause(20);
    expect(error).not.toHaveBeenCalled();
  });

  test("has an aborted signal if the client disconnected before the signal was read", async () => {
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

  test("has a signal that never aborts after the response has been sent", async () => {
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

describe("authenticate", () => {
  test("is asked for by a warning when a handler has security, and only then", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());

    await served({});
    await served({ getSecret: () => ({ status: 204 }) }, { authenticate: () => "somebody" });
    expect(warn).not.toHaveBeenCalled();
    await served({ getSecret: () => ({ status: 204 }) });

    expect(warn.mock.calls).toEqual([
      ['createServer got no "authenticate", so that any credentials are accepted by getSecret.'],
    ]);
  });

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
  ])("receives the credentials with scheme and scopes: %s", async (_, headers, expected) => {
    const asked: Asked[] = [];
    const authenticate = ({ credentials }: Asked) => void asked.push(credentials === undefined ? {} : { credentials });
    const baseUrl = await served({ getSecret: () => ({ status: 204 }) }, { authenticate });

    await fetch(`${baseUrl}/secret`, { headers });

    expect(asked[0]?.credentials).toEqual(expected);
  });

  test("causes a 401 with WWW-Authenticate, unless it sets that header itself", async () => {
    const { RequestRefusal } = await import(`${handlers.folder}/handlers/server.ts`);
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
  ])("is sent with its status and body: %s", async (_, how) => {
    const { problem } = await import(`${handlers.folder}/handlers/server.ts`);
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

  test("that cannot be sent becomes a 500", async () => {
    const error = silenced();
    const { problem } = await import(`${handlers.folder}/handlers/server.ts`);
    const getExport = () => Promise.reject(problem(404, { status: 404, detail: "No rows." }, { "X-Why": "\u2014" }));

    const response = await fetch(`${await served({ getExport })}/export`);

    expect(response.status).toBe(500);
    expect(error).toHaveBeenCalled();
  });

  test.each([101, 99, 1000])("with a status that is not a final one becomes a 500: %i", async (status) => {
    silenced();
    const { problem } = await import(`${handlers.folder}/handlers/server.ts`);
    const postPicture = () => Promise.reject(problem(status, {}));
    const form = new FormData();
    form.set("file", new Blob(["x"], { type: "image/png" }), "x.png");
    form.set("about", new Blob(["{}"], { type: "application/json" }));

    const response = await fetch(`${await served({ postPicture })}/pictures`, { method: "POST", body: form });

    expect(response.status).toBe(500);
  });

  test("is JSON if the contract declares several media types for its status", async () => {
    const { problem } = await import(`${handlers.folder}/handlers/server.ts`);
    const getSecret = () => Promise.reject(problem(404, { status: 404, detail: "No." }));

    const response = await fetch(`${await served({ getSecret })}/secret`, { headers: { "X-Key": "k" } });

    expect([response.status, await response.json()]).toEqual([404, { status: 404, detail: "No." }]);
  });

  test.each([
    ["a status", 409, { status: 409, detail: "x" }],
    ["a body", 404, { detail: 5 }],
  ])("that the operation does not declare is a failure of the server: %s", async (_, status, body) => {
    silenced();
    const { problem } = await import(`${handlers.folder}/handlers/server.ts`);
    const getExport = () => Promise.reject(problem(status, body));

    expect((await fetch(`${await served({ getExport })}/export`)).status).toBe(500);
  });
});

describe("a server that listens by itself", () => {
  const started = (port: number) =>
    new Promise<{ readonly server: Server; readonly error: unknown }>((done) => {
      const app = handlers.code.createServer({ getContext: () => ({ status: 204 }) } as never) as Express;
      const server = app.listen(port, "127.0.0.1", (error) => done({ server, error }));
      onTestFinished(() => void server.close());
    });

  test("calls back once it listens, and with the error if it cannot", async () => {
    const { server, error } = await started(0);
    const { port } = server.address() as AddressInfo;

    const { status } = await fetch(`http://127.0.0.1:${port}/context`);
    const second = await started(port);

    expect([error, status]).toEqual([undefined, 204]);
    expect(second.error).toMatchObject({ code: "EADDRINUSE" });
  });
});
