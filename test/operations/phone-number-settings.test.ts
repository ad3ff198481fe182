import { describe, expect, test } from "vitest";
import { type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { gatewayTo } from "../support/gateway.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { act, KNOWN, registeredNumber } from "../support/registered-number.ts";
import { call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";
import { metaWith } from "../support/stand-in.ts";

const settingsOf = (server: TestServer, id: string) => call(server, `${PHONE_NUMBERS}/${id}/settings`);
const update = (server: TestServer, id: string, body: object) =>
  call(server, `${PHONE_NUMBERS}/${id}/settings`, { method: "PATCH", body });

/** Meta, and the settings that it was asked to change, in order. */
async function observedMeta() {
  const changes: string[] = [];
  const standIn = await metaWith();
  const meta: Meta = {
    ...standIn,
    updateSettings: (id, change) => {
      changes.push(Object.keys(change).join());
      return standIn.updateSettings(id, change);
    },
    setPin: (id, pin) => {
      changes.push("pin");
      return standIn.setPin(id, pin);
    },
  };
  return { meta, changes };
}

describe("getWhatsAppPhoneNumberSettings", () => {
  test("returns all four objects, also for a number whose settings were never changed", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.live);

    expect((await settingsOf(server, id)).body).toEqual({
      calling: { status: "disabled", callIconVisibility: "visible" },
      userIdentityChange: {},
      payloadEncryption: {},
      storageConfiguration: { status: "default" },
    });
  });

  test("returns values that Meta has added since, in lower case", async () => {
    const atMeta = {
      calling: {
        status: "PAUSED",
        call_icon_visibility: "DISABLE_SOME",
        sip: { servers: [{ hostname: "sip.acme.example" }] },
        ip_addresses: { default: ["157.240.0.1"] },
      },
      user_identity_change: { enable_identity_key_check: false },
      storage_configuration: { status: "NO_STORAGE_CONFIGURATION", data_localization_region: "BR" },
    };
    const { url } = await startLoopback(answering(200, atMeta));
    const { settings } = gatewayTo(url);
    const server = await startServer({ meta: { ...(await metaWith()), settings } });
    const { id } = await registeredNumber(server, KNOWN.live);

    expect((await settingsOf(server, id)).body).toEqual({
      calling: {
        status: "paused",
        callIconVisibility: "disable_some",
        sip: { server: "sip.acme.example" },
        ipAddresses: ["157.240.0.1"],
      },
      userIdentityChange: { enableIdentityKeyCheck: false },
      payloadEncryption: {},
      storageConfiguration: { status: "no_storage_configuration", dataLocalizationRegion: "BR" },
    });
  });
});

describe("updateWhatsAppPhoneNumberSettings", () => {
  test("changes the given settings and leaves the rest", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.test);
    await update(server, id, { calling: { status: "enabled", video: { status: "enabled" } } });

    const { status, body } = await update(server, id, {
      storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" },
      calling: { callIconVisibility: "hidden" },
      userIdentityChange: { enableIdentityKeyCheck: true },
    });

    expect([status, body]).toEqual([200, { success: true }]);
    expect((await settingsOf(server, id)).body).toEqual({
      calling: { status: "enabled", callIconVisibility: "hidden", video: { status: "enabled" } },
      userIdentityChange: { enableIdentityKeyCheck: true },
      payloadEncryption: {},
      storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" },
    });
  });

  test("sends one setting at a time in the contract's order, and stops at the first that fails", async () => {
    const { meta, changes } = await observedMeta();
    const metaError = { code: 100, message: "Invalid parameter" };
    const server = await startServer({
      meta: {
        ...meta,
        updateSettings: async (id, change) => {
          await meta.updateSettings(id, change);
          if ("payloadEncryption" in change) throw new MetaFailure("meta_api_error", "Refused.", { metaError });
        },
      },
    });
    const { id } = await registeredNumber(server, KNOWN.live);

    const { status, body } = await update(server, id, {
      twoStepVerification: { pin: "012345" },
      storageConfiguration: { status: "default" },
      payloadEncryption: { status: "enabled" },
      calling: { status: "enabled" },
    });

    expect(status).toBe(424);
    expect(body.error).toMatchObject({ code: "meta_api_error", param: "payloadEncryption", provider: { code: 100 } });
    expect(changes).toEqual(["calling", "payloadEncryption"]);
  });

  test("sets a new PIN, including its leading zeros, which the next registration needs", async () => {
    const server = await startServer();
    const { id } = await registeredNumber(server, KNOWN.live);

    const { status } = await update(server, id, { twoStepVerification: { pin: "000042" } });

    const wrong = await act(server, id, "register", { pin: "420000" });
    const right = await act(server, id, "register", { pin: "000042" });
    expect([status, wrong.body.error.code, right.status]).toEqual([200, "pin_mismatch", 200]);
  });

  test.each([
    ["in_country without a country", { status: "in_country" }, "is required with"],
    ["default with a country", { status: "default", dataLocalizationRegion: "BR" }, "is not allowed with"],
  ])("refuses %s before Meta is called", async (_, storageConfiguration, fault) => {
    const { meta, changes } = await observedMeta();
    const server = await startServer({ meta });
    const { id } = await registeredNumber(server, KNOWN.live);

    const { status, body } = await update(server, id, { calling: { status: "enabled" }, storageConfiguration });

    const param = "storageConfiguration.dataLocalizationRegion";
    expect([status, body.error.param]).toEqual([400, param]);
    expect(body.error.message).toBe(`${param} ${fault} the status ${storageConfiguration.status}.`);
    expect(changes).toEqual([]);
  });
});
