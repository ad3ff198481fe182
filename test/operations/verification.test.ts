import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { StoreBusy } from "../../server/domain/refusal.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { act, KNOWN, readNumber, registeredNumber } from "../support/registered-number.ts";
import { startServer } from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

const BY_TEXT = { codeMethod: "SMS", language: "en_US" };
const PIN = "012345";

/** The code that the stand-in sends to every number. */
const VERIFICATION_CODE = "123830";

/** Meta, where a number cannot be read while `isDown` is set. */
async function metaThatGoesDown() {
  const state = { isDown: false };
  const standIn = await metaWith();
  const down = () => Promise.reject(new MetaFailure("meta_api_unavailable", "Down."));
  const meta: Meta = { ...standIn, phoneNumber: (id) => (state.isDown ? down() : standIn.phoneNumber(id)) };
  return { state, meta };
}

describe("a new number", () => {
  test("is verified with a code, registered with a PIN, and deregistered again", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.new);

    const requested = await act(server, id, "request-code", BY_TEXT);
    const verified = await act(server, id, "verify-code", { code: "123-830" });
    const registered = await act(server, id, "register", { pin: PIN });
    const deregistered = await act(server, id, "deregister");

    expect([requested.status, requested.body.success]).toEqual([200, true]);
    expect(verified.body).toMatchObject({ verified: true, cloudApiRegistered: false });
    expect(registered.body).toMatchObject({ verified: true, cloudApiRegistered: true });
    expect(deregistered.body).toMatchObject({ verified: true, cloudApiRegistered: false });
    expect(await readNumber(server, id)).toEqual(deregistered.body);
  });

  test("accepts the code with and without its hyphen", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.new);
    await act(server, id, "request-code", BY_TEXT);

    expect((await act(server, id, "verify-code", { code: VERIFICATION_CODE })).body.verified).toBe(true);
  });
});

describe("a refusal by Meta", () => {
  test.each<[string, string, string, object | undefined, number, object]>([
    [
      "a code for a verified number",
      KNOWN.live,
      "request-code",
      BY_TEXT,
      409,
      { code: "phone_number_already_verified" },
    ],
    ["a code too many", KNOWN.codesUsedUp, "request-code", BY_TEXT, 429, { code: "whatsapp_rate_limited" }],
    [
      "a wrong code",
      KNOWN.new,
      "verify-code",
      { code: "000000" },
      400,
      { code: "verification_code_mismatch", param: "code", provider: { source: "meta", code: 136025 } },
    ],
    [
      "a code for a number that is verified",
      KNOWN.live,
      "verify-code",
      { code: "000000" },
      409,
      { code: "phone_number_already_verified" },
    ],
    [
      "to register a number that is not verified",
      KNOWN.new,
      "register",
      { pin: PIN },
      409,
      { code: "phone_number_not_verified" },
    ],
    ["another PIN", KNOWN.withPin150954, "register", { pin: PIN }, 400, { code: "pin_mismatch", param: "pin" }],
    ["a name", KNOWN.nameNotApproved, "register", { pin: PIN }, 402, { code: "display_name_not_approved" }],
    [
      "a registration too many",
      KNOWN.registeredTooOften,
      "register",
      { pin: PIN },
      429,
      {
        code: "whatsapp_rate_limited",
        type: "provider_error",
        message: "Meta has locked the number after too many registrations or deregistrations. Wait 72 hours.",
      },
    ],
    [
      "to deregister a number that is not registered",
      KNOWN.new,
      "deregister",
      undefined,
      409,
      {
        code: "phone_number_not_registered",
        message: "The number is not registered with the Cloud API. There is nothing to deregister.",
      },
    ],
  ])("leaves the number unchanged: %s", async (_, known, action, body, status, error) => {
    const server = await startServer();
    const number = await registeredNumber(server, known);

    const answer = await act(server, number.id, action, body);

    expect([answer.status, answer.body.error]).toEqual([status, expect.objectContaining(containing(error))]);
    expect(await readNumber(server, number.id)).toEqual(number);
    if (status === 429) expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  });
});

const containing = (error: object) =>
  Object.fromEntries(
    Object.entries(error).map(([name, value]) => [
      name,
      typeof value === "object" ? expect.objectContaining(value) : value,
    ]),
  );

describe("a write whose response is lost", () => {
  test("is answered with 424 and changes nothing here; a refresh shows the result", async () => {
    const server = await startServer();
    const number = await registeredNumber(server, KNOWN.registrationLost);

    const lost = await act(server, number.id, "register", { pin: PIN });
    const before = await readNumber(server, number.id);
    const refreshed = await act(server, number.id, "refresh");

    expect([lost.status, lost.body.error.code]).toEqual([424, "meta_api_unavailable"]);
    expect(lost.body.error.provider).toBeUndefined();
    expect(before).toEqual(number);
    expect(refreshed.body.cloudApiRegistered).toBe(true);
  });
});

describe("a write that succeeds before Meta becomes unreadable", () => {
  test.each([
    ["verify-code", KNOWN.test, { code: VERIFICATION_CODE }, { verified: true }],
    ["register", KNOWN.live, { pin: PIN }, { cloudApiRegistered: true }],
    ["deregister", KNOWN.live, undefined, { cloudApiRegistered: false }],
  ] as const)("is a success all the same, with what is certain: %s", async (action, known, body, certain) => {
    const { meta, state } = await metaThatGoesDown();
    const server = await startServer({ meta });
    const number = await registeredNumber(server, known);
    if (action === "verify-code") await act(server, number.id, "request-code", BY_TEXT);
    state.isDown = true;

    const answer = await act(server, number.id, action, body);

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...number, ...certain, updatedAt: expect.any(String) });
    expect(await readNumber(server, number.id)).toEqual(answer.body);
  });

  test("is never reported as not carried out, even if it cannot be stored", async () => {
    const state = { isBusy: false };
    const busy = (asked: string) => {
      if (state.isBusy && asked === "phoneNumbers.updateStatus") throw new StoreBusy("Locked.");
    };
    const meta = await metaWith();
    const server = await startServer({ meta, storeAs: (store) => interceptedStore(store, busy) });
    const { id } = await registeredNumber(server, KNOWN.live);
    state.isBusy = true;

    const { status } = await act(server, id, "deregister");

    expect(status).toBe(500);
    expect(await meta.phoneNumber(KNOWN.live)).toMatchObject({ platformType: "NOT_APPLICABLE" });
  });
});

describe("PINs and codes", () => {
  test("are in no log line and in no row", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.new);
    await act(server, id, "request-code", BY_TEXT);
    await act(server, id, "verify-code", { code: "987654" });
    await act(server, id, "verify-code", { code: VERIFICATION_CODE });
    await act(server, id, "register", { pin: "086420" });
    await act(server, id, "register", { pin: "97531" });

    await server.store.close();

    expect(`${JSON.stringify(server.log)}${readFileSync(server.file, "latin1")}`).not.toMatch(
      /987654(?!321)|123830|086420|97531/,
    );
  });
});
