const SETTINGS = "the sandbox's Meta has none; test/operations/phone-number-settings.test.ts has one that does";

/** Response properties that the server fills in no contract case, with the reason. */
export const UNFILLED: Readonly<Record<string, string>> = {
  "WhatsAppBusinessProfile.tokenExpiresAt":
    "the sandbox's tokens do not expire; test/operations/connect-business-account.test.ts has one that does",
  "WhatsAppPhoneNumberSettings.calling.ipAddresses": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip.server": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip.username": "Meta returns no user name",
  "WhatsAppPhoneNumberSettings.payloadEncryption.clientEncryptionKeyFingerprint": SETTINGS,
  "WhatsAppPhoneNumberSettings.payloadEncryption.cloudEncryptionKey": SETTINGS,
};
