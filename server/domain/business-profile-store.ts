import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";

export type BusinessProfile = WhatsAppPhoneNumber["businessProfile"];

export interface BusinessProfileStore {
  /** Finds the organization's profile for a business account of Meta. */
  find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined>;
}
