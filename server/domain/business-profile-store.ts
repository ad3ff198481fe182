import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";

export type BusinessProfile = WhatsAppPhoneNumber["businessProfile"];

/** What it takes to ask Meta for what belongs to a profile. */
export interface ProfileAccessRow {
  readonly metaWabaId: string;
  readonly connected: boolean;
  /** `null` where the installation's token is used, and after the profile was disconnected. */
  readonly sealedAccessToken: string | null;
}

export interface BusinessProfileStore {
  /** Finds the organization's profile for a business account of Meta, connected or not. */
  find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined>;
  findAccess(organizationId: string, id: string): Promise<ProfileAccessRow | undefined>;
}
