/** A WhatsApp Business Account as Meta shows it. */
export interface MetaBusinessAccount {
  readonly id: string;
  readonly name: string | undefined;
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

/** What is asked of Meta's Graph API. Each method fails with a {@link MetaFailure} where Meta gives no usable answer. */
export interface Meta {
  /**
   * Reads a business account.
   *
   * @returns `undefined` when it does not exist or the token may not see it; Meta does not tell the two apart
   */
  businessAccount(metaBusinessAccountId: string): Promise<MetaBusinessAccount | undefined>;

  /**
   * Lists all numbers of a business account, following Meta's pages to the end.
   *
   * An empty list is an answer; an account that cannot be read is a failure.
   */
  phoneNumbers(metaBusinessAccountId: string): Promise<readonly MetaPhoneNumber[]>;
}

/** What Meta said of a failed call. */
export interface MetaError {
  readonly code: number;
  readonly message: string;
  readonly fbtraceId?: string | undefined;
}

/** Meta gave no usable answer; nothing was changed here. */
export class MetaFailure extends Error {
  override readonly name = "MetaFailure";
  /** `meta_api_unavailable`: asking again later may help. `meta_api_error`: Meta refused, or answered nonsense. */
  readonly code: "meta_api_unavailable" | "meta_api_error";
  readonly metaError: MetaError | undefined;

  constructor(
    code: "meta_api_unavailable" | "meta_api_error",
    message: string,
    details: { metaError?: MetaError; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.metaError = details.metaError;
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
