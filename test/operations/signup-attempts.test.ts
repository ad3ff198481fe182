import { describe, expect, test } from "vitest";
import { MetaFailure } from "../../server/domain/meta.ts";
import {
  claim,
  connect,
  disconnect,
  interrupt,
  LABS,
  mark,
  PROFILES,
  recovered,
} from "../support/business-profiles.ts";
import { addOrganization, call, startServer, type TestServer } from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

const UNKNOWN_ID = "wss_2DbBs7GWhGvVNJGrDXr5RG0mBWX";
const start = (server: TestServer, body: object | undefined = undefined) =>
  call(server, `${PROFILES}/start-attempt`, { method: "POST", body });
const advance = (server: TestServer, seconds: number) =>
  call(server, "/sandbox/clock", { body: { advanceSeconds: seconds } });

describe("startWhatsAppBusinessProfileAttempt", () => {
  test("starts an attempt that is open for 15 minutes, with or without a body", async () => {
    const server = await startServer();
    const before = Date.now();

    const answers = [await start(server), await start(server, {})];

    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body).toEqual({
        attemptId: expect.stringMatching(/^wss_[0-9A-Za-z]{27}$/),
        expiresAt: expect.any(String),
      });
      const openFor = Date.parse(body.expiresAt) - before;
      expect(openFor).toBeGreaterThanOrEqual(15 * 60_000);
      expect(openFor).toBeLessThan(16 * 60_000);
    }
  });

  test("stores metadata unchanged", async () => {
    const server = await startServer();
    const metadata = {
      customerId: "customer-42",
      ["__proto__"]: "own",
      seats: 3.5,
      trial: true,
      note: null,
      zwölf: "✓",
    };
    const sent = `{"metadata":{"customerId":"customer-42","__proto__":"own","seats":3.5,"trial":true,"note":null,"zwölf":"✓"}}`;
    const { body } = await call(server, `${PROFILES}/start-attempt`, { body: sent });

    await mark(server, body.attemptId, LABS.wabaId);

    const { text } = await call(server, `${PROFILES}/recovered-attempts`);
    expect(Object.keys(metadata)).toHaveLength(6);
    expect(text).toContain(sent.slice(1, -1));
  });
});

describe("markWhatsAppBusinessProfileAttemptInterrupted", () => {
  test("recovers an attempt whose account the organization's own token reads", async () => {
    const server = await startServer();

    const { attemptId, status, body } = await interrupt(server);

    const message = `The signup attempt ${attemptId} is recovered and can be claimed.`;
    expect([status, body]).toEqual([200, { success: true, message }]);
    expect((await call(server, `${PROFILES}/recovered-attempts`)).body).toEqual({
      recoveredAttempts: [
        {
          attemptId,
          metaWabaId: LABS.wabaId,
          recoveredAt: expect.any(String),
          createdAt: expect.any(String),
          metadata: {},
        },
      ],
      totalCount: 1,
    });
  });

  test.each([
    ["for an account that Meta does not show", "111111111111111"],
    ["for an account that only its business's token reads", "987654321098767"],
  ])("stores it as interrupted %s, until it is marked for another account", async (_, wabaId) => {
    const server = await startServer();

    const { attemptId, body } = await interrupt(server, wabaId);

    expect(body.message).toBe(`The signup attempt ${attemptId} is stored as interrupted.`);
    expect(await recovered(server)).toEqual([]);
    expect((await claim(server, attemptId)).body.error.code).toBe("attempt_not_recovered");
    await mark(server, attemptId, LABS.wabaId);
    expect(await recovered(server)).toEqual([attemptId]);
  });

  test("does not use the installation's token for other organizations", async () => {
    const server = await startServer();
    const key = await addOrganization(server);

    const { attemptId, body } = await interrupt(server, LABS.wabaId, { key });

    expect(body.message).toContain("is stored as interrupted");
    expect(await recovered(server, { key })).toEqual([]);
    expect((await claim(server, attemptId, { key })).status).toBe(409);
  });

  test("does not recover an account that another organization has connected", async () => {
    const server = await startServer();
    await connect(server, LABS, { key: await addOrganization(server) });

    const { body } = await interrupt(server);

    expect(body.message).toContain("is stored as interrupted");
    expect(await recovered(server)).toEqual([]);
  });

  test("leaves a recovered attempt as it is", async () => {
    const server = await startServer();
    const { attemptId } = await interrupt(server);

    const { status, body } = await mark(server, attemptId, "111111111111111");

    expect([status, body.message]).toEqual([200, `The signup attempt ${attemptId} is recovered and can be claimed.`]);
    expect(await recovered(server)).toEqual([attemptId]);
  });

  test("answers 404 for an attempt after 15 minutes, but a recovered one never expires", async () => {
    const server = await startServer();
    const { attemptId: kept } = await interrupt(server);
    const { body: open } = await start(server);
    await advance(server, 15 * 60);

    const { status } = await mark(server, open.attemptId, LABS.wabaId);

    expect([status, (await claim(server, open.attemptId)).status]).toEqual([404, 404]);
    expect(await recovered(server)).toEqual([kept]);
    expect((await claim(server, kept)).status).toBe(200);
  });

  test("changes nothing while Meta cannot be reached", async () => {
    const businessAccount = async () => {
      throw new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.");
    };
    const server = await startServer({ meta: { ...(await metaWith()), businessAccount } });

    const { attemptId, status } = await interrupt(server);

    expect(status).toBe(424);
    expect((await claim(server, attemptId)).status).toBe(409);
  });

  test("answers 404 for another organization's attempt", async () => {
    const server = await startServer();
    const key = await addOrganization(server);
    const { body } = await start(server);

    const [foreign, unknown] = [
      await mark(server, body.attemptId, LABS.wabaId, { key }),
      await mark(server, UNKNOWN_ID, LABS.wabaId, { key }),
    ];

    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(body.attemptId, UNKNOWN_ID)).toBe(unknown.text);
  });
});

describe("claimWhatsAppBusinessProfile", () => {
  test("connects the account and uses up the attempt", async () => {
    const server = await startServer();
    const { attemptId } = await interrupt(server);

    const { status, body } = await claim(server, attemptId);

    expect(status).toBe(200);
    expect(body).toMatchObject({ metaWabaId: LABS.wabaId, businessName: "Acme Labs", status: "connected" });
    expect((await call(server, `${PROFILES}/${body.id}`)).body).toEqual(body);
    expect(await recovered(server)).toEqual([]);
    const again = await claim(server, attemptId);
    expect([again.status, again.body.error.code, again.body.error.param]).toEqual([
      409,
      "attempt_not_recovered",
      "attemptId",
    ]);
  });

  test("reconnects a disconnected profile, and leaves the token of a connected one", async () => {
    const server = await startServer();
    const { body: profile } = await connect(server, LABS);
    const { organizationId, id } = profile;
    const access = async () => server.store.businessProfiles.findAccess(organizationId, id);
    const before = await access();

    const { attemptId } = await interrupt(server);
    await claim(server, attemptId);
    expect(await access()).toEqual(before);

    const { attemptId: second } = await interrupt(server);
    await disconnect(server, id);
    expect((await claim(server, second)).body).toMatchObject({ id, status: "connected" });
  });

  test("refuses an account that another organization has connected since", async () => {
    const server = await startServer();
    const { attemptId } = await interrupt(server);
    await connect(server, LABS, { key: await addOrganization(server) });

    const { status, body } = await claim(server, attemptId);

    expect([status, body.error.code, body.error.param]).toEqual([400, "whatsapp_not_configured", "attemptId"]);
    expect((await call(server, PROFILES)).body.totalCount).toBe(1);
  });

  test("succeeds for one of two simultaneous claims", async () => {
    const server = await startServer();
    const { attemptId } = await interrupt(server);

    const answers = await Promise.all([claim(server, attemptId), claim(server, attemptId)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("leaves the attempt recovered if Meta fails", async () => {
    const subscribeApp = async () => {
      throw new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.");
    };
    const server = await startServer({ meta: { ...(await metaWith()), subscribeApp } });
    const { attemptId } = await interrupt(server);

    const { status } = await claim(server, attemptId);

    expect(status).toBe(424);
    expect(await recovered(server)).toEqual([attemptId]);
    expect((await call(server, PROFILES)).body.totalCount).toBe(1);
  });

  test("answers 404 for another organization's attempt", async () => {
    const server = await startServer();
    const key = await addOrganization(server);
    const { attemptId } = await interrupt(server);

    const [foreign, unknown] = [await claim(server, attemptId, { key }), await claim(server, UNKNOWN_ID, { key })];

    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(attemptId, UNKNOWN_ID)).toBe(unknown.text);
    expect(await recovered(server)).toEqual([attemptId]);
  });
});
