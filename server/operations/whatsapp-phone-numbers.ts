import type { TaggedHandlers } from "../../generated/operations.ts";
import type { Caller } from "../domain/caller.ts";
import { nextCursor } from "../domain/paging.ts";
import type { PhoneNumberServices } from "../domain/phone-numbers/phone-number-services.ts";

type Handlers = TaggedHandlers<"WhatsApp Phone Numbers", Caller>;

export function whatsAppPhoneNumberOperations(services: PhoneNumberServices): Handlers {
  const { phoneNumbers, atMeta } = services;
  return {
    registerWhatsAppPhoneNumber: async ({ caller, body }) => ({
      status: 201,
      body: await phoneNumbers.register(caller, body),
    }),
    listWhatsAppPhoneNumbers: async ({ caller, query }) => {
      const listed = await phoneNumbers.list(caller, query);
      const body = { phoneNumbers: [...listed.items], nextCursor: nextCursor(listed), totalCount: listed.totalCount };
      return { status: 200, body };
    },
    getWhatsAppPhoneNumber: async ({ caller, path }) => ({
      status: 200,
      body: await phoneNumbers.get(caller, path.phoneNumberId),
    }),
    replaceWhatsAppPhoneNumberApps: async ({ caller, path, body }) => ({
      status: 200,
      body: await phoneNumbers.replaceApps(caller, path.phoneNumberId, body.appIds),
    }),
    deleteWhatsAppPhoneNumber: async ({ caller, path }) => {
      await phoneNumbers.delete(caller, path.phoneNumberId);
      return done("The WhatsApp phone number is deleted. Nothing changes at Meta.");
    },
    refreshWhatsAppPhoneNumber: async ({ caller, path }) => ({
      status: 200,
      body: await atMeta.refresh(caller, path.phoneNumberId),
    }),
    ...verificationOperations(services),
    ...settingsOperations(services),
  };
}

type VerificationHandlers = Pick<
  Handlers,
  | "requestWhatsAppPhoneNumberCode"
  | "verifyWhatsAppPhoneNumberCode"
  | "registerWhatsAppPhoneNumberWithCloudApi"
  | "deregisterWhatsAppPhoneNumberFromCloudApi"
>;

function verificationOperations({ verification, cloudApi }: PhoneNumberServices): VerificationHandlers {
  return {
    requestWhatsAppPhoneNumberCode: async ({ caller, path, body }) => {
      await verification.requestCode(caller, path.phoneNumberId, body);
      return done("Meta sends a verification code to the number. It is good for ten minutes.");
    },
    verifyWhatsAppPhoneNumberCode: async ({ caller, path, body }) => ({
      status: 200,
      body: await verification.verifyCode(caller, path.phoneNumberId, body.code),
    }),
    registerWhatsAppPhoneNumberWithCloudApi: async ({ caller, path, body }) => ({
      status: 200,
      body: await cloudApi.register(caller, path.phoneNumberId, body.pin),
    }),
    deregisterWhatsAppPhoneNumberFromCloudApi: async ({ caller, path }) => ({
      status: 200,
      body: await cloudApi.deregister(caller, path.phoneNumberId),
    }),
  };
}

type SettingsHandlers = Pick<Handlers, "getWhatsAppPhoneNumberSettings" | "updateWhatsAppPhoneNumberSettings">;

function settingsOperations({ settings }: PhoneNumberServices): SettingsHandlers {
  return {
    getWhatsAppPhoneNumberSettings: async ({ caller, path }) => ({
      status: 200,
      body: await settings.get(caller, path.phoneNumberId),
    }),
    updateWhatsAppPhoneNumberSettings: async ({ caller, path, body }) => {
      await settings.update(caller, path.phoneNumberId, body);
      return { status: 200, body: { success: true } };
    },
  };
}

const done = (message: string) => ({ status: 200, body: { success: true, message } }) as const;
