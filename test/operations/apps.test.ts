import { describe, expect, test } from "vitest";
import { APP_ID, APPS, aRegistration, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

const UNKNOWN_APP_ID = "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX";

const update = (server: TestServer, body: object, id = APP_ID) =>
  call(server, `${APPS}/${id}`, { method: "PUT", body });
const listed = async (server: TestServer) => (await call(server, APPS)).body.apps;

describe("updateApp", () => {
  test("gives the app another name, which its numbers show too, and leaves the rest", async () => {
    const server = await startServer();
    const [before] = await listed(server);
    const { body: number } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    const { status, body } = await update(server, { name: "Customer care" });

    expect([status, body]).toEqual([200, { ...before, name: "Customer care", updatedAt: expect.any(String) }]);
    expect(body.updatedAt > before.updatedAt).toBe(true);
    expect(await listed(server)).toEqual([body]);
    const after = await call(server, `${PHONE_NUMBERS}/${number.id}`);
    expect(after.body.apps).toEqual([{ appId: APP_ID, appName: "Customer care", appSlug: "support-desk" }]);
  });

  test("changes nothing, not even updatedAt, when it is given nothing", async () => {
    const server = await startServer();
    const before = await listed(server);

    const { status, body } = await update(server, {});

    expect([status, [body]]).toEqual([200, before]);
  });

  test("answers 404 for an app that does not exist", async () => {
    const server = await startServer();

    const { status, body } = await update(server, { name: "Customer care" }, UNKNOWN_APP_ID);

    const message = `Your organization has no app ${UNKNOWN_APP_ID}.`;
    expect([status, body]).toEqual([404, { error: { type: "invalid_request_error", message } }]);
  });
});
