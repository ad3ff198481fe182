import type { IncomingHttpHeaders } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { rawRequest } from "../support/raw-http.ts";
import {
  type Answer,
  APP_ID,
  APPS,
  aRegistration,
  call,
  PHONE_NUMBERS,
  startServer,
  type TestServer,
} from "../support/server.ts";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
});

const register = (body: unknown) => call(server, PHONE_NUMBERS, { body });
const REQUEST_ID = /^req_[0-9A-Za-z]{27}$/;
const UNKNOWN_APP_ID = "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX";
const TWO_MEGABYTES = `"${"a".repeat(2_000_000)}"`;

function expectEnvelope({ headers, body }: Answer, error: object = { type: "invalid_request_error" }): void {
  expect(body).toEqual({ error: expect.objectContaining({ message: expect.stringMatching(/^.+[.…]$/), ...error }) });
  expect(headers.get("X-Request-Id")).toMatch(REQUEST_ID);
  expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
}

describe("an invalid field", () => {
  test("is named, with its code and a hint", async () => {
    const answer = await register(aRegistration({ displayPhoneNumber: "5551234567" }));

    expect(answer.status).toBe(400);
    expectEnvelope(answer, {
      code: "invalid_phone_number",
      param: "displayPhoneNumber",
      message: "displayPhoneNumber must be a phone number in E.164 format, such as +15551234567.",
    });
  });

  test.each([
    ["the first", [UNKNOWN_APP_ID], "appIds[0]"],
    ["the second", [APP_ID, UNKNOWN_APP_ID], "appIds[1]"],
  ])("is named by its index if %s app is unknown", async (_, appIds, param) => {
    const answer = await register(aRegistration({ appIds }));

    expect(answer.status).toBe(400);
    expectEnvelope(answer, { param, message: `Your organization has no app ${UNKNOWN_APP_ID}.` });
    expect(answer.body.error.code).toBeUndefined();
  });

  test.each([
    ["missing", { metaPhoneNumberId: undefined }, "metaPhoneNumberId", "metaPhoneNumberId is required."],
    ["unknown", { extra: 1 }, "extra", "extra is not a known field."],
    ["of another type", { appIds: "x" }, "appIds", "appIds must be an array."],
    ["named twice", { appIds: [APP_ID, APP_ID] }, "appIds", "appIds must not name the same item twice."],
  ])("is named if it is %s", async (_, differences, param, message) => {
    const answer = await register(aRegistration(differences));

    expect(answer.status).toBe(400);
    expectEnvelope(answer, { param, message });
  });

  test("has no code if it is missing", async () => {
    const { body } = await register(aRegistration({ displayPhoneNumber: undefined }));

    expect(body.error).toEqual({
      type: "invalid_request_error",
      message: "displayPhoneNumber is required.",
      param: "displayPhoneNumber",
    });
  });

  test.each([
    ["an unknown one before a missing one", { extra: 1, metaPhoneNumberId: undefined }, "extra"],
    [
      "a missing one before a malformed one",
      { displayPhoneNumber: "5", metaBusinessAccountId: undefined },
      "metaBusinessAccountId",
    ],
    [
      "the first in the document",
      { metaBusinessAccountId: "x", metaPhoneNumberId: "x", appIds: ["x"] },
      "metaPhoneNumberId",
    ],
  ])("is, of several, %s", async (_, differences, param) => {
    const { body } = await register(aRegistration(differences));

    expect(body.error.param).toBe(param);
  });

  test.each([["[]"], ["null"], ['"text"'], ["7"]])("is the whole body if that is %s", async (text) => {
    const answer = await register(text);

    expect([answer.status, answer.body.error.message]).toEqual([400, "The request body must be an object."]);
  });

  test.each([
    ["?foo=1", "foo"],
    ["?foo=1&limit=0", "foo"],
    ["?limit=0", "limit"],
    ["?limit=101", "limit"],
    ["?limit=1&limit=2", "limit"],
    ["?limit=", "limit"],
    ["?cursor=app_2DbBs7GWhGvVNJGrDXr5RG0mBWI", "cursor"],
  ])("is the query parameter at fault in %s", async (query, param) => {
    const answer = await call(server, PHONE_NUMBERS + query);

    expect(answer.status).toBe(400);
    expectEnvelope(answer, { param });
  });
});

describe("a request that matches no operation", () => {
  test.each([
    ["an unknown path", "/v1/organization/nothing"],
    ["another case", "/V1/organization/whatsapp/phone-numbers"],
    ["a trailing slash", `${PHONE_NUMBERS}/`],
  ])("gets 404 for %s", async (_, path) => {
    const answer = await call(server, path);

    expect(answer.status).toBe(404);
    expectEnvelope(answer);
  });

  test("gets 405 with Allow for a method that the path does not have", async () => {
    const answer = await call(server, PHONE_NUMBERS, { method: "DELETE" });

    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST"]);
    expectEnvelope(answer);
  });

  test.each([`${PHONE_NUMBERS}/%ZZ`, `${PHONE_NUMBERS}?limit=%ZZ`, "/%"])("gets 400 for %s", async (path) => {
    const { status, headers, text } = await rawRequest(server.url, path);

    expect(status).toBe(400);
    expect(headers["x-request-id"]).toMatch(REQUEST_ID);
    expect(JSON.parse(text)).toEqual({
      error: { type: "invalid_request_error", message: "The URL contains malformed percent-encoding." },
    });
  });

  test("gets 415 with the media type that is accepted", async () => {
    const answer = await call(server, APPS, { body: "{}", headers: { "Content-Type": "text/plain" } });

    expect([answer.status, answer.headers.get("Accept")]).toEqual([415, "application/json"]);
    expectEnvelope(answer);
  });

  test("gets 413 for a body of two megabytes", async () => {
    const answer = await call(server, APPS, { body: TWO_MEGABYTES });

    expect(answer.status).toBe(413);
    expectEnvelope(answer);
  });

  test("gets 400 for a body that is not JSON, and the body is not repeated", async () => {
    const answer = await call(server, APPS, { body: "{bad" });

    expect([answer.status, answer.body.error.message]).toEqual([400, "The body is not valid JSON."]);
    expectEnvelope(answer);
  });

  test("gets 400 without a body if one is required", async () => {
    const answer = await call(server, APPS, { method: "POST" });

    expect([answer.status, answer.body.error.message]).toEqual([400, "The request body is required."]);
  });
});

describe("of two faults the one that is checked first is reported:", () => {
  const text = { "Content-Type": "text/plain" };

  test.each([
    ["path before method", "DELETE", `${PHONE_NUMBERS}/`, {}, 404],
    ["path before key", "GET", "/nothing", { key: null }, 404],
    ["method before key", "DELETE", PHONE_NUMBERS, { key: null }, 405],
    ["key before media type", "POST", APPS, { key: null, body: "{}", headers: text }, 401],
    ["key before size", "POST", APPS, { key: null, body: TWO_MEGABYTES }, 401],
    ["key before JSON", "POST", APPS, { key: null, body: "{bad" }, 401],
    ["key before query", "GET", `${APPS}?foo=1`, { key: null }, 401],
    ["media type before size", "POST", APPS, { body: TWO_MEGABYTES, headers: text }, 415],
    ["media type before JSON", "POST", APPS, { body: "{bad", headers: text }, 415],
    ["size before JSON", "POST", APPS, { body: `{bad${TWO_MEGABYTES}` }, 413],
  ])("%s", async (_, method, path, options, status) => {
    const answer = await call(server, path, { method, ...options });

    expect(answer.status).toBe(status);
  });

  test("JSON before validation", async () => {
    const answer = await call(server, `${APPS}?foo=1`, { body: "{bad" });

    expect(answer.body.error.message).toBe("The body is not valid JSON.");
  });

  test("validation before what the organization owns", async () => {
    const { body } = await register(aRegistration({ appIds: [UNKNOWN_APP_ID], metaPhoneNumberId: "x" }));

    expect(body.error.param).toBe("metaPhoneNumberId");
  });

  test("apps before the business account", async () => {
    const { body } = await register(aRegistration({ appIds: [UNKNOWN_APP_ID], metaBusinessAccountId: "1" }));

    expect(body.error.param).toBe("appIds[0]");
  });
});

describe("HEAD", () => {
  const authorization = ["Authorization", "Bearer sk_admin_sandbox000000000000000000000003u2MoT"];
  const withoutChanging = ({ date: _, "x-request-id": __, ...headers }: IncomingHttpHeaders) => headers;

  test.each([
    ["a list", PHONE_NUMBERS, authorization, 200],
    ["a refused key", PHONE_NUMBERS, [], 401],
    ["an unknown path", "/nothing", authorization, 404],
    ["an unknown number", `${PHONE_NUMBERS}/wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI`, authorization, 404],
    ["the health", "/healthz", [], 200],
  ])("answers like GET without the body: %s", async (_, path, headers, status) => {
    const [head, get] = await Promise.all([
      rawRequest(server.url, path, "HEAD", headers),
      rawRequest(server.url, path, "GET", headers),
    ]);

    expect([head.status, head.text]).toEqual([status, ""]);
    expect(withoutChanging(head.headers)).toEqual(withoutChanging(get.headers));
    expect(Number(head.headers["content-length"])).toBe(get.text.length === 0 ? 0 : Buffer.byteLength(get.text));
  });
});

describe("every response", () => {
  test.each([
    ["200", APPS, {}],
    ["400", `${APPS}?foo=1`, {}],
    ["401", APPS, { key: null }],
    ["404", "/nothing", {}],
    ["405", APPS, { method: "PATCH" }],
    ["the health", "/healthz", {}],
  ])("forbids caching and sniffing, and has a request id: %s", async (_, path, options) => {
    const { headers } = await call(server, path, options);

    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-request-id": expect.stringMatching(REQUEST_ID),
    });
    expect(headers.has("X-Powered-By")).toBe(false);
  });
});
