import { describe, expect, test } from "vitest";
import type { Meta } from "../../server/domain/meta.ts";
import { StoreBusy } from "../../server/domain/refusal.ts";
import { claim, connect, disconnect, interrupt, LABS, noted, PROFILES } from "../support/business-profiles.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { act, KNOWN, readNumber, registeredNumber } from "../support/registered-number.ts";
import { aRegistration, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

/** A server whose store is busy in every method that is in the set. */
async function serverWithBusyStore() {
  const busy = new Set<string>();
  const refuse = (asked: string) => {
    if (busy.has(asked)) throw new StoreBusy("Locked.");
  };
  const meta = noted(await metaWith());
  const server = await startServer({ meta, storeAs: (store) => interceptedStore(store, refuse) });
  return { server, busy, asked: meta.asked };
}

const idOf = async (server: TestServer): Promise<string> =>
  (await call(server, `${PROFILES}?limit=1`)).body.businessProfiles[0].id;

describe("a change that Meta has made while the store is busy", () => {
  test.each(["businessProfiles.isTaken", "businessProfiles.connect", "phoneNumbers.startLook"])(
    "is not reported as not carried out once a code was exchanged: %s",
    async (method) => {
      const { server, busy, asked } = await serverWithBusyStore();
      busy.add(method);

      const { status } = await connect(server);

      expect(asked).toContain("exchangeCode");
      expect(status).toBe(500);
    },
  );

  test("is stored as soon as the store accepts writes again", async () => {
    const { server, busy, asked } = await serverWithBusyStore();
    let refused = 0;
    busy.has = (method) => method === "businessProfiles.connect" && refused++ < 2;

    const { status } = await connect(server);

    expect(asked).toContain("exchangeCode");
    expect(refused).toBe(3);
    expect(status).toBe(201);
    expect(asked.filter((call) => call.startsWith("subscribeApp"))).toHaveLength(1);
  });

  test("is not started with a code, which would be used up", async () => {
    const { server, busy, asked } = await serverWithBusyStore();
    busy.add("ready");

    const { status } = await connect(server);

    expect(asked).not.toContain("exchangeCode");
    expect(status).toBe(503);
  });

  test("is not reported as not carried out once a claim has subscribed our app", async () => {
    const { server, busy, asked } = await serverWithBusyStore();
    const { attemptId } = await interrupt(server);
    busy.add("businessProfiles.connect");

    const { status } = await claim(server, attemptId);

    expect(asked).toContain(`subscribeApp ${LABS.wabaId} with the installation's token`);
    expect(status).toBe(500);
  });

  test("is not reported as not carried out once our app was unsubscribed, and can be tried again", async () => {
    const { server, busy } = await serverWithBusyStore();
    const { body } = await connect(server);
    busy.add("businessProfiles.disconnect");

    const first = await disconnect(server, body.id);
    busy.clear();
    const second = await disconnect(server, body.id);

    expect([first.status, second.status]).toEqual([500, 200]);
  });

  test.each(["phoneNumbers.startLook", "phoneNumbers.updateStatus"])(
    "is never reported as having changed nothing after a number was deregistered: %s",
    async (method) => {
      const { server, busy } = await serverWithBusyStore();
      const { id } = await registeredNumber(server, KNOWN.live);
      busy.add(method);

      expect((await act(server, id, "deregister")).status).toBe(500);
    },
  );

  test("differs from one that Meta was not asked for yet, which is 503", async () => {
    const { server, busy, asked } = await serverWithBusyStore();
    const { id } = await registeredNumber(server, KNOWN.live);
    const before = asked.length;
    busy.add("phoneNumbers.find");

    const { status, headers } = await act(server, id, "deregister");

    expect([status, headers.get("Retry-After"), asked.length]).toEqual([503, "1", before]);
  });
});

/** Meta, whose next response about a number waits until the test releases it; it shows the state at the call. */
async function metaWithSlowLook() {
  const standIn = await metaWith();
  const state: { waitFor?: Promise<void> | undefined; asked?: (() => void) | undefined } = {};
  const meta: Meta = {
    ...standIn,
    phoneNumber: async (...asked) => {
      const { waitFor } = state;
      state.waitFor = undefined;
      const seen = await standIn.phoneNumber(...asked);
      state.asked?.();
      await waitFor;
      return seen;
    },
  };
  return { meta, state };
}

describe("a later read from Meta", () => {
  test("wins over an earlier one that is stored after it", async () => {
    const { meta, state } = await metaWithSlowLook();
    const server = await startServer({ meta });
    const { id } = await registeredNumber(server, KNOWN.new);
    await act(server, id, "request-code", { codeMethod: "SMS", language: "en_US" });
    const [asked, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    Object.assign(state, { waitFor: letGo.promise, asked: asked.resolve });

    const refreshing = act(server, id, "refresh");
    await asked.promise;
    const verified = await act(server, id, "verify-code", { code: "123830" });
    letGo.resolve();
    const refreshed = await refreshing;

    expect(verified.body.verified).toBe(true);
    expect(refreshed.body).toEqual(verified.body);
    expect(await readNumber(server, id)).toEqual(verified.body);
  });
});

describe("registering a number of an account that is not connected", () => {
  test("subscribes our app again, as connecting does", async () => {
    const { server, asked } = await serverWithBusyStore();
    await disconnect(server, await idOf(server));
    const before = asked.length;

    const { status, body } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect([status, body.businessProfile.status]).toEqual([201, "connected"]);
    expect(asked.slice(before)).toContain("subscribeApp 987654321098765 with the installation's token");
  });

  test("subscribes nothing where the account is connected", async () => {
    const { server, asked } = await serverWithBusyStore();
    await registeredNumber(server, KNOWN.live);

    expect(asked.filter((each) => each.startsWith("subscribeApp"))).toEqual([]);
  });

  test("changes nothing, at Meta either, if the number is already registered", async () => {
    const { server, asked } = await serverWithBusyStore();
    const { businessProfile } = await registeredNumber(server, KNOWN.live);
    await disconnect(server, businessProfile.id);
    const before = asked.length;

    const { status } = await call(server, PHONE_NUMBERS, { body: aRegistration() });

    expect(status).toBe(409);
    expect(asked.slice(before).filter((each) => each.startsWith("subscribeApp"))).toEqual([]);
    expect((await call(server, `${PROFILES}/${businessProfile.id}`)).body.status).toBe("disconnected");
  });

  test("is not reported as not carried out if the store is busy after the subscription", async () => {
    const { server, busy } = await serverWithBusyStore();
    await disconnect(server, await idOf(server));
    busy.add("phoneNumbers.insert");

    expect((await call(server, PHONE_NUMBERS, { body: aRegistration() })).status).toBe(500);
  });
});
