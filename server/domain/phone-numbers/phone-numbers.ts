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
  /** The business's own token; `undefined`: the installation's token. */
  readonly token: string | undefined;
  /** Whether the profile is already connected, or the registration connects it. */
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
   * Calls Meta first; nothing is stored before Meta has answered. If two callers register a number at once, even on two
   * servers, one is refused. An account that is disconnected in the meantime stays disconnected. An account that was
   * not connected is connected with the number, and our app is subscribed to it.
   *
   * Refuses with `whatsapp_not_configured`, `invalid_phone_number` or `resource_already_exists`. Refuses an unknown app
   * and a number that Meta does not list without an error code. Fails with `MetaFailure` when Meta returns no usable
   * response; it is then safe to retry.
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

  /** Lists the organization's numbers, newest first. An unknown id as a filter gives an empty list. */
  async list(caller: Caller, page: PhoneNumberPage): Promise<Listed<WhatsAppPhoneNumber>> {
    return this.#store.phoneNumbers.list(caller.organizationId, page);
  }

  /** Refuses as not found when the number is not one of the caller's organization. */
  async get(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    return (await this.#store.phoneNumbers.find(caller.organizationId, id)) ?? phoneNumberNotFound(id);
  }

  /** Replaces all assignments of a number; an empty list removes all. Repeating it changes nothing more. */
  async replaceApps(caller: Caller, id: string, appIds: readonly string[]): Promise<WhatsAppPhoneNumber> {
    await this.get(caller, id);
    await this.#apps.refuseUnknown(caller, appIds);
    const now = timestamp(this.#now());
    const replaced = await this.#store.phoneNumbers.replaceApps(caller.organizationId, id, appIds, now);
    if (replaced === "app_unknown") return this.#refuseDeleted(caller, appIds);
    return replaced ?? phoneNumberNotFound(id);
  }

  /** Removes a number from the organization without a call to Meta. The number can be registered again. */
  async delete(caller: Caller, id: string): Promise<void> {
    if (!(await this.#store.phoneNumbers.delete(caller.organizationId, id))) phoneNumberNotFound(id);
  }

  /** An app was deleted after it was looked up. Looks it up again, to name its position in the refusal. */
  async #refuseDeleted(caller: Caller, appIds: readonly string[]): Promise<never> {
    await this.#apps.refuseUnknown(caller, appIds);
    throw new Error("The store refused an app as unknown, but finds it now.");
  }

  /**
   * Returns the connected profile with its token, or a new one for an account that the organization's own token can
   * read.
   */
  async #accountAccess({ organizationId }: Caller, metaWabaId: string): Promise<AccountAccess> {
    const known = await this.#store.businessProfiles.find(organizationId, metaWabaId);
    if (known !== undefined && known.status !== "disconnected") {
      const token = await this.#access.token(organizationId, known.id, "metaBusinessAccountId");
      return { businessProfile: known, token, isConnected: true };
    }
    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) throw notConfigured(metaWabaId);
    const account = await this.#meta.businessAccount(metaWabaId);
    // An account of another organization gets the same error as an unreadable one, so that the caller learns nothing
    // about it.
    const isTaken = await this.#store.businessProfiles.isTaken(organizationId, metaWabaId);
    if (account === undefined || isTaken) throw notConfigured(metaWabaId);
    const id = known?.id ?? this.#newId("wabp_");
    const businessProfile = { id, metaWabaId, businessName: account.name ?? null };
    return { businessProfile, token: undefined, isConnected: false };
  }

  /** Subscribes our app before the account is stored as connected, and only for a new number. */
  async #connecting<T>({ organizationId }: Caller, number: NewPhoneNumber, insert: () => Promise<T>): Promise<T> {
    if (await this.#store.phoneNumbers.isRegistered(organizationId, number.metaPhoneNumberId))
      throw alreadyRegistered();
    await this.#meta.subscribeApp(number.metaBusinessAccountId);
    return afterWriteAtMeta(insert);
  }

  /**
   * Finds the number by its id, not by the displayed number, whose format varies. But the two must be the same number.
   */
  async #listedByMeta(registration: PhoneNumberRegistration, token: string | undefined): Promise<MetaPhoneNumber> {
    const { metaPhoneNumberId, metaBusinessAccountId, displayPhoneNumber } = registration;
    const listed = await this.#meta.phoneNumbers(metaBusinessAccountId, token);
    const found = listed.find((number) => number.id === metaPhoneNumberId);
    if (found === undefined) {
      const message = `Meta does not list the phone number ${metaPhoneNumberId} under this WhatsApp Business Account.`;
      throw new Refusal("invalid", message, "metaPhoneNumberId");
    }
    const { displayPhoneNumber: displayed } = found;
    if (displayed !== undefined && (await isSameNumber(displayPhoneNumber, displayed))) return found;
    const message = `${displayPhoneNumber} is not the number that Meta displays for ${metaPhoneNumberId}.`;
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
