import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import {
  type Meta,
  MetaFailure,
  type Settings,
  type SettingsChange,
  type SettingsFeature,
  type SettingsUpdate,
} from "../meta.ts";
import type { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

/** In the contract's order. */
const FEATURES: readonly SettingsFeature[] = [
  "calling",
  "userIdentityChange",
  "payloadEncryption",
  "storageConfiguration",
];

/** The settings of numbers. Only Meta stores them. */
export class PhoneNumberSettings {
  readonly #meta: Meta;
  readonly #atMeta: PhoneNumbersAtMeta;

  constructor({ meta }: Dependencies, atMeta: PhoneNumbersAtMeta) {
    this.#meta = meta;
    this.#atMeta = atMeta;
  }

  /** Reads the settings at Meta. Refuses for the same reasons as {@link PhoneNumbersAtMeta.reach}. */
  async get(caller: Caller, id: string): Promise<Settings> {
    const { number, accessToken } = await this.#atMeta.reach(caller, id);
    return this.#meta.settings(number.metaPhoneNumberId, accessToken);
  }

  /**
   * Changes the given settings one after another, in the contract's order, because Meta accepts one at a time.
   *
   * Refuses for the same reasons as {@link PhoneNumbersAtMeta.reach}. Fails with {@link MetaFailure} at the first setting that Meta does
   * not accept; `param` is its name, and the settings before it stay changed.
   */
  async update(caller: Caller, id: string, update: SettingsUpdate): Promise<void> {
    const { number, accessToken } = await this.#atMeta.reach(caller, id);
    const { metaPhoneNumberId } = number;
    for (const name of FEATURES.filter((feature) => update[feature] !== undefined)) {
      const change = { [name]: update[name] } as SettingsChange;
      await this.#meta
        .updateSettings(metaPhoneNumberId, change, accessToken)
        .catch((failure: unknown) => failWith(failure, name));
    }
    const { pin } = update.twoStepVerification ?? {};
    if (pin === undefined) return;
    await this.#meta
      .setPin(metaPhoneNumberId, pin, accessToken)
      .catch((failure: unknown) => failWith(failure, "twoStepVerification"));
  }
}

function failWith(failure: unknown, param: string): never {
  if (!(failure instanceof MetaFailure)) throw failure;
  const { code, message, metaError, retryAfterSeconds, cause } = failure;
  const known = { ...(metaError && { metaError }), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  throw new MetaFailure(code, message, { ...known, param, cause });
}
