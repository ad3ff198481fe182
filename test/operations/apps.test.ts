import { describe, expect, test } from "vitest";
import { aPhoneNumber } from "../support/builders.ts";
import { interceptedStore } from "../support/intercepted.ts";
import {
  APP_ID,
  APPS,
  addOrganization,
  aRegistration,
  call,
  PHONE_NUMBERS,
  startServer,
  type TestServer,
} from "../support/server.ts";

const ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const UNKNOWN_APP_ID = "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX";

const update = (server: TestServer, body: object, id = APP_ID) =>
  call(server, `${APPS}/${id}`, { method: "PUT", body });
const listed = async (server: TestServer) => (await call(server, APPS)).body.apps;

describe("createApp", () => {
  test("accepts a slug that another organization has", async () => {
    const server = await startServer();
    const key = await addOrganization(server);

    const { status } = await call(server, APPS, { key, body: { slug: "support-desk", name: "Support desk" } });

    expect(status).toBe(201);
  });
});

describe("updateApp", () => {
  test("renames the app, also in its numbers, and changes nothing else", async () => {
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

  test("changes nothing, not even updatedAt, without fields", async () => {
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

describe("deleteApp", () => {
  const remove = (server: TestServer, id = APP_ID) => call(server, `${APPS}/${id}`, { method: "DELETE" });

  test("removes the app from its numbers, frees its slug and cannot be repeated", async () => {
    const server = await startServer();
    const { body: number } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    const [first, second] = [await remove(server), await remove(server)];

    expect([first.status, first.body]).toEqual([200, { message: `App ${APP_ID} was deleted.` }]);
    expect([second.status, second.body.error.message]).toEqual([404, `Your organization has no app ${APP_ID}.`]);
    expect(await listed(server)).toEqual([]);
    const { body } = await call(server, `${PHONE_NUMBERS}/${number.id}`);
    expect(body).toEqual({ ...number, apps: [], updatedAt: expect.any(String) });
    const again = await call(server, APPS, { body: { slug: "support-desk", name: "Support desk" } });
    expect(again.status).toBe(201);
  });
});

describe("an app that is deleted while a number is assigned to it", () => {
  /** A server whose app is deleted right after its first lookup. */
  const startLosing = async () => {
    let lost = false;
    const server: TestServer = await startServer({
      storeAs: (store) =>
        interceptedStore(store, async (asked) => {
          if (lost || !["phoneNumbers.insert", "phoneNumbers.replaceApps"].includes(asked)) return;
          lost = true;
          await call(server, `${APPS}/${APP_ID}`, { method: "DELETE" });
        }),
    });
    return server;
  };
  const refusal = { type: "invalid_request_error", message: `Your organization has no app ${APP_ID}.` };

  test("is named by its index when the number is registered, and nothing is stored", async () => {
    const server = await startLosing();

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect([status, body.error]).toEqual([400, { ...refusal, param: "appIds[0]" }]);
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
  });

  test("is named by its index when the apps of a number are replaced", async () => {
    const server = await startLosing();
    const { id } = (await server.store.phoneNumbers.insert(ORGANIZATION_ID, aPhoneNumber(), [])) as { id: string };

    const replaced = await call(server, `${PHONE_NUMBERS}/${id}/apps`, { method: "PUT", body: { appIds: [APP_ID] } });

    expect([replaced.status, replaced.body.error]).toEqual([400, { ...refusal, param: "appIds[0]" }]);
  });
});

describe("checkAppSlug", () => {
  const check = (server: TestServer, query: string) => call(server, `${APPS}/check-slug${query}`);

  test("reports whether a slug is free or taken", async () => {
    const server = await startServer();

    const answers = [await check(server, "?slug=field-service"), await check(server, "?slug=support-desk")];

    expect(answers.map(({ body }) => body)).toEqual([
      { available: true, slug: "field-service" },
      { available: false, slug: "support-desk" },
    ]);
  });

  test.each([
    ["?slug=Support%20Desk", "slug"],
    ["?slug=", "slug"],
    ["", "slug"],
    ["?slug=a&slug=b", "slug"],
  ])("refuses %j", async (query, param) => {
    const server = await startServer();

    const { status, body } = await check(server, query);

    expect([status, body.error.param]).toEqual([400, param]);
  });

  test("is matched before an app with that id, which cannot be changed at this path", async () => {
    const server = await startServer();

    const { status, headers } = await call(server, `${APPS}/check-slug`, { method: "PUT", body: { name: "x" } });

    expect([status, headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });
});
