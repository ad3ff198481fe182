import type { Schemas } from "../../generated/operations.ts";
import type { Caller } from "./caller.ts";

export type App = Schemas["App"];
export type WhatsAppPhoneNumber = Schemas["WhatsAppPhoneNumber"];
export type BusinessProfile = WhatsAppPhoneNumber["businessProfile"];

export interface Page {
  readonly limit: number;
  /** The id of the last item already seen. It is compared by value, so its row may be gone. */
  readonly cursor?: string | undefined;
}

export interface Listed<Item> {
  /** At most `limit`, newest first. */
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** All items of the organization. */
  readonly totalCount: number;
}

/** A number to be kept; its business profile is connected with it where the organization has none yet. */
export type NewPhoneNumber = Omit<WhatsAppPhoneNumber, "apps">;

/**
 * What is kept. Everything belongs to one organization; what belongs to another does not exist.
 *
 * Writes are atomic, also among several processes. Each method fails with `StoreBusy` when the database is held for
 * longer than a request may wait.
 */
export interface Store {
  /** Finds who an admin key acts for; revoked keys act for nobody. */
  findCaller(keyDigest: string): Promise<Caller | undefined>;

  /** Keeps a new app. @returns `false` when the organization has one with this slug */
  insertApp(organizationId: string, app: App): Promise<boolean>;
  listApps(organizationId: string, page: Page): Promise<Listed<App>>;
  /** @returns those of the given ids that are no apps of the organization */
  unknownApps(organizationId: string, appIds: readonly string[]): Promise<readonly string[]>;

  /** Finds the organization's profile for a business account of Meta. */
  findBusinessProfile(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined>;
  /** Whether the token of this installation is the organization's own, so that what it reads is the organization's. */
  ownsMetaToken(organizationId: string): Promise<boolean>;

  /**
   * Keeps a number, its assignments and, where it is new, its business profile: all or nothing.
   *
   * The first of two simultaneous calls for the same number wins.
   *
   * @returns the number as kept, or why it was not: the organization has the number already, or the business account
   *   belongs to another organization
   */
  insertPhoneNumber(
    organizationId: string,
    number: NewPhoneNumber,
    appIds: readonly string[],
  ): Promise<WhatsAppPhoneNumber | "already_registered" | "business_account_taken">;
  listPhoneNumbers(organizationId: string, page: Page): Promise<Listed<WhatsAppPhoneNumber>>;
  findPhoneNumber(organizationId: string, id: string): Promise<WhatsAppPhoneNumber | undefined>;

  /** Replaces all assignments of a number. @returns `undefined` when there is no such number */
  replacePhoneNumberApps(
    organizationId: string,
    id: string,
    appIds: readonly string[],
    updatedAt: string,
  ): Promise<WhatsAppPhoneNumber | undefined>;

  /** Whether the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
