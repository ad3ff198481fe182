import type { Schemas } from "../../../generated/operations.ts";
import type { Apps } from "../apps/apps.ts";
import type { MetaAccess } from "../business-profiles/meta-access.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import type { NewId } from "../ids.ts";
import type { Meta, MetaPhoneNumber } from "../meta.ts";
import type { Listed } from "../paging.ts";
import { afterWriteAtMeta, Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import { isSameNumber } from "./display-phone-number.ts";
import type { NewPhoneNumber, PhoneNumberPage, ProfileOfNewNumber, WhatsAppPhoneNumber } from "./phone-number-store.ts";
import { phoneNumberNotFound, statusAtMeta } from "./phone-numbers-at-meta.ts";

export type PhoneNumberRegistration = Schemas["WhatsAppPhoneNumberRegistration"];

/** The business account of a number to be registered. */
interface AccountAccess {
  readonly businessProfile: ProfileOfNewNumber;
  /** The business's own; without one the installation's is used. */
  readonly token: string | undefined;
  /** Whether it was there already, or is made by the registration. */
  readonly isConnected: boolean;
}

/** The WhatsApp phone numbers of an organization. */
export class PhoneNumbers {
  readonly #store: Store;
  readonly #meta: Meta;
  readonly #newId: NewId;
  readonly #now: Now;
  readonly #apps: Apps;
  readonly #access: MetaAccess;

  constructor({ store, meta, newId, now }: Dependencies, apps: Apps, access: MetaAccess) {
    this.#store = store;
    this.#meta = meta;
    this.#newId = newId;
    this.#now = now;
    this.#apps = apps;
    this.#access = access;
  }

  /**
   * Registers a number that Meta already lists and assigns it to the given apps.
   *
   * Meta is asked first; nothing is kept before it has answered. Of two callers registering the same number at once,
   * also on two instances, one is refused. An account that is disconnected meanwhile stays disconnected; one that is not
   * connected is connected with the number, and our app subscribed to it.
   *
   * Refuses with `whatsapp_not_configured`, `invalid_phone_number` or `resource_already_exists`, and without a code
   * an unknown app and a number that Meta does not list. Fails with `MetaFailure` when Meta gives no usable answer;
   * asking again is then safe.
   */
  async register(caller: Caller, registration: PhoneNumberRegistration): Promise<WhatsAppPhoneNumber> {
    const { appIds = [] } = registration;
    await this.#apps.refuseUnknown(caller, appIds);
    const { businessProfile, token, isConnected } = await this.#accountAccess(
      caller,
      registration.metaBusinessAccountId,
    );
    const atMeta = await this.#listedByMeta(registration, token);
    const number = this.#newNumber(registration, businessProfile, atMeta);
    const insert = () => this.#store.phoneNumbers.insert(caller.organizationId, number, appIds, isConnected);
    const kept = isConnected ? await insert() : await this.#connecting(caller, number, insert);
    if (kept === "app_unknown") return this.#refuseDeleted(caller, appIds);
    if (kept === "already_registered") throw alreadyRegistered();
    if (kept === "business_account_taken" || kept === "not_connected")
      throw notConfigured(registration.metaBusinessAccountId);
    return kept;
  }

  /** Lists the organization's numbers, newest first; a filter by what the organization does not have leaves none. */
  async list(caller: Caller, page: PhoneNumberPage): Promise<Listed<WhatsAppPhoneNumber>> {
    return this.#store.phoneNumbers.list(caller.organizationId, page);
  }

  /** Refuses, as not found, what is not a number of the caller's organization. */
  async get(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    return (await this.#store.phoneNumbers.find(caller.organizationId, id)) ?? phoneNumberNotFound(id);
  }

  /** Replaces all assignments of a number; an empty list leaves it without apps. Asked twice, it changes nothing more. */
  async replaceApps(caller: Caller, id: string, appIds: readonly string[]): Promise<WhatsAppPhoneNumber> {
    await this.get(caller, id);
    await this.#apps.refuseUnknown(caller, appIds);
    const now = timestamp(this.#now());
    const replaced = await this.#store.phoneNumbers.replaceApps(caller.organizationId, id, appIds, now);
    if (replaced === "app_unknown") return this.#refuseDeleted(caller, appIds);
    return replaced ?? phoneNumberNotFound(id);
  }

  /** Removes a number from the organization; Meta is not asked, and the number can be registered again. */
  async delete(caller: Caller, id: string): Promise<void> {
    if (!(await this.#store.phoneNumbers.delete(caller.organizationId, id))) phoneNumberNotFound(id);
  }

  /** An app was deleted since it was looked up; looked up again, it is refused by its place. */
  async #refuseDeleted(caller: Caller, appIds: readonly string[]): Promise<never> {
    await this.#apps.refuseUnknown(caller, appIds);
    throw new Error("An app is not there, although the store knows it.");
  }

  /** The connected profile with its token, or one for an account that the organization's own token can read. */
  async #accountAccess({ organizationId }: Caller, metaWabaId: string): Promise<AccountAccess> {
    const known = await this.#store.businessProfiles.find(organizationId, metaWabaId);
    if (known !== undefined && known.status !== "disconnected") {
      const token = await this.#access.token(organizationId, known.id, "metaBusinessAccountId");
      return { businessProfile: known, token, isConnected: true };
    }
    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) throw notConfigured(metaWabaId);
    const account = await this.#meta.businessAccount(metaWabaId);
    // Another organization's account is answered as one that the token cannot read, before anything is said of it.
    const isTaken = await this.#store.businessProfiles.isTaken(organizationId, metaWabaId);
    if (account === undefined || isTaken) throw notConfigured(metaWabaId);
    const id = known?.id ?? this.#newId("wabp_");
    const businessProfile = { id, metaWabaId, businessName: account.name ?? null };
    return { businessProfile, token: undefined, isConnected: false };
  }

  /** Our app is subscribed before an account is kept as connected, and only for a number that is new. */
  async #connecting<T>({ organizationId }: Caller, number: NewPhoneNumber, insert: () => Promise<T>): Promise<T> {
    if (await this.#store.phoneNumbers.isRegistered(organizationId, number.metaPhoneNumberId))
      throw alreadyRegistered();
    await this.#meta.subscribeApp(number.metaBusinessAccountId);
    return afterWriteAtMeta(insert);
  }

  /** Found by id, never by the displayed number, which is a matter of formatting; but the two must agree. */
  async #listedByMeta(registration: PhoneNumberRegistration, token: string | undefined): Promise<MetaPhoneNumber> {
    const { metaPhoneNumberId, metaBusinessAccountId, displayPhoneNumber } = registration;
    const listed = await this.#meta.phoneNumbers(metaBusinessAccountId, token);
    const found = listed.find((number) => number.id === metaPhoneNumberId);
    if (found === undefined) {
      const message = `Meta does not list the phone number ${metaPhoneNumberId} under this WhatsApp Business Account.`;
      throw new Refusal("invalid", message, "metaPhoneNumberId");
    }
    if (found.displayPhoneNumber !== undefined && isSameNumber(displayPhoneNumber, found.displayPhoneNumber))
      return found;
    const message = `Meta shows another number than ${displayPhoneNumber} for the phone number ${metaPhoneNumberId}.`;
    throw new Refusal("invalid_phone_number", message, "displayPhoneNumber");
  }

  #newNumber(
    { displayPhoneNumber, metaPhoneNumberId, metaBusinessAccountId }: PhoneNumberRegistration,
    businessProfile: ProfileOfNewNumber,
    atMeta: MetaPhoneNumber,
  ): NewPhoneNumber {
    const now = timestamp(this.#now());
    const isTestNumber = atMeta.accountMode === "SANDBOX";
    const id = this.#newId(isTestNumber ? "wapn_test_" : "wapn_");
    const own = { id, displayPhoneNumber, metaPhoneNumberId, metaBusinessAccountId, isTestNumber };
    return { ...own, ...statusAtMeta(atMeta), businessProfile, createdAt: now, updatedAt: now };
  }
}

function notConfigured(metaWabaId: string): Refusal {
  const message = `Your organization has not connected the WhatsApp Business Account ${metaWabaId}.`;
  return new Refusal("whatsapp_not_configured", message, "metaBusinessAccountId");
}

function alreadyRegistered(): Refusal {
  const message = "This WhatsApp phone number is already registered with your organization.";
  return new Refusal("resource_already_exists", message, "metaPhoneNumberId");
}
