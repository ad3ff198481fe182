import { expect, test } from "vitest";
import type { MetaFailure } from "../../server/domain/meta.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import { gatewayToStandIn, metaWith, standInWith } from "../support/stand-in.ts";
import { ACCOUNT_ID, BUSINESS_ID } from "./methods.ts";

/** A number of the stand-in's account that is not verified. */
const NUMBER_ID = "123456789012346";
const CODE = "123830";

test("the gateway verifies, registers and deregisters a number of the stand-in", async () => {
  const meta = await metaWith();
  const stateOf = async () => {
    const { codeVerificationStatus, platformType, status } = (await meta.phoneNumber(NUMBER_ID)) ?? {};
    return [codeVerificationStatus, platformType, status];
  };
  const refused = (asked: Promise<void>) =>
    asked.then(
      () => "done",
      ({ code }: MetaFailure) => code,
    );
  const sms = { codeMethod: "SMS", language: "en_US" } as const;

  expect(await stateOf()).toEqual(["NOT_VERIFIED", "NOT_APPLICABLE", "PENDING"]);
  expect(await refused(meta.registerWithCloudApi(NUMBER_ID, "150954"))).toBe("phone_number_not_verified");
  await meta.requestCode(NUMBER_ID, sms);
  expect(await refused(meta.verifyCode(NUMBER_ID, "000000"))).toBe("verification_code_mismatch");
  await meta.verifyCode(NUMBER_ID, CODE);
  expect(await refused(meta.requestCode(NUMBER_ID, sms))).toBe("phone_number_already_verified");
  await meta.registerWithCloudApi(NUMBER_ID, "150954");
  expect(await stateOf()).toEqual(["VERIFIED", "CLOUD_API", "CONNECTED"]);
  await meta.setPin(NUMBER_ID, "222222");
  expect(await refused(meta.registerWithCloudApi(NUMBER_ID, "150954"))).toBe("pin_mismatch");
  await meta.updateSettings(NUMBER_ID, { userIdentityChange: { enableIdentityKeyCheck: true } });
  expect(await meta.settings(NUMBER_ID)).toMatchObject({ userIdentityChange: { enableIdentityKeyCheck: true } });
  await meta.deregisterFromCloudApi(NUMBER_ID);
  expect(await refused(meta.deregisterFromCloudApi(NUMBER_ID))).toBe("phone_number_not_registered");
});

test("the gateway connects an account of the stand-in", async () => {
  const signup = { value: "AQBx-code", metaBusinessAccountId: ACCOUNT_ID, does: "ends well" };
  const meta = gatewayToStandIn(await standInWith({ ...SANDBOX_WORLD, signups: [signup] }));

  const { accessToken } = await meta.exchangeCode("AQBx-code", undefined);
  const [accountId = ""] = await meta.ownedBusinessAccounts(BUSINESS_ID);
  await meta.subscribeApp(accountId);
  await meta.unsubscribeApp(accountId);

  expect(accessToken).toMatch(/^\S+$/);
  expect(await meta.businessAccount(accountId)).toMatchObject({ id: ACCOUNT_ID, ownerBusinessId: BUSINESS_ID });
  expect(await meta.phoneNumbers(accountId)).not.toEqual([]);
});
