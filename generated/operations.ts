// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type {
  EveryRequest,
  Filled,
  ItemOf,
  NoBody,
  OperationTypes,
  OkResult,
  FailedResult,
} from "./runtime/operation-types.ts";
import type {
  OperationDescription,
} from "./runtime/operation.ts";
import type {
  AdminKeyList,
  ApiError,
  CreatedAdminKey,
  AdminKeyCreation,
  Confirmation,
  AppList,
  App,
  AppCreation,
  AppSlugAvailability,
  AppUpdate,
  AppDeletion,
  WhatsAppBusinessProfileList,
  WhatsAppBusinessProfile,
  WhatsAppBusinessProfileCreation,
  WhatsAppBusinessProfileClaim,
  SignupInterruption,
  RecoveredAttemptList,
  SignupAttempt,
  SignupStart,
  WhatsAppPhoneNumberList,
  WhatsAppPhoneNumber,
  WhatsAppPhoneNumberRegistration,
  WhatsAppPhoneNumberApps,
  WhatsAppPhoneNumberSettings,
  Success,
  WhatsAppPhoneNumberSettingsUpdate,
  WhatsAppPhoneNumberCodeRequest,
  WhatsAppPhoneNumberCodeVerification,
  WhatsAppPhoneNumberCloudApiRegistration,
} from "./types.ts";

export type { Schemas } from "./types.ts";

/** Headers of answers. */
export interface AnswerHeaders {
  /** @description The id of this request. It is also in the server's log: quote it when you report a problem. */
  "X-Request-Id"?: string;
  /** @description How many requests the key may make per minute towards the limit that this operation counts to. */
  "X-RateLimit-Limit"?: number;
  /** @description How many of these requests are left until `X-RateLimit-Reset`. */
  "X-RateLimit-Remaining"?: number;
  /** @description When the count starts again, in Unix time (seconds). */
  "X-RateLimit-Reset"?: number;
}

/** Headers of answers. */
export interface AnswerHeaders2 {
  /** @description The authentication scheme that the server expects, as RFC 9110 asks of every 401. */
  "WWW-Authenticate": string;
  /** @description The id of this request. It is also in the server's log: quote it when you report a problem. */
  "X-Request-Id"?: string;
}

/** Headers of answers. */
export interface AnswerHeaders3 {
  /** @description How many seconds to wait before asking again. */
  "Retry-After": number;
  /** @description The id of this request. It is also in the server's log: quote it when you report a problem. */
  "X-Request-Id"?: string;
  /** @description How many requests the key may make per minute towards the limit that this operation counts to. */
  "X-RateLimit-Limit"?: number;
  /** @description How many of these requests are left until `X-RateLimit-Reset`. */
  "X-RateLimit-Remaining"?: number;
  /** @description When the count starts again, in Unix time (seconds). */
  "X-RateLimit-Reset"?: number;
}

/** The query of `listAdminKeys`. */
export interface ListAdminKeysQuery {
  /**
   * @description How many entries to answer with at most. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to go on: the id of the last key already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest key. The id is only compared, so it works even if its key has been deleted in the meantime.
   * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** What a handler of `listAdminKeys` gets. */
export interface ListAdminKeysRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "listAdminKeys";
  readonly query: Filled<ListAdminKeysQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listAdminKeys` gives. */
export type ListAdminKeysResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: AdminKeyList }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `listAdminKeys` takes. */
export interface ListAdminKeysCall extends NoBody {
  readonly query?: ListAdminKeysQuery;
}

/** What a call of `listAdminKeys` gives. */
export type ListAdminKeysResult =
  | OkResult<200, AdminKeyList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `createAdminKey` gets. */
export interface CreateAdminKeyRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createAdminKey";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: AdminKeyCreation;
}

/** What a handler of `createAdminKey` gives. */
export type CreateAdminKeyResponse =
  | { readonly status: 201; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: CreatedAdminKey }
  | { readonly status: 400 | 413 | 415 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `createAdminKey` takes. */
export interface CreateAdminKeyCall {
  readonly contentType?: "application/json";
  readonly body: AdminKeyCreation;
}

/** What a call of `createAdminKey` gives. */
export type CreateAdminKeyResult =
  | OkResult<201, CreatedAdminKey, AnswerHeaders>
  | FailedResult<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteAdminKey`. */
export interface DeleteAdminKeyPath {
  /**
   * @description The admin key's id, as its creation and the list give it: `key_admin_`, then 27 letters and digits. The key itself, `sk_admin_…`, is not accepted here.
   * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  keyId: string;
}

/** What a handler of `deleteAdminKey` gets. */
export interface DeleteAdminKeyRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "deleteAdminKey";
  readonly path: DeleteAdminKeyPath;
  readonly caller: Caller;
}

/** What a handler of `deleteAdminKey` gives. */
export type DeleteAdminKeyResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Confirmation }
  | { readonly status: 400 | 404 | 409 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `deleteAdminKey` takes. */
export interface DeleteAdminKeyCall extends NoBody {
  readonly path: DeleteAdminKeyPath;
}

/** What a call of `deleteAdminKey` gives. */
export type DeleteAdminKeyResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 409 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listApps`. */
export interface ListAppsQuery {
  /**
   * @description How many entries to answer with at most. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to go on: the id of the last app already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest app. The id is only compared, so it works even if its app has been deleted in the meantime.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** What a handler of `listApps` gets. */
export interface ListAppsRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "listApps";
  readonly query: Filled<ListAppsQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listApps` gives. */
export type ListAppsResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: AppList }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `listApps` takes. */
export interface ListAppsCall extends NoBody {
  readonly query?: ListAppsQuery;
}

/** What a call of `listApps` gives. */
export type ListAppsResult =
  | OkResult<200, AppList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `createApp` gets. */
export interface CreateAppRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createApp";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: Filled<AppCreation, "mode">;
}

/** What a handler of `createApp` gives. */
export type CreateAppResponse =
  | { readonly status: 201; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: App }
  | { readonly status: 400 | 409 | 413 | 415 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `createApp` takes. */
export interface CreateAppCall {
  readonly contentType?: "application/json";
  readonly body: AppCreation;
}

/** What a call of `createApp` gives. */
export type CreateAppResult =
  | OkResult<201, App, AnswerHeaders>
  | FailedResult<400 | 409 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `checkAppSlug`. */
export interface CheckAppSlugQuery {
  /**
   * @description The slug in question: lower-case letters and digits in words that are joined by single hyphens.
   * @example field-service
   */
  slug: string;
}

/** What a handler of `checkAppSlug` gets. */
export interface CheckAppSlugRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "checkAppSlug";
  readonly query: CheckAppSlugQuery;
  readonly caller: Caller;
}

/** What a handler of `checkAppSlug` gives. */
export type CheckAppSlugResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: AppSlugAvailability }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `checkAppSlug` takes. */
export interface CheckAppSlugCall extends NoBody {
  readonly query: CheckAppSlugQuery;
}

/** What a call of `checkAppSlug` gives. */
export type CheckAppSlugResult =
  | OkResult<200, AppSlugAvailability, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `updateApp`. */
export interface UpdateAppPath {
  /**
   * @description The app's id, as its creation and the list give it: `app_`, then `test_` for a test app, then 27 letters and digits.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId: string;
}

/** What a handler of `updateApp` gets. */
export interface UpdateAppRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateApp";
  readonly path: UpdateAppPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: AppUpdate;
}

/** What a handler of `updateApp` gives. */
export type UpdateAppResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: App }
  | { readonly status: 400 | 404 | 413 | 415 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `updateApp` takes. */
export interface UpdateAppCall {
  readonly path: UpdateAppPath;
  readonly contentType?: "application/json";
  readonly body: AppUpdate;
}

/** What a call of `updateApp` gives. */
export type UpdateAppResult =
  | OkResult<200, App, AnswerHeaders>
  | FailedResult<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteApp`. */
export interface DeleteAppPath {
  /**
   * @description The app's id, as its creation and the list give it: `app_`, then `test_` for a test app, then 27 letters and digits.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId: string;
}

/** What a handler of `deleteApp` gets. */
export interface DeleteAppRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "deleteApp";
  readonly path: DeleteAppPath;
  readonly caller: Caller;
}

/** What a handler of `deleteApp` gives. */
export type DeleteAppResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: AppDeletion }
  | { readonly status: 400 | 404 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `deleteApp` takes. */
export interface DeleteAppCall extends NoBody {
  readonly path: DeleteAppPath;
}

/** What a call of `deleteApp` gives. */
export type DeleteAppResult =
  | OkResult<200, AppDeletion, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listWhatsAppBusinessProfiles`. */
export interface ListWhatsAppBusinessProfilesQuery {
  /**
   * @description How many entries to answer with at most. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to go on: the id of the last profile already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest profile. The id is only compared.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** What a handler of `listWhatsAppBusinessProfiles` gets. */
export interface ListWhatsAppBusinessProfilesRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "listWhatsAppBusinessProfiles";
  readonly query: Filled<ListWhatsAppBusinessProfilesQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listWhatsAppBusinessProfiles` gives. */
export type ListWhatsAppBusinessProfilesResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppBusinessProfileList }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `listWhatsAppBusinessProfiles` takes. */
export interface ListWhatsAppBusinessProfilesCall extends NoBody {
  readonly query?: ListWhatsAppBusinessProfilesQuery;
}

/** What a call of `listWhatsAppBusinessProfiles` gives. */
export type ListWhatsAppBusinessProfilesResult =
  | OkResult<200, WhatsAppBusinessProfileList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `createWhatsAppBusinessProfile` gets. */
export interface CreateWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createWhatsAppBusinessProfile";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppBusinessProfileCreation;
}

/** What a handler of `createWhatsAppBusinessProfile` gives. */
export type CreateWhatsAppBusinessProfileResponse =
  | { readonly status: 201; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppBusinessProfile }
  | { readonly status: 400 | 403 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `createWhatsAppBusinessProfile` takes. */
export interface CreateWhatsAppBusinessProfileCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppBusinessProfileCreation;
}

/** What a call of `createWhatsAppBusinessProfile` gives. */
export type CreateWhatsAppBusinessProfileResult =
  | OkResult<201, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 403 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `claimWhatsAppBusinessProfile` gets. */
export interface ClaimWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "claimWhatsAppBusinessProfile";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppBusinessProfileClaim;
}

/** What a handler of `claimWhatsAppBusinessProfile` gives. */
export type ClaimWhatsAppBusinessProfileResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppBusinessProfile }
  | { readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `claimWhatsAppBusinessProfile` takes. */
export interface ClaimWhatsAppBusinessProfileCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppBusinessProfileClaim;
}

/** What a call of `claimWhatsAppBusinessProfile` gives. */
export type ClaimWhatsAppBusinessProfileResult =
  | OkResult<200, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `markWhatsAppBusinessProfileAttemptInterrupted` gets. */
export interface MarkWhatsAppBusinessProfileAttemptInterruptedRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "markWhatsAppBusinessProfileAttemptInterrupted";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: SignupInterruption;
}

/** What a handler of `markWhatsAppBusinessProfileAttemptInterrupted` gives. */
export type MarkWhatsAppBusinessProfileAttemptInterruptedResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Confirmation }
  | { readonly status: 400 | 403 | 404 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `markWhatsAppBusinessProfileAttemptInterrupted` takes. */
export interface MarkWhatsAppBusinessProfileAttemptInterruptedCall {
  readonly contentType?: "application/json";
  readonly body: SignupInterruption;
}

/** What a call of `markWhatsAppBusinessProfileAttemptInterrupted` gives. */
export type MarkWhatsAppBusinessProfileAttemptInterruptedResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `listRecoveredWhatsAppBusinessProfileAttempts` gets. */
export interface ListRecoveredWhatsAppBusinessProfileAttemptsRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "listRecoveredWhatsAppBusinessProfileAttempts";
  readonly caller: Caller;
}

/** What a handler of `listRecoveredWhatsAppBusinessProfileAttempts` gives. */
export type ListRecoveredWhatsAppBusinessProfileAttemptsResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: RecoveredAttemptList }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `listRecoveredWhatsAppBusinessProfileAttempts` takes. */
export interface ListRecoveredWhatsAppBusinessProfileAttemptsCall extends NoBody {
}

/** What a call of `listRecoveredWhatsAppBusinessProfileAttempts` gives. */
export type ListRecoveredWhatsAppBusinessProfileAttemptsResult =
  | OkResult<200, RecoveredAttemptList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `startWhatsAppBusinessProfileAttempt` gets. */
export interface StartWhatsAppBusinessProfileAttemptRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "startWhatsAppBusinessProfileAttempt";
  readonly caller: Caller;
  readonly contentType?: "application/json" | undefined;
  readonly body?: SignupStart | undefined;
}

/** What a handler of `startWhatsAppBusinessProfileAttempt` gives. */
export type StartWhatsAppBusinessProfileAttemptResponse =
  | { readonly status: 201; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: SignupAttempt }
  | { readonly status: 400 | 413 | 415 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `startWhatsAppBusinessProfileAttempt` takes. */
export interface StartWhatsAppBusinessProfileAttemptCall {
  readonly contentType?: "application/json";
  readonly body?: SignupStart | undefined;
}

/** What a call of `startWhatsAppBusinessProfileAttempt` gives. */
export type StartWhatsAppBusinessProfileAttemptResult =
  | OkResult<201, SignupAttempt, AnswerHeaders>
  | FailedResult<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppBusinessProfile`. */
export interface GetWhatsAppBusinessProfilePath {
  /**
   * @description Chirp's own id of the business profile, as its creation and the list give it: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  profileId: string;
}

/** What a handler of `getWhatsAppBusinessProfile` gets. */
export interface GetWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "getWhatsAppBusinessProfile";
  readonly path: GetWhatsAppBusinessProfilePath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppBusinessProfile` gives. */
export type GetWhatsAppBusinessProfileResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppBusinessProfile }
  | { readonly status: 400 | 404 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `getWhatsAppBusinessProfile` takes. */
export interface GetWhatsAppBusinessProfileCall extends NoBody {
  readonly path: GetWhatsAppBusinessProfilePath;
}

/** What a call of `getWhatsAppBusinessProfile` gives. */
export type GetWhatsAppBusinessProfileResult =
  | OkResult<200, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `disconnectWhatsAppBusinessProfile`. */
export interface DisconnectWhatsAppBusinessProfilePath {
  /**
   * @description Chirp's own id of the business profile, as its creation and the list give it: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  profileId: string;
}

/** What a handler of `disconnectWhatsAppBusinessProfile` gets. */
export interface DisconnectWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "disconnectWhatsAppBusinessProfile";
  readonly path: DisconnectWhatsAppBusinessProfilePath;
  readonly caller: Caller;
}

/** What a handler of `disconnectWhatsAppBusinessProfile` gives. */
export type DisconnectWhatsAppBusinessProfileResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Confirmation }
  | { readonly status: 400 | 404 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `disconnectWhatsAppBusinessProfile` takes. */
export interface DisconnectWhatsAppBusinessProfileCall extends NoBody {
  readonly path: DisconnectWhatsAppBusinessProfilePath;
}

/** What a call of `disconnectWhatsAppBusinessProfile` gives. */
export type DisconnectWhatsAppBusinessProfileResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listWhatsAppPhoneNumbers`. */
export interface ListWhatsAppPhoneNumbersQuery {
  /**
   * @description How many entries to answer with at most. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to go on: the id of the last number already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest number. The id is only compared, so it works even if its number has gone in the meantime.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
  /**
   * @description Lists only numbers that are assigned to this app. An app that your organization does not have gives an empty list.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId?: string;
  /**
   * @description Lists only numbers of this WhatsApp Business Account (WABA), by Meta's id of it. An account that your organization has never connected gives an empty list.
   * @example 987654321098765
   */
  metaBusinessAccountId?: string;
}

/** What a handler of `listWhatsAppPhoneNumbers` gets. */
export interface ListWhatsAppPhoneNumbersRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "listWhatsAppPhoneNumbers";
  readonly query: Filled<ListWhatsAppPhoneNumbersQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listWhatsAppPhoneNumbers` gives. */
export type ListWhatsAppPhoneNumbersResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumberList }
  | { readonly status: 400 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `listWhatsAppPhoneNumbers` takes. */
export interface ListWhatsAppPhoneNumbersCall extends NoBody {
  readonly query?: ListWhatsAppPhoneNumbersQuery;
}

/** What a call of `listWhatsAppPhoneNumbers` gives. */
export type ListWhatsAppPhoneNumbersResult =
  | OkResult<200, WhatsAppPhoneNumberList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What a handler of `registerWhatsAppPhoneNumber` gets. */
export interface RegisterWhatsAppPhoneNumberRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "registerWhatsAppPhoneNumber";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberRegistration;
}

/** What a handler of `registerWhatsAppPhoneNumber` gives. */
export type RegisterWhatsAppPhoneNumberResponse =
  | { readonly status: 201; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 403 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `registerWhatsAppPhoneNumber` takes. */
export interface RegisterWhatsAppPhoneNumberCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberRegistration;
}

/** What a call of `registerWhatsAppPhoneNumber` gives. */
export type RegisterWhatsAppPhoneNumberResult =
  | OkResult<201, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppPhoneNumber`. */
export interface GetWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `getWhatsAppPhoneNumber` gets. */
export interface GetWhatsAppPhoneNumberRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "getWhatsAppPhoneNumber";
  readonly path: GetWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppPhoneNumber` gives. */
export type GetWhatsAppPhoneNumberResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 404 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `getWhatsAppPhoneNumber` takes. */
export interface GetWhatsAppPhoneNumberCall extends NoBody {
  readonly path: GetWhatsAppPhoneNumberPath;
}

/** What a call of `getWhatsAppPhoneNumber` gives. */
export type GetWhatsAppPhoneNumberResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteWhatsAppPhoneNumber`. */
export interface DeleteWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `deleteWhatsAppPhoneNumber` gets. */
export interface DeleteWhatsAppPhoneNumberRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "deleteWhatsAppPhoneNumber";
  readonly path: DeleteWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `deleteWhatsAppPhoneNumber` gives. */
export type DeleteWhatsAppPhoneNumberResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Confirmation }
  | { readonly status: 400 | 404 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `deleteWhatsAppPhoneNumber` takes. */
export interface DeleteWhatsAppPhoneNumberCall extends NoBody {
  readonly path: DeleteWhatsAppPhoneNumberPath;
}

/** What a call of `deleteWhatsAppPhoneNumber` gives. */
export type DeleteWhatsAppPhoneNumberResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `replaceWhatsAppPhoneNumberApps`. */
export interface ReplaceWhatsAppPhoneNumberAppsPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `replaceWhatsAppPhoneNumberApps` gets. */
export interface ReplaceWhatsAppPhoneNumberAppsRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "replaceWhatsAppPhoneNumberApps";
  readonly path: ReplaceWhatsAppPhoneNumberAppsPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberApps;
}

/** What a handler of `replaceWhatsAppPhoneNumberApps` gives. */
export type ReplaceWhatsAppPhoneNumberAppsResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 404 | 413 | 415 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `replaceWhatsAppPhoneNumberApps` takes. */
export interface ReplaceWhatsAppPhoneNumberAppsCall {
  readonly path: ReplaceWhatsAppPhoneNumberAppsPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberApps;
}

/** What a call of `replaceWhatsAppPhoneNumberApps` gives. */
export type ReplaceWhatsAppPhoneNumberAppsResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppPhoneNumberSettings`. */
export interface GetWhatsAppPhoneNumberSettingsPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `getWhatsAppPhoneNumberSettings` gets. */
export interface GetWhatsAppPhoneNumberSettingsRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "getWhatsAppPhoneNumberSettings";
  readonly path: GetWhatsAppPhoneNumberSettingsPath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppPhoneNumberSettings` gives. */
export type GetWhatsAppPhoneNumberSettingsResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumberSettings }
  | { readonly status: 400 | 403 | 404 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `getWhatsAppPhoneNumberSettings` takes. */
export interface GetWhatsAppPhoneNumberSettingsCall extends NoBody {
  readonly path: GetWhatsAppPhoneNumberSettingsPath;
}

/** What a call of `getWhatsAppPhoneNumberSettings` gives. */
export type GetWhatsAppPhoneNumberSettingsResult =
  | OkResult<200, WhatsAppPhoneNumberSettings, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `updateWhatsAppPhoneNumberSettings`. */
export interface UpdateWhatsAppPhoneNumberSettingsPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `updateWhatsAppPhoneNumberSettings` gets. */
export interface UpdateWhatsAppPhoneNumberSettingsRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateWhatsAppPhoneNumberSettings";
  readonly path: UpdateWhatsAppPhoneNumberSettingsPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberSettingsUpdate;
}

/** What a handler of `updateWhatsAppPhoneNumberSettings` gives. */
export type UpdateWhatsAppPhoneNumberSettingsResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Success }
  | { readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `updateWhatsAppPhoneNumberSettings` takes. */
export interface UpdateWhatsAppPhoneNumberSettingsCall {
  readonly path: UpdateWhatsAppPhoneNumberSettingsPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberSettingsUpdate;
}

/** What a call of `updateWhatsAppPhoneNumberSettings` gives. */
export type UpdateWhatsAppPhoneNumberSettingsResult =
  | OkResult<200, Success, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `requestWhatsAppPhoneNumberCode`. */
export interface RequestWhatsAppPhoneNumberCodePath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `requestWhatsAppPhoneNumberCode` gets. */
export interface RequestWhatsAppPhoneNumberCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "requestWhatsAppPhoneNumberCode";
  readonly path: RequestWhatsAppPhoneNumberCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCodeRequest;
}

/** What a handler of `requestWhatsAppPhoneNumberCode` gives. */
export type RequestWhatsAppPhoneNumberCodeResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: Confirmation }
  | { readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `requestWhatsAppPhoneNumberCode` takes. */
export interface RequestWhatsAppPhoneNumberCodeCall {
  readonly path: RequestWhatsAppPhoneNumberCodePath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCodeRequest;
}

/** What a call of `requestWhatsAppPhoneNumberCode` gives. */
export type RequestWhatsAppPhoneNumberCodeResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `verifyWhatsAppPhoneNumberCode`. */
export interface VerifyWhatsAppPhoneNumberCodePath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `verifyWhatsAppPhoneNumberCode` gets. */
export interface VerifyWhatsAppPhoneNumberCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "verifyWhatsAppPhoneNumberCode";
  readonly path: VerifyWhatsAppPhoneNumberCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCodeVerification;
}

/** What a handler of `verifyWhatsAppPhoneNumberCode` gives. */
export type VerifyWhatsAppPhoneNumberCodeResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `verifyWhatsAppPhoneNumberCode` takes. */
export interface VerifyWhatsAppPhoneNumberCodeCall {
  readonly path: VerifyWhatsAppPhoneNumberCodePath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCodeVerification;
}

/** What a call of `verifyWhatsAppPhoneNumberCode` gives. */
export type VerifyWhatsAppPhoneNumberCodeResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `registerWhatsAppPhoneNumberWithCloudApi`. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `registerWhatsAppPhoneNumberWithCloudApi` gets. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "registerWhatsAppPhoneNumberWithCloudApi";
  readonly path: RegisterWhatsAppPhoneNumberWithCloudApiPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCloudApiRegistration;
}

/** What a handler of `registerWhatsAppPhoneNumberWithCloudApi` gives. */
export type RegisterWhatsAppPhoneNumberWithCloudApiResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 402 | 403 | 404 | 409 | 413 | 415 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `registerWhatsAppPhoneNumberWithCloudApi` takes. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiCall {
  readonly path: RegisterWhatsAppPhoneNumberWithCloudApiPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCloudApiRegistration;
}

/** What a call of `registerWhatsAppPhoneNumberWithCloudApi` gives. */
export type RegisterWhatsAppPhoneNumberWithCloudApiResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 402 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deregisterWhatsAppPhoneNumberFromCloudApi`. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `deregisterWhatsAppPhoneNumberFromCloudApi` gets. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "deregisterWhatsAppPhoneNumberFromCloudApi";
  readonly path: DeregisterWhatsAppPhoneNumberFromCloudApiPath;
  readonly caller: Caller;
}

/** What a handler of `deregisterWhatsAppPhoneNumberFromCloudApi` gives. */
export type DeregisterWhatsAppPhoneNumberFromCloudApiResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 403 | 404 | 409 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `deregisterWhatsAppPhoneNumberFromCloudApi` takes. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiCall extends NoBody {
  readonly path: DeregisterWhatsAppPhoneNumberFromCloudApiPath;
}

/** What a call of `deregisterWhatsAppPhoneNumberFromCloudApi` gives. */
export type DeregisterWhatsAppPhoneNumberFromCloudApiResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `refreshWhatsAppPhoneNumber`. */
export interface RefreshWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** What a handler of `refreshWhatsAppPhoneNumber` gets. */
export interface RefreshWhatsAppPhoneNumberRequest<Caller = unknown> extends EveryRequest, NoBody {
  readonly operationId: "refreshWhatsAppPhoneNumber";
  readonly path: RefreshWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `refreshWhatsAppPhoneNumber` gives. */
export type RefreshWhatsAppPhoneNumberResponse =
  | { readonly status: 200; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: WhatsAppPhoneNumber }
  | { readonly status: 400 | 403 | 404 | 424 | 500; readonly headers?: AnswerHeaders; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 401; readonly headers: AnswerHeaders2; readonly contentType?: "application/json"; readonly body: ApiError }
  | { readonly status: 429 | 503; readonly headers: AnswerHeaders3; readonly contentType?: "application/json"; readonly body: ApiError };

/** What a call of `refreshWhatsAppPhoneNumber` takes. */
export interface RefreshWhatsAppPhoneNumberCall extends NoBody {
  readonly path: RefreshWhatsAppPhoneNumberPath;
}

/** What a call of `refreshWhatsAppPhoneNumber` gives. */
export type RefreshWhatsAppPhoneNumberResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** What each operation takes and gives, by its id. */
export interface Operations<Caller = unknown> {
  /**
   * List admin keys
   *
   * Lists the admin keys of your organization, newest first, a page at a time. Of a key itself only a
   * preview is shown; the whole of it came with the answer to its creation, and only there. Deleted keys
   * are not listed.
   *
   * `lastUsedAt` tells which keys are still in use. It is written about once a minute, so that it may be
   * a minute behind. To read all keys, send the `nextCursor` of each answer as `cursor` of the next
   * request until it is `null`. A `limit` beyond 100, a malformed `cursor` and an unknown query parameter
   * are refused with 400. Meta is not asked.
   *
   * `GET /v1/organization/admin-keys`
   * @remarks Provenance: extension.
   */
  listAdminKeys: OperationTypes<ListAdminKeysRequest<Caller>, ListAdminKeysResponse, ListAdminKeysCall, ListAdminKeysResult>;
  /**
   * Create an admin key
   *
   * Creates an admin key for your organization. It may do everything that the key of this request may do,
   * at once and until it is deleted.
   *
   * The answer holds the key itself, this once: only a digest of it is kept, so nobody can show it again.
   * If no answer reaches you, the key may exist all the same: look for its name in the list, delete it
   * there and create another one. Names need not be unique. Meta is not asked.
   *
   * `POST /v1/organization/admin-keys`
   * @remarks Provenance: documented.
   */
  createAdminKey: OperationTypes<CreateAdminKeyRequest<Caller>, CreateAdminKeyResponse, CreateAdminKeyCall, CreateAdminKeyResult>;
  /**
   * Delete an admin key
   *
   * Deletes an admin key for good. The next request that is made with it is refused with 401. A key may
   * delete itself.
   *
   * An organization keeps at least one key, or nobody could act for it any more: the last one is refused
   * with 409, also when the last two are deleted at once. A key that your organization does not have gets
   * 404, and so does one of another organization or one that was deleted before. Meta is not asked.
   *
   * `DELETE /v1/organization/admin-keys/{keyId}`
   * @remarks Provenance: inferred.
   */
  deleteAdminKey: OperationTypes<DeleteAdminKeyRequest<Caller>, DeleteAdminKeyResponse, DeleteAdminKeyCall, DeleteAdminKeyResult>;
  /**
   * List apps
   *
   * Lists the apps of your organization, newest first, a page at a time.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
   * `null`. No app is skipped or repeated on the way, even if others are created meanwhile.
   * `totalCount` counts all apps of the organization, not only those of the page.
   *
   * Meta is not asked. An organization without apps gets an empty list. A `limit` beyond 100, a
   * malformed `cursor` and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/apps`
   * @remarks Provenance: inferred.
   */
  listApps: OperationTypes<ListAppsRequest<Caller>, ListAppsResponse, ListAppsCall, ListAppsResult>;
  /**
   * Create an app
   *
   * Creates an app in your organization. Numbers can be assigned to it at once, by its id.
   *
   * The `slug` has to be unique in the organization: if another app has it, the request is refused
   * with 409, and of two simultaneous requests with one slug only the first is carried out. Choose
   * `mode` when you create the app, as it cannot be changed. Meta is not asked. If no answer reaches
   * you, send the request again: 409 then tells you that the first one was carried out.
   *
   * `POST /v1/organization/apps`
   * @remarks Provenance: documented.
   */
  createApp: OperationTypes<CreateAppRequest<Caller>, CreateAppResponse, CreateAppCall, CreateAppResult>;
  /**
   * Check whether a slug is free
   *
   * Tells whether an app with this `slug` could be created in your organization. Nothing is reserved: of
   * two who then create an app with it, one is refused with 409.
   *
   * Slugs are unique within an organization only, so other organizations play no part. What cannot be a
   * slug at all, as it has capital letters or spaces, is refused with 400. Meta is not asked.
   *
   * `GET /v1/organization/apps/check-slug`
   * @remarks Provenance: documented.
   */
  checkAppSlug: OperationTypes<CheckAppSlugRequest<Caller>, CheckAppSlugResponse, CheckAppSlugCall, CheckAppSlugResult>;
  /**
   * Update an app
   *
   * Gives an app another name. The numbers that are assigned to it show the new name from then on. The
   * `slug` and the mode stay as they are, since others may rely on them.
   *
   * A field that is left out keeps its value, so an empty object changes nothing. Sending the same
   * request again has no further effect. An app that your organization does not have gets 404, and so
   * does the app of another organization. Meta is not asked.
   *
   * `PUT /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  updateApp: OperationTypes<UpdateAppRequest<Caller>, UpdateAppResponse, UpdateAppCall, UpdateAppResult>;
  /**
   * Delete an app
   *
   * Deletes an app for good and takes its numbers from it, all or nothing. The numbers themselves stay
   * registered with your organization, and other apps keep them. The slug is free again.
   *
   * This cannot be undone. An app that your organization does not have gets 404, and so does the app of
   * another organization. If no answer reaches you, send the request again: 404 then tells you that the
   * first one was carried out. Meta is not asked and notices nothing.
   *
   * `DELETE /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  deleteApp: OperationTypes<DeleteAppRequest<Caller>, DeleteAppResponse, DeleteAppCall, DeleteAppResult>;
  /**
   * List WhatsApp business profiles
   *
   * Lists the WhatsApp Business Accounts that your organization has connected, newest first, a
   * page at a time. Disconnected ones stay listed; `status` tells them apart.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until
   * it is `null`. No profile is skipped or repeated on the way. `totalCount` counts all profiles
   * of the organization.
   *
   * Meta is not asked. An organization without profiles gets an empty list. A `limit` beyond 100,
   * a malformed `cursor` and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles`
   * @remarks Provenance: extension.
   */
  listWhatsAppBusinessProfiles: OperationTypes<ListWhatsAppBusinessProfilesRequest<Caller>, ListWhatsAppBusinessProfilesResponse, ListWhatsAppBusinessProfilesCall, ListWhatsAppBusinessProfilesResult>;
  /**
   * Connect a WhatsApp Business Account
   *
   * Connects the WhatsApp Business Account (WABA) of a business that has gone through Meta's
   * signup. Send the code at once: it works for 30 seconds.
   *
   * What happens, in this order:
   *
   * 1. Meta exchanges the code for an access token of the business.
   * 2. Without `wabaId`, Meta is asked which accounts `businessId` owns; there has to be exactly
   *    one.
   * 3. Meta is asked for the account and its numbers, and our app is subscribed to its events.
   * 4. The profile is kept, all or nothing, with the token sealed.
   *
   * An account that your organization has already stays the same profile, with the new token; a
   * disconnected one is connected again, under its old id, and its numbers with it. No number is
   * registered by this. What can go wrong: a field is not acceptable, or the account cannot be
   * connected, be it that the token does not read it or that another organization has it (400);
   * Meta has restricted the business (403); Meta refuses the code, cannot be asked or gives no
   * usable answer (424). In all these cases nothing is kept, neither token nor profile, and the
   * code is used up. If no answer reaches you, list the profiles.
   *
   * `POST /v1/organization/whatsapp/business-profiles/callback`
   * @remarks Provenance: documented.
   */
  createWhatsAppBusinessProfile: OperationTypes<CreateWhatsAppBusinessProfileRequest<Caller>, CreateWhatsAppBusinessProfileResponse, CreateWhatsAppBusinessProfileCall, CreateWhatsAppBusinessProfileResult>;
  /**
   * Claim a recovered attempt
   *
   * Finishes a recovered attempt: connects its WhatsApp Business Account to your organization,
   * without another signup.
   *
   * Meta is asked for the account and its numbers, with this installation's access, and our app is
   * subscribed to its events. Then the profile is kept, all or nothing: a new one, or the one that
   * your organization has for this account already, which is connected again where it was
   * disconnected. The attempt is used up by this.
   *
   * What can go wrong: the account cannot be read any more or another organization has connected
   * it (400); Meta has restricted the business (403); your organization has no such attempt (404);
   * the attempt is not recovered (409); Meta cannot be asked or gives no usable answer (424). In
   * all these cases nothing is kept. If no answer reaches you, list the recovered attempts: the
   * attempt is gone from there when it was claimed.
   *
   * `POST /v1/organization/whatsapp/business-profiles/claim`
   * @remarks Provenance: documented.
   */
  claimWhatsAppBusinessProfile: OperationTypes<ClaimWhatsAppBusinessProfileRequest<Caller>, ClaimWhatsAppBusinessProfileResponse, ClaimWhatsAppBusinessProfileCall, ClaimWhatsAppBusinessProfileResult>;
  /**
   * Mark an attempt as interrupted
   *
   * Records that a signup broke off after the business had chosen its account, and whether it can
   * be recovered.
   *
   * For the organization that owns this installation's access to Meta, Meta is asked whether that
   * access reads the account. If it does, and no other organization has the account connected, the
   * attempt is recovered and can be claimed. Otherwise it is kept as interrupted, and may be
   * marked again while it is open. For every other organization Meta is not asked: the business
   * has to go through the signup again.
   *
   * An attempt that is recovered already stays as it is. One that your organization does not have,
   * or that has expired, gets 404; a malformed request gets 400. If Meta has restricted the
   * business (403) or cannot be asked (424), nothing is changed, and the request may be sent
   * again.
   *
   * `POST /v1/organization/whatsapp/business-profiles/mark-interrupted`
   * @remarks Provenance: documented.
   */
  markWhatsAppBusinessProfileAttemptInterrupted: OperationTypes<MarkWhatsAppBusinessProfileAttemptInterruptedRequest<Caller>, MarkWhatsAppBusinessProfileAttemptInterruptedResponse, MarkWhatsAppBusinessProfileAttemptInterruptedCall, MarkWhatsAppBusinessProfileAttemptInterruptedResult>;
  /**
   * List recovered attempts
   *
   * Lists the attempts of your organization that were interrupted and can be finished by a claim,
   * newest first, all of them at once.
   *
   * An attempt stays in the list until it is claimed, also after the 15 minutes that an attempt is
   * open for. Meta is not asked: that an attempt is listed says that Meta let its account be read
   * when the attempt was marked as interrupted. A query parameter is refused with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles/recovered-attempts`
   * @remarks Provenance: documented.
   */
  listRecoveredWhatsAppBusinessProfileAttempts: OperationTypes<ListRecoveredWhatsAppBusinessProfileAttemptsRequest<Caller>, ListRecoveredWhatsAppBusinessProfileAttemptsResponse, ListRecoveredWhatsAppBusinessProfileAttemptsCall, ListRecoveredWhatsAppBusinessProfileAttemptsResult>;
  /**
   * Start an attempt to connect an account
   *
   * Starts an attempt to connect a WhatsApp Business Account, before the business goes through
   * Meta's signup. With the attempt's id a signup that breaks off can be recovered: mark the
   * attempt as interrupted, then claim it.
   *
   * Nothing is asked of Meta, and no account is connected by this: a signup that reaches its end
   * is finished by its code alone. The attempt expires after 15 minutes. What is sent as
   * `metadata` comes back with a recovered attempt; a malformed one is refused with 400. If no
   * answer reaches you, start another attempt.
   *
   * `POST /v1/organization/whatsapp/business-profiles/start-attempt`
   * @remarks Provenance: documented.
   */
  startWhatsAppBusinessProfileAttempt: OperationTypes<StartWhatsAppBusinessProfileAttemptRequest<Caller>, StartWhatsAppBusinessProfileAttemptResponse, StartWhatsAppBusinessProfileAttemptCall, StartWhatsAppBusinessProfileAttemptResult>;
  /**
   * Get a WhatsApp business profile
   *
   * Answers with one WhatsApp Business Account that your organization has connected, found by
   * Chirp's own id (`wabp_…`), with the numbers of it that are registered.
   *
   * Meta is not asked: what is said of the numbers is what Meta said last. An id that does not
   * have the form of one is refused with 400. An id that your organization does not have gets 404,
   * and so does the id of another organization's profile.
   *
   * `GET /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: extension.
   */
  getWhatsAppBusinessProfile: OperationTypes<GetWhatsAppBusinessProfileRequest<Caller>, GetWhatsAppBusinessProfileResponse, GetWhatsAppBusinessProfileCall, GetWhatsAppBusinessProfileResult>;
  /**
   * Disconnect a WhatsApp business profile
   *
   * Disconnects a WhatsApp Business Account from your organization. The access token that the
   * business granted is erased. The profile and its numbers stay, with the status `disconnected`,
   * but nothing is asked of Meta for them until the account is connected again, which brings back
   * the same profile. Another organization may connect the account from now on.
   *
   * Meta is asked to send no more events of the account. If Meta cannot be asked or refuses, the
   * account is disconnected all the same: a business that has withdrawn its access must be able to
   * leave. Sending the request again changes nothing more. A profile that your organization does
   * not have gets 404.
   *
   * `DELETE /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: documented.
   */
  disconnectWhatsAppBusinessProfile: OperationTypes<DisconnectWhatsAppBusinessProfileRequest<Caller>, DisconnectWhatsAppBusinessProfileResponse, DisconnectWhatsAppBusinessProfileCall, DisconnectWhatsAppBusinessProfileResult>;
  /**
   * List WhatsApp phone numbers
   *
   * Lists the WhatsApp phone numbers that your organization has registered, newest first, a page at a
   * time.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
   * `null`. No number is skipped or repeated on the way, even if others are registered meanwhile.
   * `totalCount` counts the numbers on all pages together.
   *
   * `appId` and `metaBusinessAccountId` leave only the numbers of that app and of that business account,
   * both together those of both. `totalCount` then counts what is left. An id that your organization
   * does not have leaves none. Send the same ones with every page.
   *
   * Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last.
   * An organization without numbers gets an empty list. A `limit` beyond 100, a malformed `cursor` or
   * id and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  listWhatsAppPhoneNumbers: OperationTypes<ListWhatsAppPhoneNumbersRequest<Caller>, ListWhatsAppPhoneNumbersResponse, ListWhatsAppPhoneNumbersCall, ListWhatsAppPhoneNumbersResult>;
  /**
   * Register a WhatsApp phone number
   *
   * Makes a phone number that exists at Meta known to your organization and assigns it to the apps in
   * `appIds`. You need Meta's id of the number and of the WhatsApp Business Account (WABA) that lists
   * it. Nothing is written at Meta: the number is neither created, nor verified, nor registered with
   * the Cloud API there.
   *
   * What happens, in this order:
   *
   * 1. The fields are checked, and each app has to be one of your organization's.
   * 2. Your organization must have the business account: either it is connected already, or Meta lets
   *    your organization's own token read it, and it is connected now.
   * 3. Meta is asked which numbers it lists under that account. `metaPhoneNumberId` must be among them,
   *    and its number must be `displayPhoneNumber`.
   * 4. The number and its assignments are kept, all or nothing, with what Meta says of the number.
   *
   * What can go wrong: a field or app is not acceptable, or Meta does not list the number (400); the
   * number is registered with your organization already, or a second registration came first (409);
   * Meta has restricted the business account (403); Meta cannot be asked or gives no usable answer
   * (424). In all these cases nothing is kept. If no answer reaches you, send the request again: 409
   * then tells you that the first one was carried out.
   *
   * `POST /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  registerWhatsAppPhoneNumber: OperationTypes<RegisterWhatsAppPhoneNumberRequest<Caller>, RegisterWhatsAppPhoneNumberResponse, RegisterWhatsAppPhoneNumberCall, RegisterWhatsAppPhoneNumberResult>;
  /**
   * Get a WhatsApp phone number
   *
   * Answers with one WhatsApp phone number of your organization, found by Chirp's own id (`wapn_…`).
   *
   * Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last. An
   * id that does not have the form of one is refused with 400. An id that your organization does not
   * have gets 404, and so does the id of another organization's number.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  getWhatsAppPhoneNumber: OperationTypes<GetWhatsAppPhoneNumberRequest<Caller>, GetWhatsAppPhoneNumberResponse, GetWhatsAppPhoneNumberCall, GetWhatsAppPhoneNumberResult>;
  /**
   * Delete a WhatsApp phone number
   *
   * Removes a number from your organization and takes it from its apps, all at once. Its id is not used
   * again.
   *
   * Meta is not asked and notices nothing: the number stays in its business account, verified and
   * registered with the Cloud API as it was. Deregister it first if it shall not receive any more. It can
   * be registered here again, and then gets a new id.
   *
   * What can go wrong: an id that does not have the form of one is refused with 400, and a number that
   * your organization does not have, or has no more, gets 404. If no answer reaches you, send the request
   * again: 404 then tells you that the first one was carried out.
   *
   * `DELETE /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  deleteWhatsAppPhoneNumber: OperationTypes<DeleteWhatsAppPhoneNumberRequest<Caller>, DeleteWhatsAppPhoneNumberResponse, DeleteWhatsAppPhoneNumberCall, DeleteWhatsAppPhoneNumberResult>;
  /**
   * Replace the apps of a WhatsApp phone number
   *
   * Assigns a WhatsApp phone number to exactly the apps in `appIds`. Apps that are not named lose the
   * number, and an empty `appIds` takes it from all of them. Meta is not asked and notices nothing.
   *
   * The assignments change all or nothing: if one of the apps is not your organization's, the request
   * is refused with 400 and they stay as they were. Sending the same request again changes nothing
   * more. A number that your organization does not have gets 404. To add a single app, read the number
   * first and send its present apps along.
   *
   * `PUT /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps`
   * @remarks Provenance: documented.
   */
  replaceWhatsAppPhoneNumberApps: OperationTypes<ReplaceWhatsAppPhoneNumberAppsRequest<Caller>, ReplaceWhatsAppPhoneNumberAppsResponse, ReplaceWhatsAppPhoneNumberAppsCall, ReplaceWhatsAppPhoneNumberAppsResult>;
  /**
   * Get the settings of a WhatsApp phone number
   *
   * Answers with the settings that a number has at Meta: calls, what happens when the identity of a user
   * changes, encryption of what is sent and received, and where data is stored.
   *
   * Meta is asked each time, once and only to read; nothing is kept here. The four objects are always
   * there. What Meta does not show of a setting is left out, and a value that Meta has added since is
   * passed on in lower case.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
   * gives no usable answer (424). Asking again is safe.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: documented.
   */
  getWhatsAppPhoneNumberSettings: OperationTypes<GetWhatsAppPhoneNumberSettingsRequest<Caller>, GetWhatsAppPhoneNumberSettingsResponse, GetWhatsAppPhoneNumberSettingsCall, GetWhatsAppPhoneNumberSettingsResult>;
  /**
   * Update the settings of a WhatsApp phone number
   *
   * Changes those settings of a number at Meta that are named; the others stay as they are. `calling`,
   * `userIdentityChange`, `payloadEncryption`, `storageConfiguration` and `twoStepVerification` are one
   * setting each.
   *
   * Meta takes one setting at a time. Several are sent one after the other, in the order above, until one
   * fails: `param` then names it, those before it hold, and those after it were not sent. Nothing is kept
   * here. Sending the same request again is safe.
   *
   * Meta has conditions of its own, and refuses what does not meet them: calls need a messaging limit of
   * 2,000 or more, encryption needs a key that the number has at Meta, where data is stored can be
   * changed only while the number is not registered with the Cloud API, and a PIN may be taken only
   * while it is.
   *
   * What can go wrong: nothing is named or a field is not acceptable (400), your organization does not
   * have the number (404) or has disconnected its business account (400), Meta has restricted the account
   * (403), the number is not registered (409), or Meta cannot be asked, refuses or gives no usable answer
   * (424). After a failure 424 without `provider`, and after no answer at all, nobody knows whether Meta
   * made that one change: read the settings. The PIN cannot be read: set it again. It is neither kept
   * nor logged.
   *
   * `PATCH /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: extension.
   */
  updateWhatsAppPhoneNumberSettings: OperationTypes<UpdateWhatsAppPhoneNumberSettingsRequest<Caller>, UpdateWhatsAppPhoneNumberSettingsResponse, UpdateWhatsAppPhoneNumberSettingsCall, UpdateWhatsAppPhoneNumberSettingsResult>;
  /**
   * Request a verification code for a number
   *
   * Has Meta send a one-time code to the number, by text message or by a call, to prove that the number
   * is the business's. Give the code to `verify-code` next; it is good for ten minutes and for one use,
   * and a new request replaces it. The answer only says that Meta took the request: it does not say
   * that the code has arrived.
   *
   * Meta is asked once, and nothing of it is kept here.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has verified the number already (409), Meta has restricted the
   * account (403) or sends no further code for now (429), or Meta cannot be asked, refuses or gives no
   * usable answer (424). Meta does not publish how often a code may be asked for; an hour's wait is
   * usual. After a failure 424 without `provider`, and after no answer at all, nobody knows whether a
   * code was sent: wait for it before you ask for another one.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code`
   * @remarks Provenance: extension.
   */
  requestWhatsAppPhoneNumberCode: OperationTypes<RequestWhatsAppPhoneNumberCodeRequest<Caller>, RequestWhatsAppPhoneNumberCodeResponse, RequestWhatsAppPhoneNumberCodeCall, RequestWhatsAppPhoneNumberCodeResult>;
  /**
   * Verify a number with its code
   *
   * Gives Meta the code that it sent to the number. If it is the right one, Meta takes the number for
   * verified, for 14 days unless it is registered with the Cloud API within them.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
   * that second question fails, the verification has still succeeded: the answer then has `verified`
   * true, and the rest as it was known before.
   *
   * What can go wrong: the code is wrong, has expired or was used before (400); your organization does
   * not have the number (404) or has disconnected its business account (400); Meta has verified the
   * number already (409); Meta has restricted the account (403) or takes no more guesses for now (429);
   * Meta cannot be asked, refuses or gives no usable answer (424). The number here then stays as it
   * was. After a failure 424 without `provider`, after status 500 and after no answer at all, nobody
   * knows whether Meta verified the number: refresh it. The code is neither kept nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code`
   * @remarks Provenance: extension.
   */
  verifyWhatsAppPhoneNumberCode: OperationTypes<VerifyWhatsAppPhoneNumberCodeRequest<Caller>, VerifyWhatsAppPhoneNumberCodeResponse, VerifyWhatsAppPhoneNumberCodeCall, VerifyWhatsAppPhoneNumberCodeResult>;
  /**
   * Register a number with the Cloud API
   *
   * Has Meta register a verified number with its Cloud API, so that it can send and receive. A number
   * without two-step verification gets this PIN; any other has to be told the PIN that it has. Register
   * it again with the same PIN after Meta has approved another display name.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it.
   * `cloudApiRegistered` is true as soon as Meta shows the number as connected, which may take a moment:
   * refresh it. If that second question fails, the registration has still succeeded: the answer then
   * has `cloudApiRegistered` true, and the rest as it was known before.
   *
   * Meta counts ten registrations of a number in any 72 hours, failed ones included, and locks the
   * number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
   * Do not register a number that is also used in the WhatsApp Business app: Meta has registered it
   * already, and refuses. A number that runs on premises has to be moved first, which this API does
   * not do.
   *
   * What can go wrong: the number has another PIN (400), your organization does not have the number
   * (404) or has disconnected its business account (400), Meta has not approved the display name (402)
   * or has restricted the account (403), the number is not verified (409), there were too many
   * registrations or wrong PINs (429), or Meta cannot be asked, refuses or gives no usable answer (424).
   * The number here then stays as it was. After a failure 424 without `provider`, after status 500 and
   * after no answer at all, nobody knows whether Meta registered the number: refresh it before you try
   * again, since each try counts. The PIN is neither kept nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register`
   * @remarks Provenance: extension.
   */
  registerWhatsAppPhoneNumberWithCloudApi: OperationTypes<RegisterWhatsAppPhoneNumberWithCloudApiRequest<Caller>, RegisterWhatsAppPhoneNumberWithCloudApiResponse, RegisterWhatsAppPhoneNumberWithCloudApiCall, RegisterWhatsAppPhoneNumberWithCloudApiResult>;
  /**
   * Deregister a number from the Cloud API
   *
   * Has Meta take a number off its Cloud API: it can neither send nor receive until it is registered
   * again. The number and its history stay at Meta, and here it stays with its apps. Its storage in a
   * country, if any, is switched off by Meta.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
   * that second question fails, the deregistration has still succeeded: the answer then has
   * `cloudApiRegistered` false, and the rest as it was known before.
   *
   * Meta counts ten deregistrations of a number in any 72 hours, apart from its registrations, and locks
   * the number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
   * Meta refuses numbers that are also used in the WhatsApp Business app.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its business
   * account (400), Meta has restricted the account (403), the number is not registered (409), there were
   * too many deregistrations (429), or Meta cannot be asked, refuses or gives no usable answer (424). The
   * number here then stays as it was. After a failure 424 without `provider`, after status 500 and after
   * no answer at all, nobody knows whether Meta deregistered the number: refresh it before you try again.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister`
   * @remarks Provenance: extension.
   */
  deregisterWhatsAppPhoneNumberFromCloudApi: OperationTypes<DeregisterWhatsAppPhoneNumberFromCloudApiRequest<Caller>, DeregisterWhatsAppPhoneNumberFromCloudApiResponse, DeregisterWhatsAppPhoneNumberFromCloudApiCall, DeregisterWhatsAppPhoneNumberFromCloudApiResult>;
  /**
   * Refresh a WhatsApp phone number
   *
   * Asks Meta for the present state of a number and keeps what Meta says: `verified`, `qualityRating`
   * and `cloudApiRegistered`. The answer is the number with these values, and reads and lists have them
   * from then on. `updatedAt` changes only if one of them did.
   *
   * Meta is asked once, for this number, and only to read. Send it when something happened at Meta
   * itself, such as a verification in the WhatsApp Manager or a new rating, and after a request to
   * verify, register or deregister the number that got no answer: the refresh tells whether Meta
   * carried it out.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
   * does not show the number any more (424). In all these cases the number stays as it was, and asking
   * again is safe.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh`
   * @remarks Provenance: extension.
   */
  refreshWhatsAppPhoneNumber: OperationTypes<RefreshWhatsAppPhoneNumberRequest<Caller>, RefreshWhatsAppPhoneNumberResponse, RefreshWhatsAppPhoneNumberCall, RefreshWhatsAppPhoneNumberResult>;
}

export type OperationId = keyof Operations;

/** A request that passed validation: parameters coerced to their types, defaults filled. */
export type OperationRequest<Id extends OperationId, Caller = unknown> = Operations<Caller>[Id]["request"];

/** What a handler answers with: one of the declared statuses, with the body and the headers of that status. */
export type OperationResponse<Id extends OperationId> = Operations[Id]["response"];

/** What a call takes: path, query, headers and body, each only where the operation declares it. */
export type OperationCall<Id extends OperationId> = Operations[Id]["call"];

/** What a call gives: a union by status, so `if (result.status === 409)` knows the body. */
export type OperationResult<Id extends OperationId> = Operations[Id]["result"];

export type OperationStatus<Id extends OperationId> = OperationResponse<Id>["status"];

export type OperationHandler<Id extends OperationId, Caller = unknown> = OperationHandlers<Caller>[Id];

/** One handler per operation; an operation without one does not compile. */
export type OperationHandlers<Caller = unknown> = {
  readonly [Id in keyof Operations<Caller>]: (
    request: Operations<Caller>[Id]["request"],
  ) => Operations<Caller>[Id]["response"] | Promise<Operations<Caller>[Id]["response"]>;
};

/** The operations of each tag. */
export interface Tags {
  "Admin Keys": "listAdminKeys" | "createAdminKey" | "deleteAdminKey";
  Apps: "listApps" | "createApp" | "checkAppSlug" | "updateApp" | "deleteApp";
  "WhatsApp Business Profiles": "listWhatsAppBusinessProfiles" | "createWhatsAppBusinessProfile" | "claimWhatsAppBusinessProfile" | "markWhatsAppBusinessProfileAttemptInterrupted" | "listRecoveredWhatsAppBusinessProfileAttempts" | "startWhatsAppBusinessProfileAttempt" | "getWhatsAppBusinessProfile" | "disconnectWhatsAppBusinessProfile";
  "WhatsApp Phone Numbers": "listWhatsAppPhoneNumbers" | "registerWhatsAppPhoneNumber" | "getWhatsAppPhoneNumber" | "deleteWhatsAppPhoneNumber" | "replaceWhatsAppPhoneNumberApps" | "getWhatsAppPhoneNumberSettings" | "updateWhatsAppPhoneNumberSettings" | "requestWhatsAppPhoneNumberCode" | "verifyWhatsAppPhoneNumberCode" | "registerWhatsAppPhoneNumberWithCloudApi" | "deregisterWhatsAppPhoneNumberFromCloudApi" | "refreshWhatsAppPhoneNumber";
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file where one is missing. */
export type TaggedHandlers<T extends Tag, Caller = unknown> = Pick<OperationHandlers<Caller>, Tags[T]>;

/** One item of each list that is answered page by page. */
export interface PageItems {
  listAdminKeys: ItemOf<AdminKeyList, "keys">;
  listApps: ItemOf<AppList, "apps">;
  listWhatsAppBusinessProfiles: ItemOf<WhatsAppBusinessProfileList, "businessProfiles">;
  listWhatsAppPhoneNumbers: ItemOf<WhatsAppPhoneNumberList, "phoneNumbers">;
}

/** The operations that answer with a list page by page. */
export type PagedOperationId = keyof PageItems;

/** One item of such a list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];

/** The addresses that the contract names, the first one first. */
export const servers = ["https://api.buildwithchirp.com", "http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = {
  listAdminKeys: {
    method: "get",
    path: "/v1/organization/admin-keys",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "keys" },
  },
  createAdminKey: {
    method: "post",
    path: "/v1/organization/admin-keys",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  deleteAdminKey: {
    method: "delete",
    path: "/v1/organization/admin-keys/{keyId}",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listApps: {
    method: "get",
    path: "/v1/organization/apps",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "apps" },
  },
  createApp: {
    method: "post",
    path: "/v1/organization/apps",
    tag: "Apps",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  checkAppSlug: {
    method: "get",
    path: "/v1/organization/apps/check-slug",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  updateApp: {
    method: "put",
    path: "/v1/organization/apps/{appId}",
    tag: "Apps",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  deleteApp: {
    method: "delete",
    path: "/v1/organization/apps/{appId}",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listWhatsAppBusinessProfiles: {
    method: "get",
    path: "/v1/organization/whatsapp/business-profiles",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "businessProfiles" },
  },
  createWhatsAppBusinessProfile: {
    method: "post",
    path: "/v1/organization/whatsapp/business-profiles/callback",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  claimWhatsAppBusinessProfile: {
    method: "post",
    path: "/v1/organization/whatsapp/business-profiles/claim",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  markWhatsAppBusinessProfileAttemptInterrupted: {
    method: "post",
    path: "/v1/organization/whatsapp/business-profiles/mark-interrupted",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  listRecoveredWhatsAppBusinessProfileAttempts: {
    method: "get",
    path: "/v1/organization/whatsapp/business-profiles/recovered-attempts",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  startWhatsAppBusinessProfileAttempt: {
    method: "post",
    path: "/v1/organization/whatsapp/business-profiles/start-attempt",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  getWhatsAppBusinessProfile: {
    method: "get",
    path: "/v1/organization/whatsapp/business-profiles/{profileId}",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  disconnectWhatsAppBusinessProfile: {
    method: "delete",
    path: "/v1/organization/whatsapp/business-profiles/{profileId}",
    tag: "WhatsApp Business Profiles",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  listWhatsAppPhoneNumbers: {
    method: "get",
    path: "/v1/organization/whatsapp/phone-numbers",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "phoneNumbers" },
  },
  registerWhatsAppPhoneNumber: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  getWhatsAppPhoneNumber: {
    method: "get",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  deleteWhatsAppPhoneNumber: {
    method: "delete",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  replaceWhatsAppPhoneNumberApps: {
    method: "put",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  getWhatsAppPhoneNumberSettings: {
    method: "get",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  updateWhatsAppPhoneNumberSettings: {
    method: "patch",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  requestWhatsAppPhoneNumberCode: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  verifyWhatsAppPhoneNumberCode: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  registerWhatsAppPhoneNumberWithCloudApi: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      402: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  deregisterWhatsAppPhoneNumberFromCloudApi: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  refreshWhatsAppPhoneNumber: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
};

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = {
  ErrorCode: {
    message_undeliverable: {
      status: 402,
      type: "provider_error",
      description: "WhatsApp could not deliver the message. Try again later or reach the recipient in another way.",
      provenance: "documented",
    },
    conversation_window_expired: {
      status: 402,
      type: "provider_error",
      description: "The recipient last wrote more than 24 hours ago. Send an approved template instead.",
      provenance: "documented",
    },
    recipient_not_on_whatsapp: {
      status: 402,
      type: "provider_error",
      description: "The recipient's number has no WhatsApp account. Check it or use another channel.",
      provenance: "documented",
    },
    phone_number_not_assigned: {
      status: 400,
      type: "invalid_request_error",
      description: "The number is not assigned to this app. Assign it to the app first.",
      provenance: "documented",
    },
    unsupported_message_type: {
      status: 400,
      type: "invalid_request_error",
      description: "This kind of message cannot be sent here. Choose one that the operation lists.",
      provenance: "documented",
    },
    media_too_large: {
      status: 400,
      type: "invalid_request_error",
      description: "The media file exceeds WhatsApp's limit for its kind. Send a smaller file.",
      provenance: "documented",
    },
    invalid_phone_number: {
      status: 400,
      type: "invalid_request_error",
      description: "The phone number is not in E.164 format or not the one meant. Send it as +15551234567.",
      provenance: "documented",
    },
    template_not_found: {
      status: 404,
      type: "invalid_request_error",
      description: "There is no template of this name and language. Check both, and that it is approved.",
      provenance: "documented",
    },
    template_parameter_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The variables do not fit the template. Send exactly those that it declares.",
      provenance: "documented",
    },
    groups_not_eligible: {
      status: 402,
      type: "provider_error",
      description: "Meta does not allow groups for this number. Meet Meta's conditions for groups first.",
      provenance: "documented",
    },
    account_restricted: {
      status: 403,
      type: "provider_error",
      description: "Meta has restricted the business account. Resolve it in Meta's Business Support.",
      provenance: "documented",
    },
    display_name_not_approved: {
      status: 402,
      type: "provider_error",
      description: "Meta has not approved the number's display name. Wait for the review or change the name.",
      provenance: "documented",
    },
    whatsapp_not_configured: {
      status: 400,
      type: "invalid_request_error",
      description: "The organization has not connected this WhatsApp Business Account. Connect it first.",
      provenance: "documented",
    },
    meta_api_error: {
      status: 424,
      type: "api_error",
      description: "Meta refused or failed the call. Read `provider` for the reason before asking again.",
      provenance: "documented",
    },
    meta_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Meta could not be reached or was overloaded. Ask again after a while; after a write without an answer look first, by a refresh of the number.",
      provenance: "documented",
    },
    telnyx_api_error: {
      status: 424,
      type: "api_error",
      description: "Telnyx refused or failed the call. Read `provider` for the reason before asking again.",
      provenance: "documented",
    },
    telnyx_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Telnyx could not be reached or was overloaded. Ask again after a while.",
      provenance: "documented",
    },
    rate_limit_exceeded: {
      status: 429,
      type: "invalid_request_error",
      description: "The key made too many requests this minute. Wait as long as `Retry-After` says.",
      provenance: "documented",
    },
    whatsapp_rate_limited: {
      status: 429,
      type: "provider_error",
      description: "Meta limits how fast a number may send, and how often it may be registered or sent a code. Wait as long as `Retry-After` says, or send more slowly.",
      provenance: "documented",
    },
    resource_already_exists: {
      status: 409,
      type: "invalid_request_error",
      description: "There is one already. Use the existing one, or choose another value for `param`.",
      provenance: "documented",
    },
    phone_number_already_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta has verified the number already, so that it sends no code. Refresh the number.",
      provenance: "extension",
    },
    phone_number_not_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta wants the number verified first. Request a code and verify it.",
      provenance: "extension",
    },
    phone_number_not_registered: {
      status: 409,
      type: "invalid_request_error",
      description: "The number is not registered with the Cloud API. Register it there first.",
      provenance: "extension",
    },
    verification_code_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The code is not the one that Meta sent last, or it has expired. Request a new one.",
      provenance: "extension",
    },
    pin_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The number has another PIN for two-step verification. Send that one, or set a new one.",
      provenance: "extension",
    },
    attempt_not_recovered: {
      status: 409,
      type: "invalid_request_error",
      description: "The signup attempt cannot be claimed, since it was not recovered. Start a new one.",
      provenance: "extension",
    },
    last_admin_key: {
      status: 409,
      type: "invalid_request_error",
      description: "An organization keeps at least one admin key. Create another one first.",
      provenance: "extension",
    },
  },
} as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
