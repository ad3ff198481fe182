import { describe, expect, test, vi } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { loggedPath } from "../../server/http/logged-path.ts";
import { createLogger } from "../../server/http/request-log.ts";
import { SANDBOX_KEY, SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { rawRequest } from "../support/raw-http.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS, startServer } from "../support/server.ts";

describe("the log", () => {
  test("has one line for each request, with the id in its response", async () => {
    const server = await startServer();

    const created = await call(server, PHONE_NUMBERS, { body: aRegistration() });
    const read = await call(server, `${PHONE_NUMBERS}/${created.body.id}`);
    const refused = await call(server, "/nothing?secret=1", { key: null });

    const line = (method: string, path: string, { status, headers }: typeof read) =>
      expect.objectContaining({ method, path, status, requestId: headers.get("X-Request-Id"), msg: "answered" });
    expect(server.log).toEqual([
      line("POST", PHONE_NUMBERS, created),
      line("GET", `${PHONE_NUMBERS}/${created.body.id}`, read),
      line("GET", "/[redacted]", refused),
    ]);
  });

  test("has the ids of a request's operation, organization and key", async () => {
    const server = await startServer();

    await call(server, `${APPS}?foo=1`);
    await call(server, APPS, { key: null });
    await call(server, APPS, { method: "PUT" });

    const lines = server.log.filter(({ msg }) => msg === "answered");
    expect(
      lines.map(({ status, operationId, organizationId, keyId }) => [status, operationId, organizationId, keyId]),
    ).toEqual([
      [400, "listApps", "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI", SANDBOX_KEY_ID],
      [401, "listApps", undefined, undefined],
      [405, undefined, undefined, undefined],
    ]);
  });

  test.each(["/healthz", "/readyz"])("has %s at debug level, unless it fails", async (path) => {
    const server = await startServer({ logLevel: "debug" });

    await call(server, path);
    server.readiness.ready = false;
    await call(server, path);

    const levels = server.log.map(({ level, status }) => [level, status]);
    expect(levels).toEqual([[20, 200], path === "/readyz" ? [30, 503] : [20, 200]]);
  });

  test("redacts secrets, even if code logs them by mistake", () => {
    const lines: string[] = [];
    const logger = createLogger("info", { write: (line) => void lines.push(line) });
    const secrets = { authorization: "canary", pin: "canary", key: "canary", token: "canary", accessToken: "canary" };

    logger.info({ ...secrets, request: secrets, status: 200 }, "answered");

    expect(lines.join()).not.toContain("canary");
    expect(JSON.parse(lines.join())).toMatchObject({
      pin: "[redacted]",
      request: { token: "[redacted]" },
      status: 200,
    });
  });

  test("has no key, no body and no phone number, wherever a request puts them", async () => {
    const server = await startServer();
    const unknownKey = newAdminKey();

    await call(server, PHONE_NUMBERS, { body: aRegistration() });
    await call(server, PHONE_NUMBERS, { body: aRegistration({ displayPhoneNumber: "+15551234568" }) });
    await call(server, APPS, { body: { slug: "canary-slug", name: "Canary" } });
    await call(server, APPS, { key: unknownKey });

    expect(server.log.filter(({ msg }) => msg === "answered")).toHaveLength(4);
    expect(JSON.stringify(server.log)).not.toMatch(/sk_admin_\w|5551234567|5551234568|canary/i);
  });

  test.each([
    ["a phone number", "+15551234567"],
    ["an encoded phone number", "%2B15551234567"],
    ["Meta's id of a number", "123456789012345"],
    ["a key", SANDBOX_KEY],
    ["a PIN", "150954"],
    ["a verification code", "123-830"],
    ["an access token", "EAAJB8x3kLpQBO4canary"],
    ["an id with something behind it", "wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI,150954"],
  ])("does not show %s in a path", async (_, secret) => {
    const server = await startServer();
    const paths = [
      `${PHONE_NUMBERS}/${secret}`,
      `${PHONE_NUMBERS}/${secret}/refresh`,
      `/${secret}`,
      `${APPS}?${secret}`,
    ];

    for (const path of paths) await rawRequest(server.url, path, "GET", ["Authorization", `Bearer ${SANDBOX_KEY}`]);

    expect(server.log.map(({ path }) => path)).toEqual([
      `${PHONE_NUMBERS}/[redacted]`,
      `${PHONE_NUMBERS}/[redacted]/refresh`,
      "/[redacted]",
      APPS,
    ]);
    expect(JSON.stringify(server.log)).not.toContain(secret);
  });

  test.each([
    ["/v1/organization/apps/check-slug", "literal"],
    ["/v1/organization/admin-keys/key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI", "an id"],
    ["/v1/organization/apps/app_test_2DbBs7GWhGvVNJGrDXr5RG0mBWI", "an id of a test"],
    ["/healthz", "beside the contract"],
    ["/sandbox/clock", "beside the contract"],
  ])("shows %s unchanged: %s", (path) => {
    expect(loggedPath(path)).toBe(path);
  });

  test("has the details of a bug; the response has none", async () => {
    const breaking = (asked: string) => {
      if (asked === "apps.list") throw new Error("a bug of sqlite");
    };
    const server = await startServer({ storeAs: (store) => interceptedStore(store, breaking) });

    const { status, body, text, headers } = await call(server, APPS);

    expect([status, body.error.type]).toEqual([500, "api_error"]);
    expect(text).not.toMatch(/sqlite|kysely|driver|\.ts|node_modules/i);
    const failed = server.log.find(({ msg }) => msg === "failed");
    expect(failed).toMatchObject({
      level: 50,
      requestId: headers.get("X-Request-Id"),
      err: { message: "a bug of sqlite", stack: expect.stringContaining("request-log.test.ts") },
    });
  });

  test("does not count a request as answered if the client did not wait", async () => {
    const asked = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const server = await startServer({
      storeAs: (store) =>
        interceptedStore(store, async (method) => {
          if (method !== "apps.list") return;
          asked.resolve();
          await gone.promise;
        }),
    });
    const leaving = new AbortController();
    const headers = { Authorization: `Bearer ${SANDBOX_KEY}` };
    const left = fetch(server.url + APPS, { headers, signal: leaving.signal }).catch((error: Error) => error.name);

    await asked.promise;
    leaving.abort();
    await vi.waitFor(() => expect(server.log).toHaveLength(1), 10_000);
    gone.resolve();
    // A line for the unsent response would come before that of the next request.
    await call(server, APPS, { key: null });

    expect(await left).toBe("AbortError");
    expect(server.log.map(({ msg, status }) => [msg, status])).toEqual([
      ["the client disconnected", undefined],
      ["a key was refused", undefined],
      ["answered", 401],
    ]);
  });
});
