import type { Schemas } from "../../generated/operations.ts";
import type { ErrorCode } from "./refusal.ts";

/** A WhatsApp Business Account as Meta shows it. */
export interface MetaBusinessAccount {
  readonly id: string;
  readonly name: string | undefined;
  /** The business that owns the account. */
  readonly ownerBusinessId: string | undefined;
}

/** A phone number as Meta shows it; fields that Meta leaves out are `undefined`. */
export interface MetaPhoneNumber {
  readonly id: string;
  /** Not in a fixed format: `+1 631-555-5555`, but also `16315555555`. */
  readonly displayPhoneNumber: string | undefined;
  readonly codeVerificationStatus: string | undefined;
  readonly qualityRating: string | undefined;
  readonly platformType: string | undefined;
  readonly status: string | undefined;
  readonly accountMode: string | undefined;
}

/** What Meta returns for the code of a completed signup. */
export interface BusinessToken {
  readonly accessToken: string;
  /** In milliseconds since 1970; `undefined` for a token that does not expire. */
  readonly expiresAt: number | undefined;
}

/** The settings of a number: all four features, with the fields that Meta shows. */
export type Settings = Schemas["WhatsAppPhoneNumberSettings"];

export type SettingsUpdate = Schemas["WhatsAppPhoneNumberSettingsUpdate"];

/** The features that can be changed at Meta, in the contract's order. */
export type SettingsFeature = "calling" | "userIdentityChange" | "payloadEncryption" | "storageConfiguration";

/** A change of one feature, because Meta accepts one per call. */
export type SettingsChange = {
  [Feature in SettingsFeature]: { readonly [Name in Feature]: NonNullable<SettingsUpdate[Name]> };
}[SettingsFeature];

/**
 * Calls to Meta's Graph API. Each method fails with a {@link MetaFailure} when Meta returns no usable response.
 *
 * The last parameter of a method is the access token of the business; without it the installation's token is used.
 * Reads are retried within a deadline. Writes are sent exactly once: if one fails without a response, it is unknown
 * whether Meta carried it out.
 */
export interface Meta {
  /**
   * Exchanges the code of an embedded signup for the access token of the business.
   *
   * A code works once, within 30 seconds. `redirectUri` must be the one that the signup was started with, if it had
   * one.
   */
  exchangeCode(code: string, redirectUri: string | undefined): Promise<BusinessToken>;

  /** Lists the ids of the WhatsApp Business Accounts that a business owns. */
  ownedBusinessAccounts(metaBusinessId: string, accessToken?: string): Promise<readonly string[]>;

  /**
   * Reads a business account.
   *
   * @returns `undefined` when it does not exist or the token may not read it; Meta does not distinguish the two
   */
  businessAccount(metaBusinessAccountId: string, accessToken?: string): Promise<MetaBusinessAccount | undefined>;

  /** Subscribes our app to an account's events. Repeating it changes nothing. */
  subscribeApp(metaBusinessAccountId: string, accessToken?: string): Promise<void>;

  /** Ends {@link subscribeApp}. */
  unsubscribeApp(metaBusinessAccountId: string, accessToken?: string): Promise<void>;

  /**
   * Lists all numbers of a business account, from all of Meta's pages.
   *
   * An account without numbers gives an empty list. An account that cannot be read is a failure.
   */
  phoneNumbers(metaBusinessAccountId: string, accessToken?: string): Promise<readonly MetaPhoneNumber[]>;

  /**
   * Reads one number.
   *
   * @returns `undefined` when it does not exist or the token may not read it
   */
  phoneNumber(metaPhoneNumberId: string, accessToken?: string): Promise<MetaPhoneNumber | undefined>;

  /** Has Meta send a verification code to the number. */
  requestCode(
    metaPhoneNumberId: string,
    by: { readonly codeMethod: "SMS" | "VOICE"; readonly language: string },
    accessToken?: string,
  ): Promise<void>;

  /** Sends Meta the verification code that the number received: digits without a hyphen. */
  verifyCode(metaPhoneNumberId: string, code: string, accessToken?: string): Promise<void>;

  /**
   * Registers a number with the Cloud API. The PIN becomes the number's PIN if it has none; otherwise it must match.
   *
   * Refuses the tenth call for a number within 72 hours without asking Meta: after ten, Meta locks the number.
   */
  registerWithCloudApi(metaPhoneNumberId: string, pin: string, accessToken?: string): Promise<void>;

  /** Removes a number from the Cloud API. Limited like {@link registerWithCloudApi}, with its own count. */
  deregisterFromCloudApi(metaPhoneNumberId: string, accessToken?: string): Promise<void>;

  /** Sets a new PIN for two-step verification; Meta does not ask for the old one. */
  setPin(metaPhoneNumberId: string, pin: string, accessToken?: string): Promise<void>;

  settings(metaPhoneNumberId: string, accessToken?: string): Promise<Settings>;
  updateSettings(metaPhoneNumberId: string, change: SettingsChange, accessToken?: string): Promise<void>;
}

/** What Meta said about a failed call. */
export interface MetaError {
  readonly code: number;
  readonly message: string;
  readonly fbtraceId?: string | undefined;
}

export interface FailureDetails {
  readonly metaError?: MetaError;
  /** The request field that Meta refused. */
  readonly param?: string;
  /** How long to wait before a retry is worthwhile, if known. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Meta returned no usable response, or refused. Nothing was changed here. */
export class MetaFailure extends Error {
  override readonly name = "MetaFailure";
  /** `meta_api_unavailable`: a retry later may help. `meta_api_error`: Meta refused, or its response made no sense. */
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

/**
 * What to log of a failure: Meta's codes and the innermost reason, but not Meta's texts, which may contain phone
 * numbers.
 */
export function evidenceOf({ code, metaError, cause }: MetaFailure) {
  let reason = cause;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  return {
    failure: code,
    ...(metaError && { metaCode: metaError.code, fbtraceId: metaError.fbtraceId }),
    ...(reason instanceof Error && { reason: reason.message }),
  };
}
