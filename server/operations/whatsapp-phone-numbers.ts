import type { TaggedHandlers } from "../../generated/operation-types.ts";
import type { Caller } from "../domain/caller.ts";
import type { PhoneNumbers } from "../domain/phone-numbers.ts";
import type { PhoneNumbersAtMeta } from "../domain/phone-numbers-at-meta.ts";
import { nextCursor } from "./next-cursor.ts";

export function whatsAppPhoneNumberOperations(
  phoneNumbers: PhoneNumbers,
  atMeta: PhoneNumbersAtMeta,
): TaggedHandlers<"WhatsApp Phone Numbers", Caller> {
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
    refreshWhatsAppPhoneNumber: async ({ caller, path }) => ({
      status: 200,
      body: await atMeta.refresh(caller, path.phoneNumberId),
    }),
  };
}
