import { describe, expect, test } from "vitest";
import { call, startServer } from "../support/server.ts";

describe("/healthz and /readyz", () => {
  test("respond without a key", async () => {
    const server = await startServer();

    const answers = await Promise.all(["/healthz", "/readyz"].map((path) => call(server, path, { key: null })));

    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { status: "ok" }],
      [200, { status: "ready" }],
    ]);
  });

  test("report that a stopping process is alive, but not ready", async () => {
    const server = await startServer();
    server.readiness.ready = false;

    const [health, ready] = await Promise.all(["/healthz", "/readyz"].map((path) => call(server, path)));

    expect([health?.status, ready?.status, ready?.headers.get("Retry-After")]).toEqual([200, 503, "1"]);
  });

  test("report that a process without its database is not ready", async () => {
    const server = await startServer();
    await server.store.close();

    const { status, body } = await call(server, "/readyz");

    expect([status, body]).toEqual([503, { status: "not ready" }]);
  });

  test.each(["/healthz", "/readyz"])("refuse other methods with 405 and Allow: %s", async (path) => {
    const server = await startServer();

    const { status, headers, body } = await call(server, path, { method: "POST", key: null });

    expect([status, headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    expect(body.error).toEqual({
      type: "invalid_request_error",
      message: "POST is not allowed here; allowed: GET, HEAD.",
    });
  });

  test("list their methods for OPTIONS", async () => {
    const { status, headers } = await call(await startServer(), "/healthz", { method: "OPTIONS", key: null });

    expect([status, headers.get("Allow")]).toEqual([204, "GET, HEAD"]);
  });
});
