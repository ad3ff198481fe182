import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { APPS, addOrganization, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({ rateLimits: true }, atEnd);
});

/** Uses up the limit of a fresh key, and gives the key. */
async function usedUp(path: string, limit: number): Promise<string> {
  const key = await addOrganization(server, `Organization ${Math.random()}`);
  for (let count = 0; count < limit; count++) await call(server, path, { key });
  return key;
}

describe("the limit of a key", () => {
  test.each([
    [APPS, "60", "59"],
    [PHONE_NUMBERS, "120", "119"],
  ])("is told with every answer of %s", async (path, limit, remaining) => {
    const key = await addOrganization(server, path);

    const { headers } = await call(server, path, { key });

    const inAMinute = Date.now() / 1000 + 60;
    expect([headers.get("X-RateLimit-Limit"), headers.get("X-RateLimit-Remaining")]).toEqual([limit, remaining]);
    expect(Number(headers.get("X-RateLimit-Reset"))).toBeGreaterThan(inAMinute - 3);
    expect(Number(headers.get("X-RateLimit-Reset"))).toBeLessThanOrEqual(inAMinute + 1);
  });

  test("counts refused requests too", async () => {
    const key = await addOrganization(server, "Refused");
    await call(server, `${APPS}?foo=1`, { key });

    const { status, headers } = await call(server, `${APPS}?foo=1`, { key });

    expect([status, headers.get("X-RateLimit-Remaining")]).toEqual([400, "58"]);
  });

  test("is answered with 429 when it is used up, before the body is looked at", async () => {
    const key = await usedUp(APPS, 60);

    const { status, headers, body } = await call(server, APPS, { key, body: "{bad" });

    expect(status).toBe(429);
    expect(body.error).toMatchObject({ type: "invalid_request_error", code: "rate_limit_exceeded" });
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(50);
    expect(Number(headers.get("Retry-After"))).toBeLessThanOrEqual(60);
    expect(headers.get("X-RateLimit-Remaining")).toBe("0");
  });

  test("is no other key's, and no other tier's", async () => {
    const key = await usedUp(APPS, 60);

    const answers = [
      await call(server, APPS, { key }),
      await call(server, PHONE_NUMBERS, { key }),
      await call(server, APPS),
    ];

    expect(answers.map(({ status }) => status)).toEqual([429, 200, 200]);
  });
});

describe("without a good key", () => {
  test("nothing is counted or told", async () => {
    const { headers } = await call(server, APPS, { key: null });

    expect(headers.has("X-RateLimit-Limit")).toBe(false);
  });
});
