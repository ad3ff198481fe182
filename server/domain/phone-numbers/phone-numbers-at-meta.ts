import type { MetaAccess } from "../business-profiles/meta-access.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import { type Meta, MetaFailure, type MetaPhoneNumber } from "../meta.ts";
import { afterWriteAtMeta, Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { PhoneNumberStatus, WhatsAppPhoneNumber } from "./phone-number-store.ts";

/** A number of the caller's organization, and with whose access token Meta is asked about it. */
export interface ReachableNumber {
  readonly number: WhatsAppPhoneNumber;
  /** `undefined`: with the installation's. */
  readonly accessToken: string | undefined;
}

/** What Meta says of the numbers that an organization has. */
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
   * Finds a number and the access token to ask Meta about it with; Meta is not asked yet.
   *
   * Refuses what is not a number of the caller's organization, and with `whatsapp_not_configured` where its business
   * account is disconnected.
   */
  async reach(caller: Caller, id: string): Promise<ReachableNumber> {
    const { organizationId } = caller;
    const number = (await this.#store.phoneNumbers.find(organizationId, id)) ?? phoneNumberNotFound(id);
    return { number, accessToken: await this.#access.token(organizationId, number.businessProfile.id) };
  }

  /**
   * Asks Meta for the state of a number and keeps what it says, unless Meta was asked again meanwhile and that is kept.
   *
   * Refuses as {@link reach} does. Fails with {@link MetaFailure} when Meta gives no usable answer or does not show the
   * number; it is then left as it was, and asking again is safe.
   */
  async refresh(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.reach(caller, id);
    const look = await this.#store.phoneNumbers.startLook();
    return this.#keep(caller, id, await this.#statusOf(reached), look);
  }

  /**
   * Keeps what became of a number by a write that Meta has confirmed, as far as Meta shows it by now.
   *
   * The write is done, whatever happens here: where Meta cannot be asked again, what is certain is kept.
   */
  async keepWritten(
    caller: Caller,
    reached: ReachableNumber,
    certain: Partial<PhoneNumberStatus>,
  ): Promise<WhatsAppPhoneNumber> {
    return afterWriteAtMeta(async () => {
      // After the write: a look that began before it may not show it, and must not win.
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

/** Puts what Meta says of a number into the contract's words. */
export function statusAtMeta(atMeta: MetaPhoneNumber): PhoneNumberStatus {
  const qualityRating = atMeta.qualityRating || "UNKNOWN";
  return {
    verified: atMeta.codeVerificationStatus === "VERIFIED",
    // "UNKNOWN" and "NA" are Meta's words for: no rating.
    qualityRating: ["UNKNOWN", "NA"].includes(qualityRating) ? null : qualityRating,
    cloudApiRegistered: atMeta.platformType === "CLOUD_API" && atMeta.status === "CONNECTED",
  };
}

/** Refuses an id that is unknown or another organization's; the two are not told apart. */
export function phoneNumberNotFound(id: string): never {
  throw new Refusal("not_found", `Your organization has no WhatsApp phone number ${id}.`);
}
