import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";
import type { PhoneNumberStatus, PhoneNumberStore, WhatsAppPhoneNumber } from "../phone-numbers/phone-number-store.ts";

export type WhatsAppBusinessProfile = Schemas["WhatsAppBusinessProfile"];

/** A profile as its numbers show it. */
export type BusinessProfile = WhatsAppPhoneNumber["businessProfile"];

/** What it takes to ask Meta for what belongs to a profile. */
export interface ProfileAccessRow {
  readonly metaWabaId: string;
  readonly connected: boolean;
  /** `null` where the installation's token is used, and after the profile was disconnected. */
  readonly sealedAccessToken: string | null;
}

/** An account that Meta has let be connected. */
export interface ConnectedAccount {
  /** The id of the profile where the organization has none for this account yet. */
  readonly id: string;
  readonly metaWabaId: string;
  readonly metaBusinessId: string | null;
  readonly businessName: string | null;
  readonly isTestProfile: boolean;
  /** Without a token of its own, a connected profile keeps the one that it has. */
  readonly access: { readonly sealedAccessToken: string; readonly tokenExpiresAt: string | null } | undefined;
  readonly connectedAt: string;
  /** What Meta says of the account's numbers, by Meta's ids; it is kept of those that are registered. */
  readonly statuses: ReadonlyMap<string, PhoneNumberStatus>;
  /** The look at Meta that the statuses are from: {@link PhoneNumberStore.startLook}. */
  readonly look: number;
}

export interface BusinessProfileStore {
  /** Finds the organization's profile for a business account of Meta, connected or not. */
  find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined>;
  findAccess(organizationId: string, id: string): Promise<ProfileAccessRow | undefined>;
  /** Whether another organization has the account connected. */
  isTaken(organizationId: string, metaWabaId: string): Promise<boolean>;

  get(organizationId: string, id: string): Promise<WhatsAppBusinessProfile | undefined>;
  list(organizationId: string, page: Page): Promise<Listed<WhatsAppBusinessProfile>>;

  /**
   * Keeps a connected profile, and a recovered attempt as claimed where one is named: both or neither. The organization's
   * profile for the account stays the same one, also when it was disconnected.
   *
   * The first of two organizations that connect an account at once wins; so does the first of two claims.
   *
   * @returns the profile as kept, or why it was not: another organization has the account, or the attempt is not
   *   recovered any more
   */
  connect(
    organizationId: string,
    account: ConnectedAccount,
    claimedAttemptId?: string,
  ): Promise<WhatsAppBusinessProfile | "taken" | "not_recovered">;

  /** Disconnects a profile and erases its token; asked again, nothing changes. @returns whether there is such a profile */
  disconnect(organizationId: string, id: string, disconnectedAt: string): Promise<boolean>;
}
