import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import type { SettingsChange } from "../../server/domain/meta.ts";
import { APP_SECRET } from "../support/gateway.ts";
import { answering } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { failureOf, metaThat } from "./meta-that.ts";
import { ACCOUNT_ID, METHODS, NUMBER_ID, SECRETS } from "./methods.ts";

describe("exchangeCode", () => {
  const NOW = Date.parse("2026-11-24T12:00:00Z");

  test("sends app, secret, code and redirect address in the body", async () => {
    const { meta, bodies } = await metaThat(answering(200, { access_token: "EAAB" }));

    await meta.exchangeCode("AQBx", "https://acme.example/callback");

    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      client_id: "135792468013579",
      client_secret: APP_SECRET,
      code: "AQBx",
      redirect_uri: "https://acme.example/callback",
    });
  });

  test.each([
    [3_600, NOW + 3_600_000],
    [0, undefined],
    [null, undefined],
    [undefined, undefined],
  ])("returns a token with its expiry for expires_in %s", async (expires_in, expiresAt) => {
    const { meta } = await metaThat(answering(200, { access_token: "EAAB", expires_in }), { now: () => NOW });

    await expect(meta.exchangeCode("AQBx", undefined)).resolves.toEqual({ accessToken: "EAAB", expiresAt });
  });

  test.each(["EA AB", "EAAB\n", "tökén", "x".repeat(5_000)])(
    "refuses a token that cannot be sent in a header: %j",
    async (access_token) => {
      const { meta } = await metaThat(answering(200, { access_token }));

      expect((await failureOf(meta.exchangeCode("AQBx", undefined))).code).toBe("meta_api_error");
    },
  );
});

describe("the request body", () => {
  test.each([
    ["requestCode", { code_method: "SMS", language: "en_US" }],
    ["verifyCode", { code: SECRETS.code }],
    ["registerWithCloudApi", { messaging_product: "whatsapp", pin: SECRETS.pin }],
    ["setPin", { pin: SECRETS.pin }],
    ["subscribeApp", undefined],
    ["unsubscribeApp", undefined],
    ["deregisterFromCloudApi", undefined],
  ] as const)("of %s", async (name, body) => {
    const { meta, bodies } = await metaThat(answering(200, { success: true }));

    await METHODS[name].ask(meta);

    expect(bodies).toEqual([body === undefined ? "" : JSON.stringify(body)]);
  });

  test.each<[SettingsChange, object]>([
    [
      { calling: { status: "enabled", callIconVisibility: "hidden", video: { status: "disabled" } } },
      { calling: { status: "ENABLED", call_icon_visibility: "DISABLE_ALL", video: { status: "DISABLED" } } },
    ],
    [{ calling: { callIconVisibility: "visible" } }, { calling: { call_icon_visibility: "DEFAULT" } }],
    [
      { userIdentityChange: { enableIdentityKeyCheck: false } },
      { user_identity_change: { enable_identity_key_check: false } },
    ],
    [{ payloadEncryption: { status: "disabled" } }, { payload_encryption: { status: "DISABLED" } }],
    [
      { storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" } },
      { storage_configuration: { status: "IN_COUNTRY_STORAGE_ENABLED", data_localization_region: "BR" } },
    ],
    [
      { storageConfiguration: { status: "default" } },
      { storage_configuration: { status: "IN_COUNTRY_STORAGE_DISABLED" } },
    ],
  ])("of updateSettings %j", async (change, body) => {
    const { meta, bodies } = await metaThat(answering(200, { success: true }));

    await meta.updateSettings(NUMBER_ID, change);

    expect(JSON.parse(bodies[0] ?? "")).toEqual(body);
  });

  test("a write that Meta accepted but did not carry out is a failure", async () => {
    const { meta, requests } = await metaThat(answering(200, { success: false }));

    expect((await failureOf(meta.subscribeApp(ACCOUNT_ID))).code).toBe("meta_api_error");
    expect(requests).toHaveLength(1);
  });
});

describe("requestCode, if Meta sends no code (136024)", () => {
  /** Refuses the code; the number is in this state, or cannot be read. */
  const refusing =
    (subcode: number | undefined, node: unknown): RequestListener =>
    (request, response) => {
      const refusal = graphError(136024, subcode === undefined ? {} : { error_subcode: subcode });
      const isRead = request.method === "GET";
      const readable = node !== undefined;
      answering(isRead && readable ? 200 : isRead ? 500 : 400, isRead ? (node ?? "") : refusal)(request, response);
    };
  const verified = { id: NUMBER_ID, code_verification_status: "VERIFIED" };
  const unverified = { id: NUMBER_ID, code_verification_status: "NOT_VERIFIED" };

  test.each([
    ["that is verified", undefined, verified, "phone_number_already_verified", undefined, 2],
    ["that was requested too often", undefined, unverified, "whatsapp_rate_limited", 3_600, 2],
    ["that cannot be verified by a code", 2388091, unverified, "meta_api_error", undefined, 2],
    ["that cannot be read", undefined, undefined, "whatsapp_rate_limited", 3_600, 4],
  ])("reads the number and reports one %s", async (_, subcode, node, code, wait, count) => {
    const { meta, requests } = await metaThat(refusing(subcode, node));

    const failure = await failureOf(meta.requestCode(NUMBER_ID, { codeMethod: "SMS", language: "en" }));

    expect(failure).toMatchObject({
      code,
      retryAfterSeconds: wait,
      metaError: { code: 136024, fbtraceId: "AXsgnV2Cm3Z" },
    });
    expect(requests).toHaveLength(count);
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});

describe("verifyCode, if Meta has no such code (136025)", () => {
  test.each([
    ["VERIFIED", "phone_number_already_verified", "Meta has already verified the number, so no code is needed."],
    ["NOT_VERIFIED", "verification_code_mismatch", expect.any(String)],
  ])("reads the number and reports one that is %s", async (state, code, message) => {
    const node = { id: NUMBER_ID, code_verification_status: state };
    const { meta, requests } = await metaThat((request, response) => {
      const answer = request.method === "GET" ? answering(200, node) : answering(400, graphError(136025));
      answer(request, response);
    });

    const failure = await failureOf(meta.verifyCode(NUMBER_ID, SECRETS.code));

    expect(failure).toMatchObject({ code, message, metaError: { code: 136025, fbtraceId: "AXsgnV2Cm3Z" } });
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });
});
