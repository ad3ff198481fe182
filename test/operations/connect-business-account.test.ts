import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { MetaFailure } from "../../server/domain/meta.ts";
import { connect, noted, PROFILES, STORES } from "../support/business-profiles.ts";
import {
  addOrganization,
  aRegistration,
  call,
  PHONE_NUMBERS,
  startServer,
  type TestServer,
} from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

const GLOBEX = { code: "sandbox-globex", wabaId: "987654321098781" };
const aNumberOf = (wabaId: string, metaPhoneNumberId: string, displayPhoneNumber: string) =>
  aRegistration({ appIds: [], metaBusinessAccountId: wabaId, metaPhoneNumberId, displayPhoneNumber });
const STORES_NUMBER = aNumberOf(STORES.wabaId, "123456789012391", "+12025550191");

const unavailable = async (): Promise<never> => {
  throw new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.");
};
const totalOf = async (server: TestServer) => (await call(server, PROFILES)).body.totalCount;

describe("createWhatsAppBusinessProfile", () => {
  test("connects the account that the code grants", async () => {
    const server = await startServer();

    const { status, body } = await connect(server);

    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^wabp_[0-9A-Za-z]{27}$/),
      organizationId: "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
      metaWabaId: STORES.wabaId,
      metaBusinessId: "1234509876543",
      businessName: "Acme Stores",
      tokenExpiresAt: null,
      onboardingCompletedAt: body.createdAt,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      phoneNumbers: [],
      isTestProfile: false,
      status: "connected",
      disconnectedAt: null,
    });
    expect((await call(server, `${PROFILES}/${body.id}`)).body).toEqual(body);
    expect((await call(server, `${PROFILES}?limit=1`)).body).toMatchObject({ businessProfiles: [body], totalCount: 2 });
  });

  test.each([
    [{}, "code is required.", "code"],
    [{ code: STORES.code }, "wabaId is required where businessId is not given.", "wabaId"],
  ])("refuses %j before Meta is called", async (sent, message, param) => {
    const meta = noted(await metaWith());
    const server = await startServer({ meta });

    const { status, body } = await call(server, `${PROFILES}/callback`, { body: sent });

    expect([status, body.error]).toEqual([
      400,
      expect.objectContaining({ type: "invalid_request_error", message, param }),
    ]);
    expect(meta.asked).toEqual([]);
  });

  test("reads with the business's token, and subscribes our app last", async () => {
    const meta = noted(await metaWith());
    const server = await startServer({ meta });

    await connect(server);

    const withOwn = (call: string) => `${call} ${STORES.wabaId} with a token of its own`;
    expect(meta.asked).toEqual(["exchangeCode", ...["businessAccount", "phoneNumbers", "subscribeApp"].map(withOwn)]);
  });

  test("lets an organization that does not own Meta's token register numbers, with the business's own", async () => {
    const server = await startServer();
    const key = await addOrganization(server);
    const { body: profile } = await connect(server, STORES, { key });

    const { status, body } = await call(server, PHONE_NUMBERS, { key, body: STORES_NUMBER });

    const { id, metaWabaId } = profile;
    expect(status).toBe(201);
    expect(body.businessProfile).toEqual({ id, metaWabaId, businessName: "Acme Stores", status: "connected" });
    expect((await call(server, `${PROFILES}/${id}`, { key })).body.phoneNumbers).toEqual([
      {
        id: body.id,
        displayPhoneNumber: "+12025550191",
        metaPhoneNumberId: "123456789012391",
        verified: true,
        qualityRating: "GREEN",
      },
    ]);
  });

  test("finds the only account of a business", async () => {
    const { status, body } = await connect(await startServer(), { code: STORES.code, businessId: "1234509876543" });

    expect([status, body.metaWabaId]).toEqual([201, STORES.wabaId]);
  });

  test.each([
    [[], "The business 1 has no WhatsApp Business Account that its token can read."],
    [["2", "3"], "The business 1 has 2 WhatsApp Business Accounts. Name one of them."],
  ])("refuses a business whose accounts are %j", async (accounts, message) => {
    const server = await startServer({ meta: { ...(await metaWith()), ownedBusinessAccounts: async () => accounts } });

    const { status, body } = await connect(server, { code: STORES.code, businessId: "1" });

    expect([status, body.error]).toEqual([400, { type: "invalid_request_error", message, param: "wabaId" }]);
  });

  test("does not use up the code if neither account nor business is named", async () => {
    const server = await startServer();

    const { status, body } = await connect(server, { code: STORES.code });

    expect([status, body.error.param]).toEqual([400, "wabaId"]);
    expect((await connect(server)).status).toBe(201);
  });

  test("refuses another organization's account exactly like one that the token cannot read", async () => {
    const server = await startServer();
    const key = await addOrganization(server);
    await connect(server, STORES, { key });

    const taken = await connect(server, { ...STORES, code: `${STORES.code}.2` });
    const unreadable = await connect(server, { ...STORES, code: `${STORES.code}.3`, wabaId: "111111111111111" });

    expect([taken.status, taken.body.error.code, taken.body.error.param]).toEqual([
      400,
      "whatsapp_not_configured",
      "wabaId",
    ]);
    expect(taken.text.replaceAll(STORES.wabaId, "111111111111111")).toBe(unreadable.text);
    expect(await totalOf(server)).toBe(1);
  });

  test("refuses a number that Meta does not list under the account", async () => {
    const server = await startServer();

    const { status, body } = await connect(server, { ...STORES, phoneNumberId: "123456789012345" });

    expect([status, body.error.param, await totalOf(server)]).toEqual([400, "phoneNumberId", 1]);
  });

  test.each(["sandbox-expired", "no-code-of-the-sandbox"])("answers 424 for the code %s", async (code) => {
    const { status, body } = await connect(await startServer(), { ...STORES, code });

    expect([status, body.error.code, body.error.provider.source]).toEqual([424, "meta_api_error", "meta"]);
    expect(JSON.stringify(body)).not.toContain(code);
  });

  test("answers 424 for a code that was used before", async () => {
    const server = await startServer();
    await connect(server);

    expect((await connect(server)).status).toBe(424);
  });

  test.each(["businessAccount", "phoneNumbers", "subscribeApp"])("stores nothing when %s fails", async (name) => {
    const server = await startServer({ meta: { ...(await metaWith()), [name]: unavailable } });

    const { status, body } = await connect(server);

    expect([status, body.error.code]).toEqual([424, "meta_api_unavailable"]);
    expect(await totalOf(server)).toBe(1);
  });

  test("leaves the profile as it is and stores the new token when the account is connected again", async () => {
    const server = await startServer();
    const { body: first } = await connect(server);
    const { body: number } = await call(server, PHONE_NUMBERS, { body: STORES_NUMBER });

    const { status, body: second } = await connect(server, { ...STORES, code: `${STORES.code}.2` });

    expect(status).toBe(201);
    expect(second).toMatchObject({ id: first.id, createdAt: first.createdAt, phoneNumbers: [{ id: number.id }] });
    expect(await totalOf(server)).toBe(2);
  });

  test("stores Meta's current data for the numbers that are registered", async () => {
    const server = await startServer();
    await connect(server);
    const { body: number } = await call(server, PHONE_NUMBERS, { body: STORES_NUMBER });
    const rating = { metaPhoneNumberId: number.metaPhoneNumberId, qualityRating: "RED" };
    await call(server, "/sandbox/quality", { body: rating });

    const { body } = await connect(server, { ...STORES, code: `${STORES.code}.2` });

    expect(body.phoneNumbers).toMatchObject([{ id: number.id, qualityRating: "RED" }]);
    expect((await call(server, `${PHONE_NUMBERS}/${number.id}`)).body.updatedAt > number.updatedAt).toBe(true);
  });

  test("returns when the token expires", async () => {
    const gateway = await metaWith();
    const expiresAt = Date.parse("2027-01-01T00:00:00.000Z");
    const exchangeCode: typeof gateway.exchangeCode = async (...call) => ({
      ...(await gateway.exchangeCode(...call)),
      expiresAt,
    });

    const { body } = await connect(await startServer({ meta: { ...gateway, exchangeCode } }));

    expect(body.tokenExpiresAt).toBe("2027-01-01T00:00:00.000Z");
  });

  test("makes a test profile of an account that has only test numbers", async () => {
    const gateway = await metaWith();
    const phoneNumbers: typeof gateway.phoneNumbers = async (...call) =>
      (await gateway.phoneNumbers(...call)).map((number) => ({ ...number, accountMode: "SANDBOX" }));

    const { body } = await connect(await startServer({ meta: { ...gateway, phoneNumbers } }));

    expect(body.isTestProfile).toBe(true);
  });

  test("succeeds for one of two organizations that connect an account at once", async () => {
    const server = await startServer();
    const key = await addOrganization(server);

    const answers = await Promise.all([
      connect(server, GLOBEX),
      connect(server, { ...GLOBEX, code: `${GLOBEX.code}.2` }, { key }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  test("never writes code or token as plain text", async () => {
    const gateway = await metaWith();
    const tokens: string[] = [];
    const exchangeCode: typeof gateway.exchangeCode = async (...call) => {
      const granted = await gateway.exchangeCode(...call);
      tokens.push(granted.accessToken);
      return granted;
    };
    const server = await startServer({ meta: { ...gateway, exchangeCode } });

    const answers = [await connect(server), await connect(server), await call(server, PROFILES)];

    const folder = dirname(server.file);
    const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
    const everything = [...kept, JSON.stringify(server.log), ...answers.map(({ text }) => text)].join("\n");
    expect(tokens).toHaveLength(1);
    expect(everything).toContain(STORES.wabaId);
    for (const secret of [STORES.code, ...tokens]) expect(everything).not.toContain(secret);
  });
});
