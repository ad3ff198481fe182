import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { APP_ID, APPS, call, startServer, type TestServer } from "../support/server.ts";

const ADMIN_KEYS = "/v1/organization/admin-keys";
const START = "/v1/organization/whatsapp/business-profiles/start-attempt";
const CONTROL = "name must not contain control characters, such as line breaks.";
const HALF = "must be Unicode text, without half of a surrogate pair.";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
});

describe("half of a surrogate pair", () => {
  test.each([
    ["the name of a key", "POST", ADMIN_KEYS, '{"name": "a\\ud800"}', "name", CONTROL],
    ["the name of an app", "POST", APPS, '{"slug": "half", "name": "\\udc00a"}', "name", CONTROL],
    ["a new name", "PUT", `${APPS}/${APP_ID}`, '{"name": "a\\udfffb"}', "name", CONTROL],
    ["a value of metadata", "POST", START, '{"metadata": {"a": "\\ud83d"}}', "metadata.a", `metadata.a ${HALF}`],
    ["a name of metadata", "POST", START, '{"metadata": {"\\ud83d": 1}}', "metadata", `metadata ${HALF}`],
  ])("is refused in %s", async (_, method, path, sent, param, message) => {
    const { status, body } = await call(server, path, { method, body: sent });

    expect([status, body.error]).toEqual([400, { type: "invalid_request_error", message, param }]);
  });

  test("is a character together with its other half", async () => {
    const { status, body } = await call(server, ADMIN_KEYS, { body: '{"name": "\\ud83d\\ude00"}' });

    expect([status, body.name]).toEqual([201, "😀"]);
  });
});
