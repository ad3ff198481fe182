import { beforeAll, describe, expect, test, vi } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { noDocs } from "../support/docs.ts";
import { APPS, addOrganization, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

const ADMIN_KEYS = "/v1/organization/admin-keys";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({ rateLimits: true }, atEnd);
});

/** Uses up the limit of a new key, and returns the key. */
async function usedUp(path: string, limit: number): Promise<string> {
  const key = await addOrganization(server, `Organization ${Math.random()}`);
  for (let count = 0; count < limit; count++) await call(server, path, { key });
  return key;
}

describe("the limit of a key", () => {
  test.each([
    [APPS, "60", "59"],
    [PHONE_NUMBERS, "120", "119"],
  ])("is in the headers of every response for %s", async (path, limit, remaining) => {
    const key = await addOrganization(server, path);

    const before = Date.now() / 1000;
    const { headers } = await call(server, path, { key });
    const after = Date.now() / 1000;

    expect([headers.get("X-RateLimit-Limit"), headers.get("X-RateLimit-Remaining")]).toEqual([limit, remaining]);
    expect(Number(headers.get("X-RateLimit-Reset"))).toBeGreaterThan(before + 58);
    expect(Number(headers.get("X-RateLimit-Reset"))).toBeLessThanOrEqual(after + 61);
  });

  test("also counts refused requests", async () => {
    const key = await addOrganization(server, "Refused");
    await call(server, `${APPS}?foo=1`, { key });

    const { status, headers } = await call(server, `${APPS}?foo=1`, { key });

    expect([status, headers.get("X-RateLimit-Remaining")]).toEqual([400, "58"]);
  });

  test("causes a 429 when it is used up, before the body is read", async () => {
    const key = await usedUp(APPS, 60);

    const { status, headers, body } = await call(server, APPS, { key, body: "{bad" });

    expect(status).toBe(429);
    expect(body.error).toMatchObject({ type: "invalid_request_error", code: "rate_limit_exceeded" });
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(50);
    expect(Number(headers.get("Retry-After"))).toBeLessThanOrEqual(60);
    expect(headers.get("X-RateLimit-Remaining")).toBe("0");
  });

  test("is separate from other keys and other tiers", async () => {
    const key = await usedUp(APPS, 60);

    const answers = [
      await call(server, APPS, { key }),
      await call(server, PHONE_NUMBERS, { key }),
      await call(server, APPS),
    ];

    expect(answers.map(({ status }) => status)).toEqual([429, 200, 200]);
  });
});

describe("an organization", () => {
  test("has ten times a key's limit for all its keys together", async () => {
    const strict = await startServer({ rateLimits: { organizationKeys: 1 } });
    const first = await addOrganization(strict);
    const { key: second } = (await call(strict, ADMIN_KEYS, { key: first, body: { name: "Second" } })).body;
    const spent = [];
    for (let count = 0; count < 59; count++) spent.push((await call(strict, APPS, { key: first })).status);

    const last = await call(strict, APPS, { key: second });
    const over = await call(strict, APPS, { key: second });

    expect(new Set(spent)).toEqual(new Set([200]));
    expect([last.status, last.headers.get("X-RateLimit-Remaining")]).toEqual([200, "0"]);
    expect([over.status, over.headers.get("X-RateLimit-Limit"), over.headers.get("X-RateLimit-Remaining")]).toEqual([
      429,
      "60",
      "0",
    ]);
    expect((await call(strict, APPS, { key: SANDBOX_KEY })).status).toBe(200);
  });

  test("is not charged for a key that is over its own limit", async () => {
    const key = await usedUp(APPS, 60);
    for (let count = 0; count < 600; count++) await call(server, APPS, { key });
    const { key: second } = (await call(server, ADMIN_KEYS, { key, body: { name: "Second" } })).body;

    expect((await call(server, APPS, { key: second })).status).toBe(200);
  });
});

describe("invalid keys", () => {
  const WRONG = newAdminKey();

  test("get 429 after too many from one address; valid keys still work", async () => {
    const strict = await startServer({ rateLimits: { wrongKeys: 3 } });

    const answers = [];
    for (const key of [WRONG, "nonsense", WRONG, WRONG, SANDBOX_KEY, null])
      answers.push(await call(strict, APPS, { key }));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429, 200, 401]);
    expect(Number(answers[3]?.headers.get("Retry-After"))).toBeGreaterThan(50);
    expect(answers[3]?.headers.has("X-RateLimit-Limit")).toBe(false);
  });

  test("are counted by the address that a trusted proxy sends", async () => {
    const around = { trustedProxies: ["loopback"] };
    const strict = await startServer({ rateLimits: { wrongKeys: 1 }, around });
    const from = async (address: string) =>
      (await call(strict, APPS, { key: WRONG, headers: { "X-Forwarded-For": address } })).status;

    expect([await from("192.0.2.1"), await from("192.0.2.1"), await from("192.0.2.2")]).toEqual([401, 429, 401]);
  });

  test("are counted by the connection's address if no proxy is trusted, whatever a header says", async () => {
    const strict = await startServer({ rateLimits: { wrongKeys: 1 } });
    const from = async (address: string) =>
      (await call(strict, APPS, { key: WRONG, headers: { "X-Forwarded-For": address } })).status;

    expect([await from("192.0.2.1"), await from("192.0.2.2")]).toEqual([401, 429]);
  });
});

describe("routes outside the contract", () => {
  test("are limited by address: docs, front door and sandbox, but not health checks", async () => {
    const strict = await startServer({ rateLimits: { beside: 3 }, around: { docs: noDocs() } });

    const answers = [];
    for (const path of ["/docs/", "/openapi.json", "/", "/docs/", "/healthz", "/readyz", APPS])
      answers.push((await call(strict, path)).status);
    answers.push((await call(strict, "/sandbox/reset", { method: "POST" })).status);

    expect(answers).toEqual([404, 200, 200, 429, 200, 200, 200, 429]);
  });
});

describe("a jump of the clock", () => {
  const present = () => performance.timeOrigin + performance.now();

  test("neither ends nor extends a limit; X-RateLimit-Reset follows the current time", async () => {
    const key = await usedUp(APPS, 60);
    const hour = 3_600_000;
    const resets = [];
    for (const jump of [hour, -hour]) {
      vi.spyOn(Date, "now").mockImplementation(() => present() + jump);
      const { status, headers } = await call(server, APPS, { key });
      vi.restoreAllMocks();
      const inSeconds = Number(headers.get("X-RateLimit-Reset")) - (present() + jump) / 1_000;
      resets.push([status, Number(headers.get("Retry-After")) > 40, inSeconds > 40 && inSeconds < 61]);
    }

    expect(resets).toEqual([
      [429, true, true],
      [429, true, true],
    ]);
  });
});

describe("without a valid key", () => {
  test("nothing is counted, and no limit headers are sent", async () => {
    const { headers } = await call(server, APPS, { key: null });

    expect(headers.has("X-RateLimit-Limit")).toBe(false);
  });
});
