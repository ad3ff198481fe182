import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Meta } from "../meta.ts";
import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";
import type { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

/** How a number comes to send and receive through Meta's Cloud API, and how it ceases to. */
export class CloudApiRegistration {
  readonly #meta: Meta;
  readonly #atMeta: PhoneNumbersAtMeta;

  constructor({ meta }: Dependencies, atMeta: PhoneNumbersAtMeta) {
    this.#meta = meta;
    this.#atMeta = atMeta;
  }

  /**
   * Has Meta register a number, and keeps what Meta then says of it. The PIN is passed on and nothing more.
   *
   * Refuses as {@link PhoneNumbersAtMeta.reach} does. Fails with `MetaFailure` when Meta refuses, as `pin_mismatch` or
   * `phone_number_not_verified` among others, and before Meta is asked where its limit is used up; the number is then
   * left as it was. Without an answer nobody knows whether Meta registered it, and asking again counts.
   */
  async register(caller: Caller, id: string, pin: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    await this.#meta.registerWithCloudApi(reached.number.metaPhoneNumberId, pin, reached.accessToken);
    return this.#atMeta.keepWritten(caller, reached, { cloudApiRegistered: true });
  }

  /** Has Meta take a number off its Cloud API; refuses and fails as {@link register} does. */
  async deregister(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    await this.#meta.deregisterFromCloudApi(reached.number.metaPhoneNumberId, reached.accessToken);
    return this.#atMeta.keepWritten(caller, reached, { cloudApiRegistered: false });
  }
}
