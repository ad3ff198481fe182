const SETTINGS = "the sandbox's Meta shows none; test/operations/phone-number-settings.test.ts has one that does";

/** Properties of answers that no case of the contract sees filled by the server, and why not. */
export const UNFILLED: Readonly<Record<string, string>> = {
  "WhatsAppBusinessProfile.tokenExpiresAt":
    "the sandbox's tokens do not expire; test/operations/connect-business-account.test.ts has one that does",
  "WhatsAppPhoneNumberSettings.calling.ipAddresses": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip.server": SETTINGS,
  "WhatsAppPhoneNumberSettings.calling.sip.username": "Meta tells no user name",
  "WhatsAppPhoneNumberSettings.payloadEncryption.clientEncryptionKeyFingerprint": SETTINGS,
  "WhatsAppPhoneNumberSettings.payloadEncryption.cloudEncryptionKey": SETTINGS,
};
