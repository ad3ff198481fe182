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

const UNKNOWN_KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWX";

let server: TestServer;
/** The key of an organization that is not the owner of what the tests ask for. */
let otherKey: string;
let foreignNumberId: string;

const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
  otherKey = await addOrganization(server);
  foreignNumberId = (await call(server, PHONE_NUMBERS, { body: aRegistration() })).body.id;
});

const asOther = (path: string, options: object = {}) => call(server, path, { key: otherKey, ...options });

describe("what belongs to another organization", () => {
  test.each([
    ["getting a number", (id: string) => asOther(`${PHONE_NUMBERS}/${id}`)],
    [
      "replacing its apps",
      (id: string) => asOther(`${PHONE_NUMBERS}/${id}/apps`, { method: "PUT", body: { appIds: [] } }),
    ],
  ])("answers exactly like what does not exist: %s", async (_, ask) => {
    const unknownId = `wapn_${UNKNOWN_KSUID}`;

    const [foreign, unknown] = [await ask(foreignNumberId), await ask(unknownId)];

    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(foreignNumberId, unknownId)).toBe(unknown.text);
  });

  test("answers exactly like what does not exist: an app in a registration", async () => {
    const unknownId = `app_${UNKNOWN_KSUID}`;
    const ask = (id: string) => asOther(PHONE_NUMBERS, { body: aRegistration({ appIds: [id] }) });

    const [foreign, unknown] = [await ask(APP_ID), await ask(unknownId)];

    expect([foreign.status, foreign.body.error.param]).toEqual([400, "appIds[0]"]);
    expect(foreign.text.replaceAll(APP_ID, unknownId)).toBe(unknown.text);
  });

  test("is in no list and in no count", async () => {
    const lists = [await asOther(PHONE_NUMBERS), await asOther(APPS)];

    expect(lists.map(({ body }) => body)).toEqual([
      { phoneNumbers: [], nextCursor: null, totalCount: 0 },
      { apps: [], nextCursor: null, totalCount: 0 },
    ]);
  });

  test("may be the cursor of a list, and says nothing", async () => {
    const [foreign, unknown] = [
      await asOther(`${PHONE_NUMBERS}?cursor=${foreignNumberId}`),
      await asOther(`${PHONE_NUMBERS}?cursor=wapn_${UNKNOWN_KSUID}`),
    ];

    expect(foreign.text).toBe(unknown.text);
  });

  test("takes no number under its business account", async () => {
    const registration = aRegistration({ metaPhoneNumberId: "123456789012347", displayPhoneNumber: "+15559876543" });

    const { status, body } = await asOther(PHONE_NUMBERS, { body: { ...registration, appIds: [] } });

    expect([status, body.error.code]).toEqual([400, "whatsapp_not_configured"]);
  });

  test("does not take a slug away", async () => {
    const { status } = await asOther(APPS, { body: { slug: "support-desk", name: "Support desk" } });

    expect(status).toBe(201);
  });
});
