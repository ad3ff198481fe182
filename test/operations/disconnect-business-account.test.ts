import { describe, expect, test } from "vitest";
import { MetaFailure } from "../../server/domain/meta.ts";
import { connect, disconnect, noted, PROFILES, STORES } from "../support/business-profiles.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { addOrganization, aRegistration, call, PHONE_NUMBERS, startServer } from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

const OWN_ID = "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const NUMBERS = [
  ["123456789012391", "+12025550191"],
  ["123456789012392", "+12025550192"],
].map(([metaPhoneNumberId, displayPhoneNumber]) =>
  aRegistration({ appIds: [], metaBusinessAccountId: STORES.wabaId, metaPhoneNumberId, displayPhoneNumber }),
);

/** A server whose second organization has connected an account, registered a number, and disconnected the account. */
async function disconnectedAccount() {
  const server = await startServer();
  const key = await addOrganization(server);
  const { body: profile } = await connect(server, STORES, { key });
  const { body: number } = await call(server, PHONE_NUMBERS, { key, body: NUMBERS[0] });
  await disconnect(server, profile.id, { key });
  return { server, key, profile, number };
}

describe("disconnectWhatsAppBusinessProfile", () => {
  test("disconnects an account and erases its token; a second call changes nothing more", async () => {
    const server = await startServer();
    const { body: profile } = await connect(server);

    const answers = [await disconnect(server, profile.id), await disconnect(server, profile.id)];

    const message = `The business profile ${profile.id} is disconnected.`;
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [200, { success: true, message }]),
    );
    const kept = (await call(server, `${PROFILES}/${profile.id}`)).body;
    expect(kept).toEqual({ ...profile, status: "disconnected", disconnectedAt: expect.any(String) });
    expect(await server.store.businessProfiles.findAccess(profile.organizationId, profile.id)).toEqual({
      metaWabaId: STORES.wabaId,
      connected: false,
      sealedAccessToken: null,
    });
    await disconnect(server, profile.id);
    expect((await call(server, `${PROFILES}/${profile.id}`)).body.disconnectedAt).toBe(kept.disconnectedAt);
  });

  test("asks Meta once to stop sending events, with the stored token", async () => {
    const meta = noted(await metaWith());
    const server = await startServer({ meta });
    const { body } = await connect(server);
    meta.asked.length = 0;

    for (const id of [body.id, body.id, OWN_ID]) await disconnect(server, id);

    expect(meta.asked).toEqual([
      `unsubscribeApp ${STORES.wabaId} with a token of its own`,
      "unsubscribeApp 987654321098765 with the installation's token",
    ]);
  });

  test("also disconnects when Meta cannot be reached, and logs that", async () => {
    const unsubscribeApp = async () => {
      throw new MetaFailure("meta_api_error", "Meta refused the call.", {
        metaError: { code: 190, message: "Expired" },
      });
    };
    const server = await startServer({ meta: { ...(await metaWith()), unsubscribeApp } });

    const { status } = await disconnect(server, OWN_ID);

    expect(status).toBe(200);
    expect((await call(server, `${PROFILES}/${OWN_ID}`)).body.status).toBe("disconnected");
    expect(server.log).toContainEqual(
      expect.objectContaining({ msg: "Meta did not unsubscribe the app", metaCode: 190 }),
    );
  });

  test("leaves the numbers, which show the disconnection and cause no more calls to Meta", async () => {
    const { server, key, profile, number } = await disconnectedAccount();

    const listed = await call(server, PHONE_NUMBERS, { key });
    const refreshed = await call(server, `${PHONE_NUMBERS}/${number.id}/refresh`, { key, method: "POST" });
    const registered = await call(server, PHONE_NUMBERS, { key, body: NUMBERS[1] });

    const businessProfile = { ...number.businessProfile, status: "disconnected" };
    expect(listed.body.phoneNumbers).toEqual([{ ...number, businessProfile }]);
    expect([refreshed.status, refreshed.body.error.code]).toEqual([400, "whatsapp_not_configured"]);
    expect([registered.status, registered.body.error]).toEqual([
      400,
      expect.objectContaining({ code: "whatsapp_not_configured", param: "metaBusinessAccountId" }),
    ]);
    expect((await call(server, `${PROFILES}/${profile.id}`, { key })).body.phoneNumbers).toHaveLength(1);
  });

  test("can be undone: the same profile comes back with its numbers", async () => {
    const { server, key, profile, number } = await disconnectedAccount();

    const { status, body } = await connect(server, { ...STORES, code: `${STORES.code}.2` }, { key });

    expect(status).toBe(201);
    expect(body).toMatchObject({ id: profile.id, status: "connected", disconnectedAt: null });
    expect((await call(server, `${PHONE_NUMBERS}/${number.id}`, { key })).body).toEqual(number);
    expect((await call(server, PHONE_NUMBERS, { key, body: NUMBERS[1] })).status).toBe(201);
  });

  test("frees the account for another organization; then it is taken", async () => {
    const { server, key, profile } = await disconnectedAccount();

    const other = await connect(server, { ...STORES, code: `${STORES.code}.2` });
    const again = await connect(server, { ...STORES, code: `${STORES.code}.3` }, { key });

    expect(other.status).toBe(201);
    expect(other.body).toMatchObject({ metaWabaId: STORES.wabaId, phoneNumbers: [] });
    expect(other.body.id).not.toBe(profile.id);
    expect([again.status, again.body.error.code]).toEqual([400, "whatsapp_not_configured"]);
    expect((await call(server, `${PROFILES}/${profile.id}`, { key })).body.status).toBe("disconnected");
  });

  test("is undone by registering a number if the installation's token reads the account", async () => {
    const server = await startServer();
    await disconnect(server, OWN_ID);

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect([status, body.businessProfile]).toEqual([201, expect.objectContaining({ id: OWN_ID, status: "connected" })]);
  });

  test("wins over a registration that is still waiting for Meta", async () => {
    const hooks: { beforeInsert?: () => Promise<unknown> } = {};
    const server = await startServer({
      storeAs: (store) =>
        interceptedStore(store, async (asked) => {
          if (asked === "phoneNumbers.insert") await hooks.beforeInsert?.();
        }),
    });
    hooks.beforeInsert = () => disconnect(server, OWN_ID);

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect([status, body.error.code]).toEqual([400, "whatsapp_not_configured"]);
    expect((await call(server, `${PROFILES}/${OWN_ID}`)).body.status).toBe("disconnected");
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
  });

  test("answers 404 for another organization's profile, and leaves it connected", async () => {
    const server = await startServer();
    const key = await addOrganization(server);

    const [foreign, unknown] = [
      await disconnect(server, OWN_ID, { key }),
      await disconnect(server, "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWX", { key }),
    ];

    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(OWN_ID, "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWX")).toBe(unknown.text);
    expect((await call(server, `${PROFILES}/${OWN_ID}`)).body.status).toBe("connected");
  });
});

describe("listWhatsAppBusinessProfiles", () => {
  test("returns all profiles, newest first, and none of another organization", async () => {
    const server = await startServer();
    const key = await addOrganization(server);
    const { body: newest } = await connect(server);

    const first = (await call(server, `${PROFILES}?limit=1`)).body;
    const second = (await call(server, `${PROFILES}?limit=1&cursor=${first.nextCursor}`)).body;

    expect(first).toMatchObject({ businessProfiles: [{ id: newest.id }], nextCursor: newest.id, totalCount: 2 });
    expect(second).toMatchObject({ businessProfiles: [{ id: OWN_ID }], nextCursor: null, totalCount: 2 });
    expect((await call(server, PROFILES, { key })).body).toEqual({
      businessProfiles: [],
      nextCursor: null,
      totalCount: 0,
    });
  });
});
