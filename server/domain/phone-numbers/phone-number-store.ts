import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";

export type WhatsAppPhoneNumber = Schemas["WhatsAppPhoneNumber"];

/** The status of a number at Meta. */
export type PhoneNumberStatus = Pick<WhatsAppPhoneNumber, "verified" | "qualityRating" | "cloudApiRegistered">;

/** The profile of a number to be stored; the name is `null` when the account has none at Meta. */
export type ProfileOfNewNumber = Omit<WhatsAppPhoneNumber["businessProfile"], "businessName"> & {
  readonly businessName: string | null;
};

/** A number to be stored, with its business profile. */
export type NewPhoneNumber = Omit<WhatsAppPhoneNumber, "apps" | "businessProfile"> & {
  readonly businessProfile: ProfileOfNewNumber;
};

/**
 * Why a number was not stored: the organization already has it, its business account belongs to another organization or
 * is not connected, or one of the apps is not the organization's.
 */
export type InsertRefusal = "already_registered" | "business_account_taken" | "not_connected" | "app_unknown";

/** A page of the numbers that match all given filters. An unknown id matches nothing. */
export interface PhoneNumberPage extends Page {
  readonly appId?: string | undefined;
  readonly metaBusinessAccountId?: string | undefined;
}

export interface PhoneNumberStore {
  /**
   * Stores a number, its assignments and, if it is new, its business profile: all or nothing.
   *
   * If two calls store the same number at once, the first wins. A profile that is not connected becomes connected,
   * unless `isConnected` says that it already was: then it has been disconnected since it was looked up.
   *
   * @returns the stored number, or the reason why it was not stored
   */
  insert(
    organizationId: string,
    number: NewPhoneNumber,
    appIds: readonly string[],
    isConnected?: boolean,
  ): Promise<WhatsAppPhoneNumber | InsertRefusal>;
  /** Lists numbers, newest first; `totalCount` counts the numbers that match the filters. */
  list(organizationId: string, page: PhoneNumberPage): Promise<Listed<WhatsAppPhoneNumber>>;
  find(organizationId: string, id: string): Promise<WhatsAppPhoneNumber | undefined>;

  /**
   * Replaces all assignments of a number, or none.
   *
   * @returns `undefined` when there is no such number, `app_unknown` when an app is not the organization's
   */
  replaceApps(
    organizationId: string,
    id: string,
    appIds: readonly string[],
    updatedAt: string,
  ): Promise<WhatsAppPhoneNumber | "app_unknown" | undefined>;

  /** Whether the organization has registered a Meta number. */
  isRegistered(organizationId: string, metaPhoneNumberId: string): Promise<boolean>;

  /**
   * Starts a look: a read of numbers' statuses at Meta. Each look gets a higher number than all before it, across
   * processes.
   */
  startLook(): Promise<number>;

  /**
   * Stores the status of a number at Meta, unless the stored one is from a later look. `updatedAt` changes only if the
   * status does.
   *
   * @returns the number as it is stored now, or `undefined` when there is no such number
   */
  updateStatus(
    organizationId: string,
    id: string,
    status: Partial<PhoneNumberStatus>,
    seen: { readonly look: number; readonly updatedAt: string },
  ): Promise<WhatsAppPhoneNumber | undefined>;

  /** Removes a number and its assignments. @returns `false` when there is no such number */
  delete(organizationId: string, id: string): Promise<boolean>;
}
