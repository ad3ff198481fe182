import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import {
  APPS,
  addOrganization,
  aRegistration,
  call,
  PHONE_NUMBERS,
  startServer,
  type TestServer,
} from "../support/server.ts";
import { NUMBER_ID } from "../support/stand-in.ts";

const [RESET, CLOCK, QUALITY] = ["/sandbox/reset", "/sandbox/clock", "/sandbox/quality"] as const;
const HOUR = 3_600_000;

let shared: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  shared = await startServer({}, atEnd);
});

describe("/sandbox/quality", () => {
  test("changes the rating at Meta, which a refresh then shows", async () => {
    const server = await startServer();
    const { body: number } = await call(server, PHONE_NUMBERS, { body: aRegistration() });
    const change = { metaPhoneNumberId: NUMBER_ID, qualityRating: "RED" };

    const { status, body } = await call(server, QUALITY, { body: change });
    const refreshed = await call(server, `${PHONE_NUMBERS}/${number.id}/refresh`, { method: "POST" });

    expect([status, body]).toEqual([200, change]);
    expect([number.qualityRating, refreshed.body.qualityRating]).toEqual(["GREEN", "RED"]);
  });

  test("treats UNKNOWN as no rating", async () => {
    const server = await startServer();
    await call(server, QUALITY, { body: { metaPhoneNumberId: NUMBER_ID, qualityRating: "UNKNOWN" } });

    expect((await call(server, PHONE_NUMBERS, { body: aRegistration() })).body.qualityRating).toBeNull();
  });
});

describe("/sandbox/clock", () => {
  test("puts the server's clock forward, repeatedly", async () => {
    const server = await startServer();
    const began = Date.now();

    await call(server, CLOCK, { body: { advanceSeconds: 3600 } });
    const { status, body } = await call(server, CLOCK, { body: { advanceSeconds: 3600 } });
    const { body: number } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect(status).toBe(200);
    expect(Date.parse(body.now) - began).toBeGreaterThanOrEqual(2 * HOUR);
    expect(Date.parse(number.createdAt) - began).toBeGreaterThanOrEqual(2 * HOUR);
  });

  test("moves Meta's clock too: a scenario's lock of an hour is over", async () => {
    const server = await startServer();
    const throttled = aRegistration({
      displayPhoneNumber: "+12025550176",
      metaPhoneNumberId: "123456789012376",
      metaBusinessAccountId: "987654321098776",
    });
    const before = await call(server, PHONE_NUMBERS, { body: throttled });

    await call(server, CLOCK, { body: { advanceSeconds: 3600 } });

    expect([before.status, before.body.error.provider.code]).toEqual([424, 80008]);
    expect((await call(server, PHONE_NUMBERS, { body: throttled })).status).toBe(201);
  });
});

describe("/sandbox/clock and the count of registrations", () => {
  test("allows registrations of a number again 72 hours after it was registered too often", async () => {
    const server = await startServer();
    const number = { displayPhoneNumber: "+15557654321", metaPhoneNumberId: "123456789012346" };
    const { body } = await call(server, PHONE_NUMBERS, { body: aRegistration(number) });
    const register = async () => {
      const answer = await call(server, `${PHONE_NUMBERS}/${body.id}/register`, { body: { pin: "150954" } });
      return answer.body.error.code;
    };
    for (let count = 0; count < 9; count++) expect(await register()).toBe("phone_number_not_verified");
    expect(await register()).toBe("whatsapp_rate_limited");

    await call(server, CLOCK, { body: { advanceSeconds: 72 * 3600 } });

    expect(await register()).toBe("phone_number_not_verified");
  });
});

describe("/sandbox/reset", () => {
  test("restores the rows, Meta's state and the clock", async () => {
    const server = await startServer();
    const otherKey = await addOrganization(server);
    await call(server, PHONE_NUMBERS, { body: aRegistration() });
    await call(server, QUALITY, { body: { metaPhoneNumberId: NUMBER_ID, qualityRating: "RED" } });
    await call(server, CLOCK, { body: { advanceSeconds: 3600 } });

    const { status, body } = await call(server, RESET, { method: "POST" });

    expect(status).toBe(200);
    expect(Date.parse(body.now) - Date.now()).toBeLessThan(HOUR / 2);
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
    expect((await call(server, APPS, { key: otherKey })).status).toBe(401);
    const again = await call(server, PHONE_NUMBERS, { body: aRegistration() });
    expect([again.status, again.body.qualityRating]).toEqual([201, "GREEN"]);
  });

  test("restores the sandbox's key if it was deleted", async () => {
    const server = await startServer();
    await server.store.transaction((database) =>
      database
        .deleteFrom("adminKeys")
        .execute()
        .then(() => undefined),
    );
    const before = await call(server, APPS);

    await call(server, RESET, { method: "POST" });

    expect([before.status, (await call(server, APPS)).status]).toEqual([401, 200]);
  });
});

describe("an invalid request is refused in the server's error format:", () => {
  const QUALITY_CHANGE = { metaPhoneNumberId: NUMBER_ID, qualityRating: "RED" };

  test.each<[string, string, unknown, string | undefined, string]>([
    ["no body", CLOCK, "null", undefined, "The request body must be an object."],
    ["no time", CLOCK, {}, "advanceSeconds", "advanceSeconds is required."],
    ["a time of 0 seconds", CLOCK, { advanceSeconds: 0 }, "advanceSeconds", "advanceSeconds must be at least 1."],
    [
      "more than a year",
      CLOCK,
      { advanceSeconds: 31_536_001 },
      "advanceSeconds",
      "advanceSeconds must be at most 31536000.",
    ],
    ["a fraction", CLOCK, { advanceSeconds: 1.5 }, "advanceSeconds", "advanceSeconds must be an integer."],
    ["text", CLOCK, { advanceSeconds: "60" }, "advanceSeconds", "advanceSeconds must be an integer."],
    ["an unknown field", CLOCK, { advanceSeconds: 1, back: true }, "back", "back is not a known field."],
    ["no rating", QUALITY, { metaPhoneNumberId: NUMBER_ID }, "qualityRating", "qualityRating is required."],
    [
      "an unknown rating",
      QUALITY,
      { ...QUALITY_CHANGE, qualityRating: "BLUE" },
      "qualityRating",
      "qualityRating must be one of: GREEN, YELLOW, RED, UNKNOWN.",
    ],
    [
      "a malformed id",
      QUALITY,
      { ...QUALITY_CHANGE, metaPhoneNumberId: "+1" },
      "metaPhoneNumberId",
      "metaPhoneNumberId must look like 123456789012345.",
    ],
    [
      "a number that Meta does not have",
      QUALITY,
      { ...QUALITY_CHANGE, metaPhoneNumberId: "5" },
      "metaPhoneNumberId",
      "Meta has no phone number 5 in the sandbox.",
    ],
    ["malformed JSON", QUALITY, "{", undefined, "The body is not valid JSON."],
  ])("%s", async (_, path, sent, param, message) => {
    const { status, body } = await call(shared, path, { body: sent });

    expect([status, body]).toEqual([
      400,
      { error: { type: "invalid_request_error", message, ...(param && { param }) } },
    ]);
  });

  test.each([RESET, CLOCK, QUALITY])("%s without the sandbox's key", async (path) => {
    const other = await addOrganization(shared);

    for (const key of [null, other, "sk_admin_nobody"]) {
      const { status, body, headers } = await call(shared, path, { key, body: {} });

      expect([status, body.error.type]).toEqual([401, "authentication_error"]);
      expect(headers.get("WWW-Authenticate")).toContain("Bearer");
    }
  });

  test.each([RESET, CLOCK, QUALITY])("%s with another method", async (path) => {
    for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
      const response = await fetch(shared.url + path, { method });

      expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 405, "POST"]);
    }
    expect((await fetch(shared.url + path, { method: "OPTIONS" })).status).toBe(204);
  });

  test("a form", async () => {
    const { status } = await call(shared, CLOCK, {
      body: "advanceSeconds=1",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });

    expect(status).toBe(415);
  });

  test("similar paths", async () => {
    for (const path of ["/sandbox/clock/", "/Sandbox/clock", "/sandbox", "/sandbox/other"])
      expect((await call(shared, path, { body: {} })).status).toBe(404);
  });
});
