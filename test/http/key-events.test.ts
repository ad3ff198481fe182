import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { NO_METRICS } from "../../server/domain/metrics.ts";
import { refusedKeyLog } from "../../server/http/refused-keys.ts";
import { createLogger } from "../../server/http/request-log.ts";
import { SANDBOX_KEY, SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { APPS, call, startServer, type TestServer } from "../support/server.ts";

const ADMIN_KEYS = "/v1/organization/admin-keys";
const ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

const events = ({ log }: TestServer) => log.filter(({ msg }) => msg !== "answered");
const refusals = (server: TestServer) => events(server).filter(({ msg }) => msg === "a key was refused");

describe("the log of keys", () => {
  test("records who made and who revoked a key, and never the key itself", async () => {
    const server = await startServer();

    const { id, key } = (await call(server, ADMIN_KEYS, { body: { name: "Second" } })).body;
    await call(server, `${ADMIN_KEYS}/${id}`, { method: "DELETE" });

    const ids = { keyId: id, organizationId: ORGANIZATION_ID, byKeyId: SANDBOX_KEY_ID, level: 30 };
    expect(events(server)).toEqual([
      { ...ids, msg: "an admin key was created", time: expect.any(Number) },
      { ...ids, msg: "an admin key was revoked", time: expect.any(Number) },
    ]);
    expect(JSON.stringify(server.log)).not.toContain(key);
  });

  test("has no line for a key that was not revoked", async () => {
    const server = await startServer();

    await call(server, `${ADMIN_KEYS}/${SANDBOX_KEY_ID}`, { method: "DELETE" });

    expect(events(server)).toEqual([]);
  });

  test("records the address and the reason of a refused key", async () => {
    const server = await startServer();
    const { id, key: revoked } = (await call(server, ADMIN_KEYS, { body: { name: "Second" } })).body;
    await call(server, `${ADMIN_KEYS}/${id}`, { method: "DELETE" });
    const keys = [null, `${SANDBOX_KEY}x`, newAdminKey(), revoked];

    for (const key of keys) await call(server, APPS, { key });

    expect(refusals(server).map(({ reason, address, keyId, level }) => [reason, address, keyId, level])).toEqual([
      ["missing", "127.0.0.1", undefined, 40],
      ["malformed", "127.0.0.1", undefined, 40],
      ["unknown", "127.0.0.1", undefined, 40],
      ["revoked", "127.0.0.1", id, 40],
    ]);
    expect(JSON.stringify(server.log)).not.toMatch(/sk_admin_\w/);
  });

  test.each([
    ["the address that a trusted proxy names", ["loopback"], "203.0.113.7", "203.0.113.7"],
    ["no text that is not an address", ["loopback"], SANDBOX_KEY, "unknown"],
    ["the peer's own address if no proxy is trusted", [], "203.0.113.7", "127.0.0.1"],
  ])("shows %s", async (_, trustedProxies, forwarded, address) => {
    const server = await startServer({ around: { trustedProxies } });

    await call(server, APPS, { key: null, headers: { "X-Forwarded-For": forwarded } });

    expect(refusals(server).map((refusal) => refusal["address"])).toEqual([address]);
    expect(JSON.stringify(server.log)).not.toContain(SANDBOX_KEY);
  });
});

describe("a flood of wrong keys", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is logged thirty times a minute, then as a count", () => {
    const lines: Record<string, unknown>[] = [];
    const note = refusedKeyLog(
      createLogger("info", { write: (line) => void lines.push(JSON.parse(line)) }),
      NO_METRICS,
    );
    const exchange = { request: { ip: "203.0.113.7" }, response: {} } as never;

    for (let count = 0; count < 1_000; count++) note("unknown", exchange);
    vi.advanceTimersByTime(60_000);
    note("unknown", exchange);
    vi.advanceTimersByTime(60_000);

    expect(lines).toHaveLength(32);
    expect(lines[30]).toMatchObject({ msg: "more keys were refused within a minute", untold: 970 });
    expect(lines[31]).toMatchObject({ msg: "a key was refused" });
  });
});
