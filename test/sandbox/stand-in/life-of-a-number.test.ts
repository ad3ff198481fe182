import { beforeEach, describe, expect, test } from "vitest";
import { NUMBER_ID } from "../../support/stand-in.ts";
import { DAY, DONE, expectError, type GraphClient, HOUR, MINUTE, startGraph } from "./graph-client.ts";

const NEW = "123456789012350";
const WITH_PIN = "123456789012356";
const PIN = "150954";
const CODE = "123830";

let graph: GraphClient;
beforeEach(async () => {
  graph = await startGraph();
});

const requestCode = (id = NEW) => graph.post(`${id}/request_code`, { code_method: "SMS", language: "en_US" });
const verifyCode = (code = CODE, id = NEW) => graph.post(`${id}/verify_code`, { code });
const register = (pin = PIN, id = NEW) => graph.post(`${id}/register`, { messaging_product: "whatsapp", pin });
const deregister = (id = NEW) => graph.post(`${id}/deregister`);
const shown = async (id = NEW) =>
  (await graph.get(`${id}?fields=code_verification_status,platform_type,status,last_onboarded_time`)).body;

async function verify(): Promise<void> {
  await requestCode();
  expect((await verifyCode()).body).toEqual(DONE);
}

test("a number is verified, registered and deregistered, and shows it each time", async () => {
  expect(await shown()).toMatchObject({ code_verification_status: "NOT_VERIFIED", platform_type: "NOT_APPLICABLE" });

  await verify();
  expect(await shown()).toMatchObject({ code_verification_status: "VERIFIED", status: "PENDING" });

  expect((await register()).body).toEqual(DONE);
  expect(await shown()).toMatchObject({
    platform_type: "CLOUD_API",
    status: "CONNECTED",
    last_onboarded_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
  });

  expect((await deregister()).body).toEqual(DONE);
  expect(await shown()).toMatchObject({ platform_type: "NOT_APPLICABLE", status: "DISCONNECTED" });
});

describe("a code", () => {
  test("is not sent to a verified number", async () => {
    expectError(await requestCode(NUMBER_ID), 136024);
  });

  test("is not sent a sixth time within an hour", async () => {
    for (let count = 0; count < 5; count++) expect((await requestCode()).body).toEqual(DONE);

    expectError(await requestCode(), 136024);

    await graph.standIn.advance(HOUR);
    expect((await requestCode()).body).toEqual(DONE);
  });

  test("is refused if none was sent, if it is wrong, and if it was used", async () => {
    expectError(await verifyCode(), 136025);
    await requestCode();
    expectError(await verifyCode("123831"), 136025);
    expect((await verifyCode()).body).toEqual(DONE);
    expectError(await verifyCode(), 136025);
  });

  test("is valid for ten minutes", async () => {
    await requestCode();
    await graph.standIn.advance(10 * MINUTE);

    expectError(await verifyCode(), 136025);
  });

  test("is no longer valid after five wrong ones", async () => {
    await requestCode();
    for (let count = 0; count < 5; count++) expectError(await verifyCode("000000"), 136025);

    expectError(await verifyCode(), 136025);
  });
});

describe("a verification", () => {
  test("expires after 14 days, unless the number is registered", async () => {
    await verify();
    await graph.standIn.advance(14 * DAY);

    expect(await shown()).toMatchObject({ code_verification_status: "EXPIRED" });
    expectError(await register(), 133006);

    await verify();
    await register();
    await graph.standIn.advance(14 * DAY);
    expect(await shown()).toMatchObject({ code_verification_status: "VERIFIED" });
  });
});

describe("a registration", () => {
  test("is refused before the number is verified", async () => {
    expectError(await register(), 133006);
  });

  test("sets the PIN the first time, and requires it from then on", async () => {
    await verify();
    await register("111111");

    expectError(await register("222222"), 133005);
    expect((await register("111111")).body).toEqual(DONE);
  });

  test("requires the PIN also after a deregistration", async () => {
    await verify();
    await register();
    await deregister();

    expectError(await register("222222"), 133005);
  });

  test("is refused after five wrong PINs, for an hour, even with the right one", async () => {
    for (let count = 0; count < 5; count++) expectError(await register("000000", WITH_PIN), 133005);

    const locked = await register(PIN, WITH_PIN);
    expectError(locked, 133008);
    expect(locked.body.error.error_data.details).toBe("Too many guesses. Try again in 60 minutes.");

    await graph.standIn.advance(HOUR);
    expect((await register(PIN, WITH_PIN)).body).toEqual(DONE);
  });

  test("accepts a PIN that was set meanwhile", async () => {
    expect((await graph.post(WITH_PIN, { pin: "654321" })).body).toEqual(DONE);

    expectError(await register(PIN, WITH_PIN), 133005);
    expect((await register("654321", WITH_PIN)).body).toEqual(DONE);
  });
});

test("a PIN cannot be set for an unregistered number without one", async () => {
  expectError(await graph.post(NEW, { pin: "654321" }), 133010);
});

describe("registrations and deregistrations", () => {
  const CALLS = [
    ["registered", () => register(), 133006],
    ["deregistered", () => deregister(), 133010],
  ] as const;

  test.each(CALLS)("a number is %s at most ten times in 72 hours, failures included", async (_, call, refusal) => {
    for (let count = 0; count < 10; count++) expectError(await call(), refusal);
    await graph.standIn.advance(72 * HOUR - MINUTE);

    expectError(await call(), 133016);

    await graph.standIn.advance(72 * HOUR - MINUTE);
    expectError(await call(), 133016);
    await graph.standIn.advance(MINUTE);
    expectError(await call(), refusal);
  });

  test("are counted separately, in a sliding window", async () => {
    for (let count = 0; count < 9; count++) await register();
    await graph.standIn.advance(71 * HOUR);
    expectError(await register(), 133006);
    await graph.standIn.advance(2 * HOUR);

    expectError(await register(), 133006);
    expectError(await deregister(), 133010);
  });
});

describe("settings", () => {
  const settings = async (id = NUMBER_ID) => {
    const fields = "calling,user_identity_change,payload_encryption,storage_configuration";
    return (await graph.get(`${id}/settings?fields=${fields}`)).body;
  };
  const change = (body: object, id = NUMBER_ID) => graph.post(`${id}/settings`, body);
  const UNTOUCHED = {
    calling: { status: "DISABLED", call_icon_visibility: "DEFAULT" },
    storage_configuration: { status: "IN_COUNTRY_STORAGE_DISABLED" },
  };

  test("have Meta's defaults until they are changed, for each number separately", async () => {
    expect(await settings()).toEqual(UNTOUCHED);

    expect((await change({ calling: { status: "ENABLED", video: { status: "ENABLED" } } })).body).toEqual(DONE);
    await change({ user_identity_change: { enable_identity_key_check: true } });

    expect(await settings()).toEqual({
      ...UNTOUCHED,
      calling: { status: "ENABLED", call_icon_visibility: "DEFAULT", video: { status: "ENABLED" } },
      user_identity_change: { enable_identity_key_check: true },
    });
    expect(await settings(NEW)).toEqual(UNTOUCHED);
  });

  test("are changed one at a time", async () => {
    const both = { calling: { status: "ENABLED" }, payload_encryption: { status: "DISABLED" } };

    expectError(await change(both), 100);
    expectError(await change({}), 100);
    expect(await settings()).toEqual(UNTOUCHED);
  });

  test("of storage can be changed only while the number is not registered, and take a region only for storage in a country", async () => {
    const brazil = { status: "IN_COUNTRY_STORAGE_ENABLED", data_localization_region: "BR" };

    expectError(await change({ storage_configuration: brazil }), 100);
    expectError(await change({ storage_configuration: { status: brazil.status } }, NEW), 100);
    expect((await change({ storage_configuration: brazil }, NEW)).body).toEqual(DONE);
    expect((await settings(NEW)).storage_configuration).toEqual(brazil);
  });

  test("of storage are reset by a deregistration", async () => {
    const brazil = { status: "IN_COUNTRY_STORAGE_ENABLED", data_localization_region: "BR" };
    await change({ storage_configuration: brazil }, WITH_PIN);
    await register(PIN, WITH_PIN);
    await deregister(WITH_PIN);

    expect((await settings(WITH_PIN)).storage_configuration).toEqual(UNTOUCHED.storage_configuration);
  });
});
