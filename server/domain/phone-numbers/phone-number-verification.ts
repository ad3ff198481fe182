import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Meta, MetaFailure } from "../meta.ts";
import type { WhatsAppPhoneNumber } from "./phone-number-store.ts";
import type { PhoneNumbersAtMeta, ReachableNumber } from "./phone-numbers-at-meta.ts";

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
   * Refuses as {@link PhoneNumbersAtMeta.reach} does. Fails with {@link MetaFailure} when Meta refuses, as
   * `phone_number_already_verified` among others; without an answer nobody knows whether a code was sent.
   */
  async requestCode(caller: Caller, id: string, request: CodeRequest): Promise<void> {
    const { number, accessToken } = await this.#atMeta.reach(caller, id);
    await this.#meta.requestCode(number.metaPhoneNumberId, request, accessToken);
  }

  /**
   * Gives Meta the code that arrived, with or without its hyphen, and keeps what Meta then says of the number.
   *
   * Refuses as {@link PhoneNumbersAtMeta.reach} does. Fails with {@link MetaFailure} when Meta refuses, as
   * `verification_code_mismatch` among others; the number is then left as it was. Without an answer nobody knows
   * whether Meta verified the number.
   */
  async verifyCode(caller: Caller, id: string, code: string): Promise<WhatsAppPhoneNumber> {
    const reached = await this.#atMeta.reach(caller, id);
    const { number, accessToken } = reached;
    try {
      await this.#meta.verifyCode(number.metaPhoneNumberId, code.replace("-", ""), accessToken);
    } catch (failure) {
      throw await this.#explained(failure, reached);
    }
    return this.#atMeta.keepWritten(caller, reached, { verified: true });
  }

  /** Meta has no code for a number that is verified, so that any code is a wrong one: the number tells. */
  async #explained(failure: unknown, { number, accessToken }: ReachableNumber): Promise<unknown> {
    if (!(failure instanceof MetaFailure) || failure.code !== "verification_code_mismatch") return failure;
    const atMeta = await this.#meta.phoneNumber(number.metaPhoneNumberId, accessToken).catch(() => undefined);
    if (atMeta?.codeVerificationStatus !== "VERIFIED") return failure;
    const { metaError } = failure;
    const message = "Meta has verified the number already, so that no code is needed.";
    return new MetaFailure("phone_number_already_verified", message, {
      cause: failure,
      ...(metaError && { metaError }),
    });
  }
}
