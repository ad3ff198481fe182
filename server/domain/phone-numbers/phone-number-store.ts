import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";

export type WhatsAppPhoneNumber = Schemas["WhatsAppPhoneNumber"];

/** What Meta says of a number. */
export type PhoneNumberStatus = Pick<WhatsAppPhoneNumber, "verified" | "qualityRating" | "cloudApiRegistered">;

/** The profile of a number to be stored; `null` where Meta gives the account no name. */
export type ProfileOfNewNumber = Omit<WhatsAppPhoneNumber["businessProfile"], "businessName"> & {
  readonly businessName: string | null;
};

/** A number to be stored, with its business profile. */
export type NewPhoneNumber = Omit<WhatsAppPhoneNumber, "apps" | "businessProfile"> & {
  readonly businessProfile: ProfileOfNewNumber;
};

/**
 * Why a number was not kept: the organization has it already, its business account belongs to another organization or is
 * not connected, or one of the apps is not the organization's.
 */
export type InsertRefusal = "already_registered" | "business_account_taken" | "not_connected" | "app_unknown";

/** A page of the numbers that are left by all filters that are given; an id that is not there leaves none. */
export interface PhoneNumberPage extends Page {
  readonly appId?: string | undefined;
  readonly metaBusinessAccountId?: string | undefined;
}

export interface PhoneNumberStore {
  /**
   * Keeps a number, its assignments and, where it is new, its business profile: all or nothing.
   *
   * The first of two simultaneous calls for the same number wins. A profile that is not connected is connected with the
   * number, unless it is meant to be connected already: it may have been disconnected since it was looked up.
   *
   * @returns the number as kept, or why it was not
   */
  insert(
    organizationId: string,
    number: NewPhoneNumber,
    appIds: readonly string[],
    isConnected?: boolean,
  ): Promise<WhatsAppPhoneNumber | InsertRefusal>;
  /** Lists numbers, newest first; `totalCount` counts those that the filters leave. */
  list(organizationId: string, page: PhoneNumberPage): Promise<Listed<WhatsAppPhoneNumber>>;
  find(organizationId: string, id: string): Promise<WhatsAppPhoneNumber | undefined>;

  /**
   * Replaces all assignments of a number, or none of them.
   *
   * @returns `undefined` when there is no such number, `app_unknown` when an app is not the organization's
   */
  replaceApps(
    organizationId: string,
    id: string,
    appIds: readonly string[],
    updatedAt: string,
  ): Promise<WhatsAppPhoneNumber | "app_unknown" | undefined>;

  /** Whether the organization has registered a number of Meta. */
  isRegistered(organizationId: string, metaPhoneNumberId: string): Promise<boolean>;

  /**
   * Notes that Meta is about to be asked for the status of numbers; each look has a higher number than those before it,
   * also among several processes.
   */
  startLook(): Promise<number>;

  /**
   * Keeps what Meta says of a number, unless what is kept is from a later look; `updatedAt` is kept only if anything of
   * it is new.
   *
   * @returns the number as it is kept now, or `undefined` when there is no such number
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
