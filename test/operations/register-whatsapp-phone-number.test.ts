import { beforeAll, describe, expect, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import {
  APP_ID,
  addOrganization,
  aRegistration,
  call,
  PHONE_NUMBERS,
  startServer,
  type TestServer,
} from "../support/server.ts";
import { aNumberAtMeta, anAccount, metaWith } from "../support/stand-in.ts";

const ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

type NumberAtMeta = ReturnType<typeof aNumberAtMeta>;

/** A server whose Meta lists the numbers that a test adds, besides those of others. */
let shared: TestServer;
const listed: NumberAtMeta[] = [];
const atEnd = sharedAtEnd();
beforeAll(async () => {
  shared = await startServer({ meta: await metaWith([anAccount(listed)], atEnd) }, atEnd);
});

/** Registers a number that Meta lists with the given differences. */
async function registerWhere(atMeta: Partial<NumberAtMeta>, registration: object = {}) {
  const metaPhoneNumberId = String(listed.length + 1);
  listed.push(aNumberAtMeta({ id: metaPhoneNumberId, ...atMeta }));
  return call(shared, PHONE_NUMBERS, { body: aRegistration({ metaPhoneNumberId, ...registration }) });
}

describe("registerWhatsAppPhoneNumber", () => {
  test("returns the number of the documentation with every field filled", async () => {
    const server = await startServer();

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^wapn_[0-9A-Za-z]{27}$/),
      displayPhoneNumber: "+15551234567",
      metaPhoneNumberId: "123456789012345",
      metaBusinessAccountId: "987654321098765",
      verified: true,
      qualityRating: "GREEN",
      isTestNumber: false,
      cloudApiRegistered: true,
      businessProfile: {
        id: "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
        metaWabaId: "987654321098765",
        businessName: "Acme Corp",
        status: "connected",
      },
      apps: [{ appId: APP_ID, appName: "Support desk", appSlug: "support-desk" }],
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: body.createdAt,
    });
  });

  test("lists the number as it was returned, also after the store is reopened", async () => {
    const server = await startServer();
    const { body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    await server.store.close();
    const reopened = await SqliteStore.open(server.file, { initialRows: sandboxRows });
    const listed = await reopened.phoneNumbers.list(ORGANIZATION_ID, { limit: 20 });
    await reopened.close();

    expect(listed).toEqual({ items: [body], hasMore: false, totalCount: 1 });
  });

  test("answers 409 for a number that is already registered", async () => {
    const server = await startServer();
    await call(server, PHONE_NUMBERS, { body: aRegistration() });

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect(status).toBe(409);
    expect(body.error).toEqual({
      type: "invalid_request_error",
      message: "This WhatsApp phone number is already registered with your organization.",
      code: "resource_already_exists",
      doc_url: "https://docs.buildwithchirp.com/api_reference/error-codes#resource_already_exists",
      param: "metaPhoneNumberId",
    });
  });

  test("succeeds for one of ten simultaneous registrations", async () => {
    const server = await startServer();

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(server, PHONE_NUMBERS, { body: aRegistration() })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  test("registers a number without apps", async () => {
    const server = await startServer();

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration({ appIds: undefined }) });

    expect([status, body.apps]).toEqual([201, []]);
  });

  test("refuses an account that Meta shows to nobody, and stores nothing", async () => {
    const server = await startServer();

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration({ metaBusinessAccountId: "1" }) });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "whatsapp_not_configured", param: "metaBusinessAccountId" });
    expect(await server.store.businessProfiles.find(ORGANIZATION_ID, "1")).toBeUndefined();
  });

  test("connects an account that the organization's own token reads, at its first number", async () => {
    const account = anAccount([aNumberAtMeta({ id: "5" })], "222");
    const server = await startServer({ meta: await metaWith([account]) });

    const registration = aRegistration({ metaBusinessAccountId: "222", metaPhoneNumberId: "5" });
    const { status, body } = await call(server, PHONE_NUMBERS, { body: registration });

    expect(status).toBe(201);
    expect(body.businessProfile).toEqual({
      id: expect.stringMatching(/^wabp_[0-9A-Za-z]{27}$/),
      metaWabaId: "222",
      businessName: "Acme Corp",
      status: "connected",
    });
    expect(await server.store.businessProfiles.find(ORGANIZATION_ID, "222")).toEqual(body.businessProfile);
  });

  test("does not connect an account for an organization that does not own Meta's token", async () => {
    const server = await startServer({ meta: await metaWith([anAccount([aNumberAtMeta({ id: "5" })], "222")]) });
    const key = await addOrganization(server);

    const registration = aRegistration({ metaBusinessAccountId: "222", metaPhoneNumberId: "5", appIds: [] });
    const { status, body } = await call(server, PHONE_NUMBERS, { key, body: registration });

    expect([status, body.error.code]).toEqual([400, "whatsapp_not_configured"]);
  });

  test("does not connect an account for a number that Meta does not list there", async () => {
    const server = await startServer({ meta: await metaWith([anAccount([], "222")]) });

    const { status } = await call(server, PHONE_NUMBERS, { body: aRegistration({ metaBusinessAccountId: "222" }) });

    expect(status).toBe(400);
    expect(await server.store.businessProfiles.find(ORGANIZATION_ID, "222")).toBeUndefined();
  });
});

describe("Meta's list of numbers", () => {
  test("must contain the number", async () => {
    const { status, body } = await registerWhere({ id: "999" });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: "invalid_request_error", param: "metaPhoneNumberId" });
    expect(body.error.code).toBeUndefined();
  });

  test("may have the number on its second page", async () => {
    const others = Array.from({ length: 100 }, (_, index) => aNumberAtMeta({ id: `9${index}` }));
    const server = await startServer({ meta: await metaWith([anAccount([...others, aNumberAtMeta()])]) });

    const { status } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect(status).toBe(201);
  });

  test.each([
    ["another number", "+1 555-123-4568"],
    ["no number at all", ""],
  ])("does not match if Meta shows %s", async (_, display_phone_number) => {
    const { status, body } = await registerWhere({ display_phone_number });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "invalid_phone_number", param: "displayPhoneNumber" });
  });

  test.each([
    ["Brazil without the mobile 9", "+5541998123456", "+55 41 9812-3456"],
    ["Argentina with the mobile 9", "+541123456789", "+54 9 11 2345-6789"],
    ["Ivory Coast as before 2021", "+2250707123456", "+225 07 12 34 56"],
    ["without a plus", "+15551234567", "15551234567"],
  ])("matches the number as Meta writes it: %s", async (_, displayPhoneNumber, display_phone_number) => {
    const { status, body } = await registerWhere({ display_phone_number }, { displayPhoneNumber });

    expect([status, body.displayPhoneNumber]).toEqual([201, displayPhoneNumber]);
  });
});

describe("Meta's data about the number", () => {
  test.each([
    ["UNKNOWN", null],
    ["NA", null],
    [null, null],
    ["", null],
    ["YELLOW", "YELLOW"],
    ["PURPLE", "PURPLE"],
  ])("turns the rating %j into %j", async (quality_rating, expected) => {
    const { status, body } = await registerWhere({ quality_rating });

    expect([status, body.qualityRating]).toEqual([201, expected]);
  });

  test("makes a number of a trial account a test number", async () => {
    const { body } = await registerWhere({ account_mode: "SANDBOX" });

    expect(body).toMatchObject({ isTestNumber: true, id: expect.stringMatching(/^wapn_test_[0-9A-Za-z]{27}$/) });
  });

  test.each([
    ["NOT_VERIFIED", false],
    ["EXPIRED", false],
    [null, false],
    ["VERIFIED", true],
  ])("makes a number with %s verified: %s", async (code_verification_status, verified) => {
    const { body } = await registerWhere({ code_verification_status });

    expect(body.verified).toBe(verified);
  });

  test.each([
    ["CLOUD_API", "CONNECTED", true],
    ["CLOUD_API", "PENDING", false],
    ["ON_PREMISE", "CONNECTED", false],
    ["NOT_APPLICABLE", null, false],
  ])("makes platform %s, status %s registered: %s", async (platform_type, status, expected) => {
    const { body } = await registerWhere({ platform_type, status });

    expect(body.cloudApiRegistered).toBe(expected);
  });
});
