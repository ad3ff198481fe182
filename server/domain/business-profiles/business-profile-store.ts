import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";
import type { PhoneNumberStatus, PhoneNumberStore, WhatsAppPhoneNumber } from "../phone-numbers/phone-number-store.ts";

export type WhatsAppBusinessProfile = Schemas["WhatsAppBusinessProfile"];

/** A profile as it is shown with its numbers. */
export type BusinessProfile = WhatsAppPhoneNumber["businessProfile"];

/** What is needed to call Meta for a profile. */
export interface ProfileAccessRow {
  readonly metaWabaId: string;
  readonly connected: boolean;
  /** `null` when the installation's token is used, and after the profile was disconnected. */
  readonly sealedAccessToken: string | null;
}

/** An account that Meta allowed us to connect. */
export interface ConnectedAccount {
  /** The profile's id if the organization has no profile for this account yet. */
  readonly id: string;
  readonly metaWabaId: string;
  readonly metaBusinessId: string | null;
  readonly businessName: string | null;
  readonly isTestProfile: boolean;
  /** If `undefined`, a profile that is already connected keeps its stored token. */
  readonly access: { readonly sealedAccessToken: string; readonly tokenExpiresAt: string | null } | undefined;
  readonly connectedAt: string;
  /** The status of the account's numbers at Meta, by Meta's id. Only registered numbers are updated. */
  readonly statuses: ReadonlyMap<string, PhoneNumberStatus>;
  /** The number of the look (read of Meta) that returned the statuses; see {@link PhoneNumberStore.startLook}. */
  readonly look: number;
}

export interface BusinessProfileStore {
  /** Finds the organization's profile for a Meta business account, connected or not. */
  find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined>;
  findAccess(organizationId: string, id: string): Promise<ProfileAccessRow | undefined>;
  /** Whether another organization has connected the account. */
  isTaken(organizationId: string, metaWabaId: string): Promise<boolean>;

  get(organizationId: string, id: string): Promise<WhatsAppBusinessProfile | undefined>;
  list(organizationId: string, page: Page): Promise<Listed<WhatsAppBusinessProfile>>;

  /**
   * Stores a connected profile and, if given, marks a recovered attempt as claimed: both or neither. An account that
   * the organization has connected before keeps its profile, even a disconnected one.
   *
   * If two organizations connect an account at once, the first wins. The same holds for two claims of an attempt.
   *
   * @returns the stored profile, or the reason why it was not stored: another organization has the account, or the
   * attempt can no longer be claimed
   */
  connect(
    organizationId: string,
    account: ConnectedAccount,
    claimedAttemptId?: string,
  ): Promise<WhatsAppBusinessProfile | "taken" | "not_recovered">;

  /** Disconnects a profile and erases its token. Repeating it changes nothing. @returns whether the profile exists */
  disconnect(organizationId: string, id: string, disconnectedAt: string): Promise<boolean>;
}
