import type { MetaAccess } from "../business-profiles/meta-access.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import { type Meta, MetaFailure, type MetaPhoneNumber } from "../meta.ts";
import { afterWriteAtMeta, Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { PhoneNumberStatus, WhatsAppPhoneNumber } from "./phone-number-store.ts";

/** A number of the caller's organization, and the access token for calls to Meta about it. */
export interface ReachableNumber {
  readonly number: WhatsAppPhoneNumber;
  /** `undefined`: the installation's token. */
  readonly accessToken: string | undefined;
}

/** The status at Meta of an organization's numbers. */
export class PhoneNumbersAtMeta {
  readonly #store: Store;
  readonly #meta: Meta;
  readonly #access: MetaAccess;
  readonly #now: Now;

  constructor({ store, meta, now }: Dependencies, access: MetaAccess) {
    this.#store = store;
    this.#meta = meta;
    this.#access = access;
    this.#now = now;
  }

  /**
   * Finds a number and the access token for calls to Meta about it. Does not call Meta.
   *
   * Refuses a number that is not one of the caller's organization, and with `whatsapp_not_configured` a number whose
   * business account is disconnected.
   */
  async reach(caller: Caller, id: string): Promise<ReachableNumber> {
    const { organizationId } = caller;
    const number = (await this.#store.phoneNumbers.find(organizationId, id)) ?? phoneNumberNotFound(id);
    return { number, accessToken: await this.#access.token(organizationId, number.businessProfile.id) };
  }

  /**
   * Reads the status of a number at Meta and stores it, unless the result of a later look is already stored.
   *
   * Refuses like {@link reach}. Fails with {@link MetaFailure} when Meta returns no usable response or does not show
   * the number. The stored number is then unchanged, and it is safe to retry.
   */
  async refresh(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.reach(caller, id);
    const look = await this.#store.phoneNumbers.startLook();
    return this.#keep(caller, id, await this.#statusOf(reached), look);
  }

  /**
   * Stores the new status of a number after a write that Meta has confirmed.
   *
   * The write is done, whatever happens here: if Meta cannot be read again, only what is certain is stored.
   */
  async keepWritten(
    caller: Caller,
    reached: ReachableNumber,
    certain: Partial<PhoneNumberStatus>,
  ): Promise<WhatsAppPhoneNumber> {
    return afterWriteAtMeta(async () => {
      // Started after the write: an earlier look may not show the write, and must not win over this one.
      const look = await this.#store.phoneNumbers.startLook();
      const status = await this.#statusOf(reached).catch((failure: unknown) => {
        if (failure instanceof MetaFailure) return certain;
        throw failure;
      });
      return this.#keep(caller, reached.number.id, status, look);
    });
  }

  async #statusOf({ number, accessToken }: ReachableNumber): Promise<PhoneNumberStatus> {
    const { metaPhoneNumberId } = number;
    const atMeta = await this.#meta.phoneNumber(metaPhoneNumberId, accessToken);
    if (atMeta !== undefined) return statusAtMeta(atMeta);
    const message = `Meta does not show the phone number ${metaPhoneNumberId} to your organization.`;
    throw new MetaFailure("meta_api_error", message);
  }

  async #keep(
    { organizationId }: Caller,
    id: string,
    status: Partial<PhoneNumberStatus>,
    look: number,
  ): Promise<WhatsAppPhoneNumber> {
    const seen = { look, updatedAt: timestamp(this.#now()) };
    const kept = await this.#store.phoneNumbers.updateStatus(organizationId, id, status, seen);
    return kept ?? phoneNumberNotFound(id);
  }
}

/** Translates Meta's status of a number into the contract's terms. */
export function statusAtMeta(atMeta: MetaPhoneNumber): PhoneNumberStatus {
  const qualityRating = atMeta.qualityRating || "UNKNOWN";
  return {
    verified: atMeta.codeVerificationStatus === "VERIFIED",
    // Meta writes "UNKNOWN" or "NA" when there is no rating.
    qualityRating: ["UNKNOWN", "NA"].includes(qualityRating) ? null : qualityRating,
    cloudApiRegistered: atMeta.platformType === "CLOUD_API" && atMeta.status === "CONNECTED",
  };
}

/** Refuses an unknown id and another organization's id with the same error. */
export function phoneNumberNotFound(id: string): never {
  throw new Refusal("not_found", `Your organization has no WhatsApp phone number ${id}.`);
}
