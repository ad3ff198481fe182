import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Meta } from "../meta.ts";
import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";
import type { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

export type CodeRequest = Schemas["WhatsAppPhoneNumberCodeRequest"];

/** Proves to Meta that a number is the business's own, with a code that Meta sends to it. */
export class PhoneNumberVerification {
  readonly #meta: Meta;
  readonly #atMeta: PhoneNumbersAtMeta;

  constructor({ meta }: Dependencies, atMeta: PhoneNumbersAtMeta) {
    this.#meta = meta;
    this.#atMeta = atMeta;
  }

  /**
   * Has Meta send a code to a number. A new code replaces the previous one.
   *
   * Refuses like {@link PhoneNumbersAtMeta.reach}. Fails with `MetaFailure` when Meta refuses
   * (`phone_number_already_verified` and others). Without a response it is unknown whether a code was sent.
   */
  async requestCode(caller: Caller, id: string, request: CodeRequest): Promise<void> {
    const { number, accessToken } = await this.#atMeta.reach(caller, id);
    await this.#meta.requestCode(number.metaPhoneNumberId, request, accessToken);
  }

  /**
   * Sends Meta the code that the number received, with or without its hyphen, and stores the status that Meta then
   * shows.
   *
   * Refuses like {@link PhoneNumbersAtMeta.reach}. Fails with `MetaFailure` when Meta refuses
   * (`verification_code_mismatch` and others); the stored number is then unchanged. Without a response it is unknown
   * whether Meta verified the number.
   */
  async verifyCode(caller: Caller, id: string, code: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    const { number, accessToken } = reached;
    await this.#meta.verifyCode(number.metaPhoneNumberId, code.replace("-", ""), accessToken);
    return this.#atMeta.keepWritten(caller, reached, { verified: true });
  }
}
