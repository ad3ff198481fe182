import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
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
import { aNumberAtMeta, anAccount, metaWith } from "../support/stand-in.ts";

let server: TestServer;
/** In the order of registration; every second one is a test number. */
const numberIds: string[] = [];

const atEnd = sharedAtEnd();
beforeAll(async () => {
  const numbers = Array.from({ length: 5 }, (_, index) =>
    aNumberAtMeta({ id: `${index}`, account_mode: index % 2 ? "SANDBOX" : "LIVE" }),
  );
  server = await startServer({ meta: await metaWith([anAccount(numbers)], atEnd) }, atEnd);
  for (const { id } of numbers) {
    const { body } = await call(server, PHONE_NUMBERS, { body: aRegistration({ metaPhoneNumberId: id }) });
    numberIds.push(body.id);
  }
});

describe("listWhatsAppPhoneNumbers", () => {
  test("lists the newest first, whatever their prefix", async () => {
    const { body } = await call(server, PHONE_NUMBERS);

    expect(body.phoneNumbers.map(({ id }: { id: string }) => id)).toEqual(numberIds.toReversed());
    expect([body.nextCursor, body.totalCount]).toEqual([null, 5]);
  });

  test("returns every number once when its cursors are followed", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await call(server, `${PHONE_NUMBERS}?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.phoneNumbers.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }

    expect(seen).toEqual(numberIds.toReversed());
  });

  test("has no next page after a full last page", async () => {
    const { body } = await call(server, `${PHONE_NUMBERS}?limit=5`);

    expect([body.phoneNumbers.length, body.nextCursor]).toEqual([5, null]);
  });
});

describe("getWhatsAppPhoneNumber", () => {
  test("returns the same as the list", async () => {
    const [id = ""] = numberIds;

    const { body } = await call(server, `${PHONE_NUMBERS}/${id}`);

    expect(body).toEqual((await call(server, PHONE_NUMBERS)).body.phoneNumbers.at(-1));
  });
});

describe("replaceWhatsAppPhoneNumberApps", () => {
  const replace = (appIds: readonly string[]) =>
    call(server, `${PHONE_NUMBERS}/${numberIds[0]}/apps`, { method: "PUT", body: { appIds } });

  test("assigns exactly the given apps, in their order, and may be repeated", async () => {
    const { body: app } = await call(server, APPS, { body: { slug: "second", name: "Second" } });

    const answers = [await replace([app.id, APP_ID]), await replace([app.id, APP_ID])];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { body } of answers)
      expect(body.apps).toEqual([
        { appId: app.id, appName: "Second", appSlug: "second" },
        { appId: APP_ID, appName: "Support desk", appSlug: "support-desk" },
      ]);
  });

  test("removes all apps from the number if the list is empty", async () => {
    const { body } = await replace([]);

    expect(body.apps).toEqual([]);
    expect(body.updatedAt > body.createdAt).toBe(true);
  });

  test("changes nothing when one of the apps is unknown", async () => {
    await replace([APP_ID]);

    const { status, body } = await replace([APP_ID, "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX"]);

    expect([status, body.error.param]).toEqual([400, "appIds[1]"]);
    expect((await call(server, `${PHONE_NUMBERS}/${numberIds[0]}`)).body.apps).toHaveLength(1);
  });
});

describe("createApp", () => {
  test("returns the app with every field filled", async () => {
    const { status, body } = await call(server, APPS, { body: { slug: "field-service", name: "Field service" } });

    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^app_[0-9A-Za-z]{27}$/),
      slug: "field-service",
      name: "Field service",
      status: "active",
      createdAt: expect.any(String),
      updatedAt: body.createdAt,
    });
  });

  test("marks a test app in its id", async () => {
    const { body } = await call(server, APPS, { body: { slug: "trial", name: "Trial", mode: "test" } });

    expect(body.id).toMatch(/^app_test_[0-9A-Za-z]{27}$/);
  });

  test("succeeds for one of five simultaneous requests for a slug", async () => {
    const take = () => call(server, APPS, { body: { slug: "taken", name: "Taken" } });

    const answers = await Promise.all(Array.from({ length: 5 }, take));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error).toMatchObject({
      code: "resource_already_exists",
      param: "slug",
    });
  });
});

describe("listApps", () => {
  test("lists the newest first, including the test app", async () => {
    const key = await addOrganization(server);
    for (const [index, mode] of ["live", "test", "live"].entries())
      await call(server, APPS, { key, body: { slug: `app-${index}`, name: "App", mode } });

    const { body } = await call(server, APPS, { key });

    expect(body.apps.map(({ slug }: { slug: string }) => slug)).toEqual(["app-2", "app-1", "app-0"]);
  });
});
