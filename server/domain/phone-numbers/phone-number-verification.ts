import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Meta } from "../meta.ts";
import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";
import type { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

export type CodeRequest = Schemas["WhatsAppPhoneNumberCodeRequest"];

/** How Meta comes to know that a number is the business's: by a code that it sends there. */
export class PhoneNumberVerification {
  readonly #meta: Meta;
  readonly #atMeta: PhoneNumbersAtMeta;

  constructor({ meta }: Dependencies, atMeta: PhoneNumbersAtMeta) {
    this.#meta = meta;
    this.#atMeta = atMeta;
  }

  /**
   * Has Meta send a code to a number. A new code replaces the one before.
   *
   * Refuses as {@link PhoneNumbersAtMeta.reach} does. Fails with `MetaFailure` when Meta refuses, as
   * `phone_number_already_verified` among others; without an answer nobody knows whether a code was sent.
   */
  async requestCode(caller: Caller, id: string, request: CodeRequest): Promise<void> {
    const { number, accessToken } = await this.#atMeta.reach(caller, id);
    await this.#meta.requestCode(number.metaPhoneNumberId, request, accessToken);
  }

  /**
   * Gives Meta the code that arrived, with or without its hyphen, and keeps what Meta then says of the number.
   *
   * Refuses as {@link PhoneNumbersAtMeta.reach} does. Fails with `MetaFailure` when Meta refuses, as
   * `verification_code_mismatch` among others; the number is then left as it was. Without an answer nobody knows
   * whether Meta verified the number.
   */
  async verifyCode(caller: Caller, id: string, code: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    const { number, accessToken } = reached;
    await this.#meta.verifyCode(number.metaPhoneNumberId, code.replace("-", ""), accessToken);
    return this.#atMeta.keepWritten(caller, reached, { verified: true });
  }
}
