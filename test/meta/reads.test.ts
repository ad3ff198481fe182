import { describe, expect, test } from "vitest";
import { answering } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { failureOf, metaThat } from "./meta-that.ts";
import { ACCOUNT_ID, BUSINESS_ID, NUMBER_ID } from "./methods.ts";

describe.each([
  ["businessAccount", ACCOUNT_ID],
  ["phoneNumber", NUMBER_ID],
] as const)("%s", (name, id) => {
  test("is undefined if Meta does not show it (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    await expect(meta[name](id)).resolves.toBeUndefined();
  });

  test("is undefined for an id that would change the path, and Meta is not called", async () => {
    const { meta, requests } = await metaThat(answering(200, { id }));

    for (const none of ["", "..", "1/subscribed_apps", "1?fields=id", "abc", "1".repeat(33)])
      await expect(meta[name](none)).resolves.toBeUndefined();
    expect(requests).toEqual([]);
  });

  test("fails if Meta returns another node", async () => {
    const { meta } = await metaThat(answering(200, { id: "5" }));

    expect((await failureOf(meta[name](id))).code).toBe("meta_api_error");
  });

  test("leaves fields undefined that Meta leaves out or returns empty or null", async () => {
    const { meta } = await metaThat(
      answering(200, { id, name: null, owner_business_info: null, quality_rating: null }),
    );

    await expect(meta[name](id)).resolves.toEqual({ id });
  });
});

test("businessAccount returns name and owner", async () => {
  const owner = { id: BUSINESS_ID, name: "Acme Holding" };
  const { meta } = await metaThat(answering(200, { id: ACCOUNT_ID, name: "Acme Corp", owner_business_info: owner }));

  const account = await meta.businessAccount(ACCOUNT_ID);

  expect(account).toEqual({ id: ACCOUNT_ID, name: "Acme Corp", ownerBusinessId: BUSINESS_ID });
});

describe("settings", () => {
  test("are returned in the contract's words, whatever letter case Meta uses", async () => {
    const { meta } = await metaThat(
      answering(200, {
        calling: {
          status: "enabled",
          call_icon_visibility: "default",
          video: { status: "disabled" },
          ip_addresses: { default: ["157.240.0.1"] },
          sip: { status: "ENABLED", servers: [{ hostname: "sip.acme.example", port: 5061, sip_user_password: "x" }] },
        },
        user_identity_change: { enable_identity_key_check: true },
        payload_encryption: {
          status: "ENABLED",
          client_encryption_key_fingerprint: "3f9d",
          cloud_encryption_key: "A\nB",
        },
        storage_configuration: { status: "in_country_storage_enabled", data_localization_region: "br" },
      }),
    );

    await expect(meta.settings(NUMBER_ID)).resolves.toEqual({
      calling: {
        status: "enabled",
        callIconVisibility: "visible",
        video: { status: "disabled" },
        ipAddresses: ["157.240.0.1"],
        sip: { server: "sip.acme.example" },
      },
      userIdentityChange: { enableIdentityKeyCheck: true },
      payloadEncryption: { status: "enabled", clientEncryptionKeyFingerprint: "3f9d", cloudEncryptionKey: "A\nB" },
      storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" },
    });
  });

  test("that were never changed are empty", async () => {
    const { meta } = await metaThat(answering(200, { calling: null }));

    await expect(meta.settings(NUMBER_ID)).resolves.toEqual({
      calling: {},
      userIdentityChange: {},
      payloadEncryption: {},
      storageConfiguration: {},
    });
  });
});
