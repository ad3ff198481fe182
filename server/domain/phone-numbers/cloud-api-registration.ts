import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Meta } from "../meta.ts";
import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";
import type { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

/** Registers numbers with Meta's Cloud API, and removes them from it. */
export class CloudApiRegistration {
  readonly #meta: Meta;
  readonly #atMeta: PhoneNumbersAtMeta;

  constructor({ meta }: Dependencies, atMeta: PhoneNumbersAtMeta) {
    this.#meta = meta;
    this.#atMeta = atMeta;
  }

  /**
   * Has Meta register a number, and stores the status that Meta then shows. The PIN is passed on and not stored.
   *
   * Refuses like {@link PhoneNumbersAtMeta.reach}. Fails with `MetaFailure` when Meta refuses (`pin_mismatch`,
   * `phone_number_not_verified` and others), and before any call when Meta's limit is used up; the stored number is
   * then unchanged. Without a response it is unknown whether Meta registered the number, and a retry counts as another
   * call.
   */
  async register(caller: Caller, id: string, pin: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    await this.#meta.registerWithCloudApi(reached.number.metaPhoneNumberId, pin, reached.accessToken);
    return this.#atMeta.keepWritten(caller, reached, { cloudApiRegistered: true });
  }

  /** Has Meta remove a number from its Cloud API. Refuses and fails like {@link register}. */
  async deregister(caller: Caller, id: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    await this.#meta.deregisterFromCloudApi(reached.number.metaPhoneNumberId, reached.accessToken);
    return this.#atMeta.keepWritten(caller, reached, { cloudApiRegistered: false });
  }
}
