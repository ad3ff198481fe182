import type { Schemas } from "../../generated/operations.ts";
import type { ErrorCode } from "./refusal.ts";

/** A WhatsApp Business Account as Meta shows it. */
export interface MetaBusinessAccount {
  readonly id: string;
  readonly name: string | undefined;
  /** The business that owns the account. */
  readonly ownerBusinessId: string | undefined;
}

/** A phone number as Meta shows it; `undefined` where Meta leaves a field out. */
export interface MetaPhoneNumber {
  readonly id: string;
  /** Formatted freely: `+1 631-555-5555`, but also `16315555555`. */
  readonly displayPhoneNumber: string | undefined;
  readonly codeVerificationStatus: string | undefined;
  readonly qualityRating: string | undefined;
  readonly platformType: string | undefined;
  readonly status: string | undefined;
  readonly accountMode: string | undefined;
}

/** What Meta gives for the code of a finished signup. */
export interface BusinessToken {
  readonly accessToken: string;
  /** In milliseconds since 1970; `undefined` for a token that does not expire. */
  readonly expiresAt: number | undefined;
}

/** A number's settings: all four features, and of each what Meta shows. */
export type Settings = Schemas["WhatsAppPhoneNumberSettings"];

export type SettingsUpdate = Schemas["WhatsAppPhoneNumberSettingsUpdate"];

/** The features that Meta takes a change of, in the contract's order. */
export type SettingsFeature = "calling" | "userIdentityChange" | "payloadEncryption" | "storageConfiguration";

/** A change of one feature, since Meta takes one a call. */
export type SettingsChange = {
  [Feature in SettingsFeature]: { readonly [Name in Feature]: NonNullable<SettingsUpdate[Name]> };
}[SettingsFeature];

/**
 * What is asked of Meta's Graph API. Each method fails with a {@link MetaFailure} where Meta gives no usable answer.
 *
 * The last parameter of a method is the access token of the business itself; without it the installation's own is
 * used. Reads are repeated within a deadline; writes are sent exactly once, so after a failure without an answer
 * nobody knows whether Meta carried them out.
 */
export interface Meta {
  /**
   * Exchanges the code of an embedded signup for the access token of the business.
   *
   * A code works once and for 30 seconds. `redirectUri` has to be the one that the signup was started with, if any.
   */
  exchangeCode(code: string, redirectUri: string | undefined): Promise<BusinessToken>;

  /** Lists the ids of the WhatsApp Business Accounts that a business owns. */
  ownedBusinessAccounts(metaBusinessId: string, accessToken?: string): Promise<readonly string[]>;

  /**
   * Reads a business account.
   *
   * @returns `undefined` when it does not exist or the token may not see it; Meta does not tell the two apart
   */
  businessAccount(metaBusinessAccountId: string, accessToken?: string): Promise<MetaBusinessAccount | undefined>;

  /** Lets Meta send what happens to an account to our app; asked again, nothing changes. */
  subscribeApp(metaBusinessAccountId: string, accessToken?: string): Promise<void>;

  /** Ends {@link subscribeApp}. */
  unsubscribeApp(metaBusinessAccountId: string, accessToken?: string): Promise<void>;

  /**
   * Lists all numbers of a business account, following Meta's pages to the end.
   *
   * An empty list is an answer; an account that cannot be read is a failure.
   */
  phoneNumbers(metaBusinessAccountId: string, accessToken?: string): Promise<readonly MetaPhoneNumber[]>;

  /**
   * Reads one number.
   *
   * @returns `undefined` when it does not exist or the token may not see it
   */
  phoneNumber(metaPhoneNumberId: string, accessToken?: string): Promise<MetaPhoneNumber | undefined>;

  /** Lets Meta send a verification code to the number. */
  requestCode(
    metaPhoneNumberId: string,
    by: { readonly codeMethod: "SMS" | "VOICE"; readonly language: string },
    accessToken?: string,
  ): Promise<void>;

  /** Gives Meta the verification code that arrived: digits without a hyphen. */
  verifyCode(metaPhoneNumberId: string, code: string, accessToken?: string): Promise<void>;

  /**
   * Registers a number with the Cloud API; a number without a PIN gets this one, any other has to be told its own.
   *
   * Refuses by itself the tenth call for a number within 72 hours: after its own tenth, Meta locks the number.
   */
  registerWithCloudApi(metaPhoneNumberId: string, pin: string, accessToken?: string): Promise<void>;

  /** Takes a number off the Cloud API; counted as {@link registerWithCloudApi} is, on its own. */
  deregisterFromCloudApi(metaPhoneNumberId: string, accessToken?: string): Promise<void>;

  /** Sets a new PIN for two-step verification; Meta does not ask for the old one. */
  setPin(metaPhoneNumberId: string, pin: string, accessToken?: string): Promise<void>;

  settings(metaPhoneNumberId: string, accessToken?: string): Promise<Settings>;
  updateSettings(metaPhoneNumberId: string, change: SettingsChange, accessToken?: string): Promise<void>;
}

/** What Meta said of a failed call. */
export interface MetaError {
  readonly code: number;
  readonly message: string;
  readonly fbtraceId?: string | undefined;
}

export interface FailureDetails {
  readonly metaError?: MetaError;
  /** The field of the request that Meta's refusal is about. */
  readonly param?: string;
  /** How long to wait before the same call is worth repeating, where that is known. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Meta gave no usable answer, or refused; nothing was changed here. */
export class MetaFailure extends Error {
  override readonly name = "MetaFailure";
  /** `meta_api_unavailable`: asking again later may help. `meta_api_error`: Meta refused, or answered nonsense. */
  readonly code: ErrorCode;
  readonly metaError: MetaError | undefined;
  readonly param: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.metaError = details.metaError;
    this.param = details.param;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** What happened, for a log: Meta's codes and the innermost reason, but no text of Meta's, which may repeat numbers. */
export function evidenceOf({ code, metaError, cause }: MetaFailure) {
  let reason = cause;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  return {
    failure: code,
    ...(metaError && { metaCode: metaError.code, fbtraceId: metaError.fbtraceId }),
    ...(reason instanceof Error && { reason: reason.message }),
  };
}
