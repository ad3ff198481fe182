import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { newAdminKey } from "../../server/domain/admin-key.ts";
import { createLogger } from "../../server/http/request-log.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { rawRequest } from "../support/raw-http.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS, startServer } from "../support/server.ts";

describe("the log", () => {
  test("has one line for each request, with the id that its answer carries", async () => {
    const server = await startServer();

    const created = await call(server, PHONE_NUMBERS, { body: aRegistration() });
    const read = await call(server, `${PHONE_NUMBERS}/${created.body.id}`);
    const refused = await call(server, "/nothing?secret=1", { key: null });

    const line = (method: string, path: string, { status, headers }: typeof read) =>
      expect.objectContaining({ method, path, status, requestId: headers.get("X-Request-Id"), msg: "answered" });
    expect(server.log).toEqual([
      line("POST", PHONE_NUMBERS, created),
      line("GET", `${PHONE_NUMBERS}/${created.body.id}`, read),
      line("GET", "/nothing", refused),
    ]);
  });

  test("hides what must never be in it, also from who logs it by mistake", () => {
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

  test("has no key, no body and no phone number, wherever they are put", async () => {
    const server = await startServer();
    const unknownKey = newAdminKey();

    await call(server, PHONE_NUMBERS, { body: aRegistration() });
    await call(server, PHONE_NUMBERS, { body: aRegistration({ displayPhoneNumber: "+15551234568" }) });
    await call(server, APPS, { body: { slug: "canary-slug", name: "Canary" } });
    await call(server, APPS, { key: unknownKey });
    for (const path of ["+15551234567", "%2B15551234567", "15551234567", SANDBOX_KEY, `?key=${SANDBOX_KEY}`])
      await rawRequest(server.url, `${PHONE_NUMBERS}/${path}`, "GET", ["Authorization", `Bearer ${SANDBOX_KEY}`]);

    expect(server.log).toHaveLength(9);
    expect(JSON.stringify(server.log)).not.toMatch(/sk_admin_\w|5551234567|5551234568|canary/i);
  });

  test("tells of a bug everything, and the answer nothing", async () => {
    const server = await startServer();
    await server.store.close();

    const { status, body, text, headers } = await call(server, APPS);

    expect([status, body.error.type]).toEqual([500, "api_error"]);
    expect(text).not.toMatch(/sqlite|kysely|driver|\.ts|node_modules/i);
    const failed = server.log.find(({ msg }) => msg === "failed");
    expect(failed).toMatchObject({
      level: 50,
      requestId: headers.get("X-Request-Id"),
      err: { message: expect.any(String), stack: expect.stringContaining("authentication.ts") },
    });
  });

  test("does not take for answered what the client did not wait for", async () => {
    const server = await startServer({
      storeAs: (store) => interceptedStore(store, (asked) => (asked === "apps.list" ? wait(200) : undefined)),
    });

    await expect(
      fetch(server.url + APPS, {
        headers: { Authorization: `Bearer ${SANDBOX_KEY}` },
        signal: AbortSignal.timeout(50),
      }),
    ).rejects.toThrow();
    await wait(300);

    expect(server.log.map(({ msg, status }) => [msg, status])).toEqual([["the client went away", undefined]]);
  });
});
