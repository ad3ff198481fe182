// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type {
  BodilessRequest,
  EveryRequest,
  Filled,
  ItemOf,
  NoBody,
  OperationTypes,
  PartOf,
  WithRequired,
  Answer,
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

/** The headers of a response. */
export interface AnswerHeaders {
  /** @description The id of this request. The server logs it too: quote it when you report a problem. */
  "X-Request-Id"?: string;
  /** @description How many requests per minute the key may make towards this operation's limit. */
  "X-RateLimit-Limit"?: number;
  /** @description How many requests are left until `X-RateLimit-Reset`. */
  "X-RateLimit-Remaining"?: number;
  /** @description When the count starts over, in Unix time (seconds). */
  "X-RateLimit-Reset"?: number;
}

/** The headers of a response. */
export interface AnswerHeaders2 {
  /** @description The authentication scheme that the server expects. RFC 9110 requires it in every 401. */
  "WWW-Authenticate": string;
  /** @description The id of this request. The server logs it too: quote it when you report a problem. */
  "X-Request-Id"?: string;
}

/** The headers of a response. */
export interface AnswerHeaders3 {
  /** @description How many seconds to wait before you send the request again. */
  "Retry-After": number;
  /** @description The id of this request. The server logs it too: quote it when you report a problem. */
  "X-Request-Id"?: string;
  /** @description How many requests per minute the key may make towards this operation's limit. */
  "X-RateLimit-Limit"?: number;
  /** @description How many requests are left until `X-RateLimit-Reset`. */
  "X-RateLimit-Remaining"?: number;
  /** @description When the count starts over, in Unix time (seconds). */
  "X-RateLimit-Reset"?: number;
}

/** The query of `listAdminKeys`. */
export interface ListAdminKeysQuery {
  /**
   * @description The maximum number of entries to return. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to continue: the id of the last key that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest key. The id is only compared, so it works even if its key has since been deleted.
   * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** The request that a handler of `listAdminKeys` receives. */
export interface ListAdminKeysRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listAdminKeys";
  readonly query: Filled<ListAdminKeysQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listAdminKeys` returns. */
export type ListAdminKeysResponse =
  | Answer<200, AdminKeyList, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `listAdminKeys`. */
export interface ListAdminKeysCall extends NoBody {
  readonly query?: ListAdminKeysQuery;
}

/** The result of a call of `listAdminKeys`. */
export type ListAdminKeysResult =
  | OkResult<200, AdminKeyList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `createAdminKey` receives. */
export interface CreateAdminKeyRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createAdminKey";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: AdminKeyCreation;
}

/** What a handler of `createAdminKey` returns. */
export type CreateAdminKeyResponse =
  | Answer<201, CreatedAdminKey, AnswerHeaders>
  | Answer<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `createAdminKey`. */
export interface CreateAdminKeyCall {
  readonly contentType?: "application/json";
  readonly body: AdminKeyCreation;
}

/** The result of a call of `createAdminKey`. */
export type CreateAdminKeyResult =
  | OkResult<201, CreatedAdminKey, AnswerHeaders>
  | FailedResult<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteAdminKey`. */
export interface DeleteAdminKeyPath {
  /**
   * @description The admin key's id, from the response that created it or from the list: `key_admin_`, then 27 letters and digits. The key itself, `sk_admin_…`, is not accepted here.
   * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  keyId: string;
}

/** The request that a handler of `deleteAdminKey` receives. */
export interface DeleteAdminKeyRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "deleteAdminKey";
  readonly path: DeleteAdminKeyPath;
  readonly caller: Caller;
}

/** What a handler of `deleteAdminKey` returns. */
export type DeleteAdminKeyResponse =
  | Answer<200, Confirmation, AnswerHeaders>
  | Answer<400 | 404 | 409 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `deleteAdminKey`. */
export interface DeleteAdminKeyCall extends NoBody {
  readonly path: DeleteAdminKeyPath;
}

/** The result of a call of `deleteAdminKey`. */
export type DeleteAdminKeyResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 409 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listApps`. */
export interface ListAppsQuery {
  /**
   * @description The maximum number of entries to return. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to continue: the id of the last app that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest app. The id is only compared, so it works even if its app has since been deleted.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** The request that a handler of `listApps` receives. */
export interface ListAppsRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listApps";
  readonly query: Filled<ListAppsQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listApps` returns. */
export type ListAppsResponse =
  | Answer<200, AppList, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `listApps`. */
export interface ListAppsCall extends NoBody {
  readonly query?: ListAppsQuery;
}

/** The result of a call of `listApps`. */
export type ListAppsResult =
  | OkResult<200, AppList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `createApp` receives. */
export interface CreateAppRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createApp";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: Filled<AppCreation, "mode">;
}

/** What a handler of `createApp` returns. */
export type CreateAppResponse =
  | Answer<201, App, AnswerHeaders>
  | Answer<400 | 409 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `createApp`. */
export interface CreateAppCall {
  readonly contentType?: "application/json";
  readonly body: AppCreation;
}

/** The result of a call of `createApp`. */
export type CreateAppResult =
  | OkResult<201, App, AnswerHeaders>
  | FailedResult<400 | 409 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `checkAppSlug`. */
export interface CheckAppSlugQuery {
  /**
   * @description The slug to check: lower-case letters and digits, in words joined by single hyphens.
   * @example field-service
   */
  slug: string;
}

/** The request that a handler of `checkAppSlug` receives. */
export interface CheckAppSlugRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "checkAppSlug";
  readonly query: CheckAppSlugQuery;
  readonly caller: Caller;
}

/** What a handler of `checkAppSlug` returns. */
export type CheckAppSlugResponse =
  | Answer<200, AppSlugAvailability, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `checkAppSlug`. */
export interface CheckAppSlugCall extends NoBody {
  readonly query: CheckAppSlugQuery;
}

/** The result of a call of `checkAppSlug`. */
export type CheckAppSlugResult =
  | OkResult<200, AppSlugAvailability, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `updateApp`. */
export interface UpdateAppPath {
  /**
   * @description The app's id, from the response that created it or from the list: `app_`, then `test_` for a test app, then 27 letters and digits.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId: string;
}

/** The request that a handler of `updateApp` receives. */
export interface UpdateAppRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateApp";
  readonly path: UpdateAppPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: AppUpdate;
}

/** What a handler of `updateApp` returns. */
export type UpdateAppResponse =
  | Answer<200, App, AnswerHeaders>
  | Answer<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `updateApp`. */
export interface UpdateAppCall {
  readonly path: UpdateAppPath;
  readonly contentType?: "application/json";
  readonly body: AppUpdate;
}

/** The result of a call of `updateApp`. */
export type UpdateAppResult =
  | OkResult<200, App, AnswerHeaders>
  | FailedResult<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteApp`. */
export interface DeleteAppPath {
  /**
   * @description The app's id, from the response that created it or from the list: `app_`, then `test_` for a test app, then 27 letters and digits.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId: string;
}

/** The request that a handler of `deleteApp` receives. */
export interface DeleteAppRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "deleteApp";
  readonly path: DeleteAppPath;
  readonly caller: Caller;
}

/** What a handler of `deleteApp` returns. */
export type DeleteAppResponse =
  | Answer<200, AppDeletion, AnswerHeaders>
  | Answer<400 | 404 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `deleteApp`. */
export interface DeleteAppCall extends NoBody {
  readonly path: DeleteAppPath;
}

/** The result of a call of `deleteApp`. */
export type DeleteAppResult =
  | OkResult<200, AppDeletion, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listWhatsAppBusinessProfiles`. */
export interface ListWhatsAppBusinessProfilesQuery {
  /**
   * @description The maximum number of entries to return. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to continue: the id of the last profile that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest profile. The id is only compared.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
}

/** The request that a handler of `listWhatsAppBusinessProfiles` receives. */
export interface ListWhatsAppBusinessProfilesRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listWhatsAppBusinessProfiles";
  readonly query: Filled<ListWhatsAppBusinessProfilesQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listWhatsAppBusinessProfiles` returns. */
export type ListWhatsAppBusinessProfilesResponse =
  | Answer<200, WhatsAppBusinessProfileList, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `listWhatsAppBusinessProfiles`. */
export interface ListWhatsAppBusinessProfilesCall extends NoBody {
  readonly query?: ListWhatsAppBusinessProfilesQuery;
}

/** The result of a call of `listWhatsAppBusinessProfiles`. */
export type ListWhatsAppBusinessProfilesResult =
  | OkResult<200, WhatsAppBusinessProfileList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `createWhatsAppBusinessProfile` receives. */
export interface CreateWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "createWhatsAppBusinessProfile";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppBusinessProfileCreation;
}

/** What a handler of `createWhatsAppBusinessProfile` returns. */
export type CreateWhatsAppBusinessProfileResponse =
  | Answer<201, WhatsAppBusinessProfile, AnswerHeaders>
  | Answer<400 | 403 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `createWhatsAppBusinessProfile`. */
export interface CreateWhatsAppBusinessProfileCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppBusinessProfileCreation;
}

/** The result of a call of `createWhatsAppBusinessProfile`. */
export type CreateWhatsAppBusinessProfileResult =
  | OkResult<201, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 403 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `claimWhatsAppBusinessProfile` receives. */
export interface ClaimWhatsAppBusinessProfileRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "claimWhatsAppBusinessProfile";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppBusinessProfileClaim;
}

/** What a handler of `claimWhatsAppBusinessProfile` returns. */
export type ClaimWhatsAppBusinessProfileResponse =
  | Answer<200, WhatsAppBusinessProfile, AnswerHeaders>
  | Answer<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `claimWhatsAppBusinessProfile`. */
export interface ClaimWhatsAppBusinessProfileCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppBusinessProfileClaim;
}

/** The result of a call of `claimWhatsAppBusinessProfile`. */
export type ClaimWhatsAppBusinessProfileResult =
  | OkResult<200, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `markWhatsAppBusinessProfileAttemptInterrupted` receives. */
export interface MarkWhatsAppBusinessProfileAttemptInterruptedRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "markWhatsAppBusinessProfileAttemptInterrupted";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: SignupInterruption;
}

/** What a handler of `markWhatsAppBusinessProfileAttemptInterrupted` returns. */
export type MarkWhatsAppBusinessProfileAttemptInterruptedResponse =
  | Answer<200, Confirmation, AnswerHeaders>
  | Answer<400 | 403 | 404 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `markWhatsAppBusinessProfileAttemptInterrupted`. */
export interface MarkWhatsAppBusinessProfileAttemptInterruptedCall {
  readonly contentType?: "application/json";
  readonly body: SignupInterruption;
}

/** The result of a call of `markWhatsAppBusinessProfileAttemptInterrupted`. */
export type MarkWhatsAppBusinessProfileAttemptInterruptedResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `listRecoveredWhatsAppBusinessProfileAttempts` receives. */
export interface ListRecoveredWhatsAppBusinessProfileAttemptsRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listRecoveredWhatsAppBusinessProfileAttempts";
  readonly caller: Caller;
}

/** What a handler of `listRecoveredWhatsAppBusinessProfileAttempts` returns. */
export type ListRecoveredWhatsAppBusinessProfileAttemptsResponse =
  | Answer<200, RecoveredAttemptList, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `listRecoveredWhatsAppBusinessProfileAttempts`. */
export interface ListRecoveredWhatsAppBusinessProfileAttemptsCall extends NoBody {
}

/** The result of a call of `listRecoveredWhatsAppBusinessProfileAttempts`. */
export type ListRecoveredWhatsAppBusinessProfileAttemptsResult =
  | OkResult<200, RecoveredAttemptList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `startWhatsAppBusinessProfileAttempt` receives. */
export interface StartWhatsAppBusinessProfileAttemptRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "startWhatsAppBusinessProfileAttempt";
  readonly caller: Caller;
  readonly contentType?: "application/json" | undefined;
  readonly body?: SignupStart | undefined;
}

/** What a handler of `startWhatsAppBusinessProfileAttempt` returns. */
export type StartWhatsAppBusinessProfileAttemptResponse =
  | Answer<201, SignupAttempt, AnswerHeaders>
  | Answer<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `startWhatsAppBusinessProfileAttempt`. */
export interface StartWhatsAppBusinessProfileAttemptCall {
  readonly contentType?: "application/json";
  readonly body?: SignupStart | undefined;
}

/** The result of a call of `startWhatsAppBusinessProfileAttempt`. */
export type StartWhatsAppBusinessProfileAttemptResult =
  | OkResult<201, SignupAttempt, AnswerHeaders>
  | FailedResult<400 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppBusinessProfile`. */
export interface GetWhatsAppBusinessProfilePath {
  /**
   * @description Chirp's own id of the business profile, from the response that created it or from the list: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  profileId: string;
}

/** The request that a handler of `getWhatsAppBusinessProfile` receives. */
export interface GetWhatsAppBusinessProfileRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "getWhatsAppBusinessProfile";
  readonly path: GetWhatsAppBusinessProfilePath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppBusinessProfile` returns. */
export type GetWhatsAppBusinessProfileResponse =
  | Answer<200, WhatsAppBusinessProfile, AnswerHeaders>
  | Answer<400 | 404 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `getWhatsAppBusinessProfile`. */
export interface GetWhatsAppBusinessProfileCall extends NoBody {
  readonly path: GetWhatsAppBusinessProfilePath;
}

/** The result of a call of `getWhatsAppBusinessProfile`. */
export type GetWhatsAppBusinessProfileResult =
  | OkResult<200, WhatsAppBusinessProfile, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `disconnectWhatsAppBusinessProfile`. */
export interface DisconnectWhatsAppBusinessProfilePath {
  /**
   * @description Chirp's own id of the business profile, from the response that created it or from the list: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
   * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  profileId: string;
}

/** The request that a handler of `disconnectWhatsAppBusinessProfile` receives. */
export interface DisconnectWhatsAppBusinessProfileRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "disconnectWhatsAppBusinessProfile";
  readonly path: DisconnectWhatsAppBusinessProfilePath;
  readonly caller: Caller;
}

/** What a handler of `disconnectWhatsAppBusinessProfile` returns. */
export type DisconnectWhatsAppBusinessProfileResponse =
  | Answer<200, Confirmation, AnswerHeaders>
  | Answer<400 | 404 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `disconnectWhatsAppBusinessProfile`. */
export interface DisconnectWhatsAppBusinessProfileCall extends NoBody {
  readonly path: DisconnectWhatsAppBusinessProfilePath;
}

/** The result of a call of `disconnectWhatsAppBusinessProfile`. */
export type DisconnectWhatsAppBusinessProfileResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The query of `listWhatsAppPhoneNumbers`. */
export interface ListWhatsAppPhoneNumbersQuery {
  /**
   * @description The maximum number of entries to return. The last page may hold fewer.
   * @example 20
   */
  limit?: number;
  /**
   * @description Where to continue: the id of the last number that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest number. The id is only compared, so it works even if its number has since been deleted.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  cursor?: string;
  /**
   * @description Lists only numbers assigned to this app. An app that your organization does not have gives an empty list.
   * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  appId?: string;
  /**
   * @description Lists only numbers of the WhatsApp Business Account (WABA) with this Meta id. An account that your organization has never connected gives an empty list.
   * @example 987654321098765
   */
  metaBusinessAccountId?: string;
}

/** The request that a handler of `listWhatsAppPhoneNumbers` receives. */
export interface ListWhatsAppPhoneNumbersRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listWhatsAppPhoneNumbers";
  readonly query: Filled<ListWhatsAppPhoneNumbersQuery, "limit">;
  readonly caller: Caller;
}

/** What a handler of `listWhatsAppPhoneNumbers` returns. */
export type ListWhatsAppPhoneNumbersResponse =
  | Answer<200, WhatsAppPhoneNumberList, AnswerHeaders>
  | Answer<400 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `listWhatsAppPhoneNumbers`. */
export interface ListWhatsAppPhoneNumbersCall extends NoBody {
  readonly query?: ListWhatsAppPhoneNumbersQuery;
}

/** The result of a call of `listWhatsAppPhoneNumbers`. */
export type ListWhatsAppPhoneNumbersResult =
  | OkResult<200, WhatsAppPhoneNumberList, AnswerHeaders>
  | FailedResult<400 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The request that a handler of `registerWhatsAppPhoneNumber` receives. */
export interface RegisterWhatsAppPhoneNumberRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "registerWhatsAppPhoneNumber";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberRegistration;
}

/** What a handler of `registerWhatsAppPhoneNumber` returns. */
export type RegisterWhatsAppPhoneNumberResponse =
  | Answer<201, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 403 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `registerWhatsAppPhoneNumber`. */
export interface RegisterWhatsAppPhoneNumberCall {
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberRegistration;
}

/** The result of a call of `registerWhatsAppPhoneNumber`. */
export type RegisterWhatsAppPhoneNumberResult =
  | OkResult<201, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppPhoneNumber`. */
export interface GetWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `getWhatsAppPhoneNumber` receives. */
export interface GetWhatsAppPhoneNumberRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "getWhatsAppPhoneNumber";
  readonly path: GetWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppPhoneNumber` returns. */
export type GetWhatsAppPhoneNumberResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 404 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `getWhatsAppPhoneNumber`. */
export interface GetWhatsAppPhoneNumberCall extends NoBody {
  readonly path: GetWhatsAppPhoneNumberPath;
}

/** The result of a call of `getWhatsAppPhoneNumber`. */
export type GetWhatsAppPhoneNumberResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deleteWhatsAppPhoneNumber`. */
export interface DeleteWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `deleteWhatsAppPhoneNumber` receives. */
export interface DeleteWhatsAppPhoneNumberRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "deleteWhatsAppPhoneNumber";
  readonly path: DeleteWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `deleteWhatsAppPhoneNumber` returns. */
export type DeleteWhatsAppPhoneNumberResponse =
  | Answer<200, Confirmation, AnswerHeaders>
  | Answer<400 | 404 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `deleteWhatsAppPhoneNumber`. */
export interface DeleteWhatsAppPhoneNumberCall extends NoBody {
  readonly path: DeleteWhatsAppPhoneNumberPath;
}

/** The result of a call of `deleteWhatsAppPhoneNumber`. */
export type DeleteWhatsAppPhoneNumberResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 404 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `replaceWhatsAppPhoneNumberApps`. */
export interface ReplaceWhatsAppPhoneNumberAppsPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `replaceWhatsAppPhoneNumberApps` receives. */
export interface ReplaceWhatsAppPhoneNumberAppsRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "replaceWhatsAppPhoneNumberApps";
  readonly path: ReplaceWhatsAppPhoneNumberAppsPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberApps;
}

/** What a handler of `replaceWhatsAppPhoneNumberApps` returns. */
export type ReplaceWhatsAppPhoneNumberAppsResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `replaceWhatsAppPhoneNumberApps`. */
export interface ReplaceWhatsAppPhoneNumberAppsCall {
  readonly path: ReplaceWhatsAppPhoneNumberAppsPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberApps;
}

/** The result of a call of `replaceWhatsAppPhoneNumberApps`. */
export type ReplaceWhatsAppPhoneNumberAppsResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 404 | 413 | 415 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `getWhatsAppPhoneNumberSettings`. */
export interface GetWhatsAppPhoneNumberSettingsPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `getWhatsAppPhoneNumberSettings` receives. */
export interface GetWhatsAppPhoneNumberSettingsRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "getWhatsAppPhoneNumberSettings";
  readonly path: GetWhatsAppPhoneNumberSettingsPath;
  readonly caller: Caller;
}

/** What a handler of `getWhatsAppPhoneNumberSettings` returns. */
export type GetWhatsAppPhoneNumberSettingsResponse =
  | Answer<200, WhatsAppPhoneNumberSettings, AnswerHeaders>
  | Answer<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `getWhatsAppPhoneNumberSettings`. */
export interface GetWhatsAppPhoneNumberSettingsCall extends NoBody {
  readonly path: GetWhatsAppPhoneNumberSettingsPath;
}

/** The result of a call of `getWhatsAppPhoneNumberSettings`. */
export type GetWhatsAppPhoneNumberSettingsResult =
  | OkResult<200, WhatsAppPhoneNumberSettings, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `updateWhatsAppPhoneNumberSettings`. */
export interface UpdateWhatsAppPhoneNumberSettingsPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `updateWhatsAppPhoneNumberSettings` receives. */
export interface UpdateWhatsAppPhoneNumberSettingsRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateWhatsAppPhoneNumberSettings";
  readonly path: UpdateWhatsAppPhoneNumberSettingsPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberSettingsUpdate;
}

/** What a handler of `updateWhatsAppPhoneNumberSettings` returns. */
export type UpdateWhatsAppPhoneNumberSettingsResponse =
  | Answer<200, Success, AnswerHeaders>
  | Answer<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `updateWhatsAppPhoneNumberSettings`. */
export interface UpdateWhatsAppPhoneNumberSettingsCall {
  readonly path: UpdateWhatsAppPhoneNumberSettingsPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberSettingsUpdate;
}

/** The result of a call of `updateWhatsAppPhoneNumberSettings`. */
export type UpdateWhatsAppPhoneNumberSettingsResult =
  | OkResult<200, Success, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `requestWhatsAppPhoneNumberCode`. */
export interface RequestWhatsAppPhoneNumberCodePath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `requestWhatsAppPhoneNumberCode` receives. */
export interface RequestWhatsAppPhoneNumberCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "requestWhatsAppPhoneNumberCode";
  readonly path: RequestWhatsAppPhoneNumberCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCodeRequest;
}

/** What a handler of `requestWhatsAppPhoneNumberCode` returns. */
export type RequestWhatsAppPhoneNumberCodeResponse =
  | Answer<200, Confirmation, AnswerHeaders>
  | Answer<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `requestWhatsAppPhoneNumberCode`. */
export interface RequestWhatsAppPhoneNumberCodeCall {
  readonly path: RequestWhatsAppPhoneNumberCodePath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCodeRequest;
}

/** The result of a call of `requestWhatsAppPhoneNumberCode`. */
export type RequestWhatsAppPhoneNumberCodeResult =
  | OkResult<200, Confirmation, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `verifyWhatsAppPhoneNumberCode`. */
export interface VerifyWhatsAppPhoneNumberCodePath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `verifyWhatsAppPhoneNumberCode` receives. */
export interface VerifyWhatsAppPhoneNumberCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "verifyWhatsAppPhoneNumberCode";
  readonly path: VerifyWhatsAppPhoneNumberCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCodeVerification;
}

/** What a handler of `verifyWhatsAppPhoneNumberCode` returns. */
export type VerifyWhatsAppPhoneNumberCodeResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `verifyWhatsAppPhoneNumberCode`. */
export interface VerifyWhatsAppPhoneNumberCodeCall {
  readonly path: VerifyWhatsAppPhoneNumberCodePath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCodeVerification;
}

/** The result of a call of `verifyWhatsAppPhoneNumberCode`. */
export type VerifyWhatsAppPhoneNumberCodeResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `registerWhatsAppPhoneNumberWithCloudApi`. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `registerWhatsAppPhoneNumberWithCloudApi` receives. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "registerWhatsAppPhoneNumberWithCloudApi";
  readonly path: RegisterWhatsAppPhoneNumberWithCloudApiPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: WhatsAppPhoneNumberCloudApiRegistration;
}

/** What a handler of `registerWhatsAppPhoneNumberWithCloudApi` returns. */
export type RegisterWhatsAppPhoneNumberWithCloudApiResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 402 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `registerWhatsAppPhoneNumberWithCloudApi`. */
export interface RegisterWhatsAppPhoneNumberWithCloudApiCall {
  readonly path: RegisterWhatsAppPhoneNumberWithCloudApiPath;
  readonly contentType?: "application/json";
  readonly body: WhatsAppPhoneNumberCloudApiRegistration;
}

/** The result of a call of `registerWhatsAppPhoneNumberWithCloudApi`. */
export type RegisterWhatsAppPhoneNumberWithCloudApiResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 402 | 403 | 404 | 409 | 413 | 415 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `deregisterWhatsAppPhoneNumberFromCloudApi`. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `deregisterWhatsAppPhoneNumberFromCloudApi` receives. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "deregisterWhatsAppPhoneNumberFromCloudApi";
  readonly path: DeregisterWhatsAppPhoneNumberFromCloudApiPath;
  readonly caller: Caller;
}

/** What a handler of `deregisterWhatsAppPhoneNumberFromCloudApi` returns. */
export type DeregisterWhatsAppPhoneNumberFromCloudApiResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 403 | 404 | 409 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `deregisterWhatsAppPhoneNumberFromCloudApi`. */
export interface DeregisterWhatsAppPhoneNumberFromCloudApiCall extends NoBody {
  readonly path: DeregisterWhatsAppPhoneNumberFromCloudApiPath;
}

/** The result of a call of `deregisterWhatsAppPhoneNumberFromCloudApi`. */
export type DeregisterWhatsAppPhoneNumberFromCloudApiResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 409 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The path of `refreshWhatsAppPhoneNumber`. */
export interface RefreshWhatsAppPhoneNumberPath {
  /**
   * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
   * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
   */
  phoneNumberId: string;
}

/** The request that a handler of `refreshWhatsAppPhoneNumber` receives. */
export interface RefreshWhatsAppPhoneNumberRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "refreshWhatsAppPhoneNumber";
  readonly path: RefreshWhatsAppPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `refreshWhatsAppPhoneNumber` returns. */
export type RefreshWhatsAppPhoneNumberResponse =
  | Answer<200, WhatsAppPhoneNumber, AnswerHeaders>
  | Answer<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | WithRequired<Answer<401, ApiError, AnswerHeaders2>, "headers">
  | WithRequired<Answer<429 | 503, ApiError, AnswerHeaders3>, "headers">;

/** The arguments of a call of `refreshWhatsAppPhoneNumber`. */
export interface RefreshWhatsAppPhoneNumberCall extends NoBody {
  readonly path: RefreshWhatsAppPhoneNumberPath;
}

/** The result of a call of `refreshWhatsAppPhoneNumber`. */
export type RefreshWhatsAppPhoneNumberResult =
  | OkResult<200, WhatsAppPhoneNumber, AnswerHeaders>
  | FailedResult<400 | 403 | 404 | 424 | 500, ApiError, AnswerHeaders>
  | FailedResult<401, ApiError, AnswerHeaders2>
  | FailedResult<429 | 503, ApiError, AnswerHeaders3>;

/** The types of each operation, by operationId. */
export interface Operations<Caller = unknown> {
  /** List admin keys: `GET /v1/organization/admin-keys` */
  listAdminKeys: OperationTypes<ListAdminKeysRequest<Caller>, ListAdminKeysResponse, ListAdminKeysCall, ListAdminKeysResult>;
  /** Create an admin key: `POST /v1/organization/admin-keys` */
  createAdminKey: OperationTypes<CreateAdminKeyRequest<Caller>, CreateAdminKeyResponse, CreateAdminKeyCall, CreateAdminKeyResult>;
  /** Delete an admin key: `DELETE /v1/organization/admin-keys/{keyId}` */
  deleteAdminKey: OperationTypes<DeleteAdminKeyRequest<Caller>, DeleteAdminKeyResponse, DeleteAdminKeyCall, DeleteAdminKeyResult>;
  /** List apps: `GET /v1/organization/apps` */
  listApps: OperationTypes<ListAppsRequest<Caller>, ListAppsResponse, ListAppsCall, ListAppsResult>;
  /** Create an app: `POST /v1/organization/apps` */
  createApp: OperationTypes<CreateAppRequest<Caller>, CreateAppResponse, CreateAppCall, CreateAppResult>;
  /** Check whether a slug is free: `GET /v1/organization/apps/check-slug` */
  checkAppSlug: OperationTypes<CheckAppSlugRequest<Caller>, CheckAppSlugResponse, CheckAppSlugCall, CheckAppSlugResult>;
  /** Update an app: `PUT /v1/organization/apps/{appId}` */
  updateApp: OperationTypes<UpdateAppRequest<Caller>, UpdateAppResponse, UpdateAppCall, UpdateAppResult>;
  /** Delete an app: `DELETE /v1/organization/apps/{appId}` */
  deleteApp: OperationTypes<DeleteAppRequest<Caller>, DeleteAppResponse, DeleteAppCall, DeleteAppResult>;
  /** List WhatsApp business profiles: `GET /v1/organization/whatsapp/business-profiles` */
  listWhatsAppBusinessProfiles: OperationTypes<ListWhatsAppBusinessProfilesRequest<Caller>, ListWhatsAppBusinessProfilesResponse, ListWhatsAppBusinessProfilesCall, ListWhatsAppBusinessProfilesResult>;
  /** Connect a WhatsApp Business Account: `POST /v1/organization/whatsapp/business-profiles/callback` */
  createWhatsAppBusinessProfile: OperationTypes<CreateWhatsAppBusinessProfileRequest<Caller>, CreateWhatsAppBusinessProfileResponse, CreateWhatsAppBusinessProfileCall, CreateWhatsAppBusinessProfileResult>;
  /** Claim a recovered attempt: `POST /v1/organization/whatsapp/business-profiles/claim` */
  claimWhatsAppBusinessProfile: OperationTypes<ClaimWhatsAppBusinessProfileRequest<Caller>, ClaimWhatsAppBusinessProfileResponse, ClaimWhatsAppBusinessProfileCall, ClaimWhatsAppBusinessProfileResult>;
  /** Mark an attempt as interrupted: `POST /v1/organization/whatsapp/business-profiles/mark-interrupted` */
  markWhatsAppBusinessProfileAttemptInterrupted: OperationTypes<MarkWhatsAppBusinessProfileAttemptInterruptedRequest<Caller>, MarkWhatsAppBusinessProfileAttemptInterruptedResponse, MarkWhatsAppBusinessProfileAttemptInterruptedCall, MarkWhatsAppBusinessProfileAttemptInterruptedResult>;
  /** List recovered attempts: `GET /v1/organization/whatsapp/business-profiles/recovered-attempts` */
  listRecoveredWhatsAppBusinessProfileAttempts: OperationTypes<ListRecoveredWhatsAppBusinessProfileAttemptsRequest<Caller>, ListRecoveredWhatsAppBusinessProfileAttemptsResponse, ListRecoveredWhatsAppBusinessProfileAttemptsCall, ListRecoveredWhatsAppBusinessProfileAttemptsResult>;
  /** Start an attempt to connect an account: `POST /v1/organization/whatsapp/business-profiles/start-attempt` */
  startWhatsAppBusinessProfileAttempt: OperationTypes<StartWhatsAppBusinessProfileAttemptRequest<Caller>, StartWhatsAppBusinessProfileAttemptResponse, StartWhatsAppBusinessProfileAttemptCall, StartWhatsAppBusinessProfileAttemptResult>;
  /** Get a WhatsApp business profile: `GET /v1/organization/whatsapp/business-profiles/{profileId}` */
  getWhatsAppBusinessProfile: OperationTypes<GetWhatsAppBusinessProfileRequest<Caller>, GetWhatsAppBusinessProfileResponse, GetWhatsAppBusinessProfileCall, GetWhatsAppBusinessProfileResult>;
  /** Disconnect a WhatsApp business profile: `DELETE /v1/organization/whatsapp/business-profiles/{profileId}` */
  disconnectWhatsAppBusinessProfile: OperationTypes<DisconnectWhatsAppBusinessProfileRequest<Caller>, DisconnectWhatsAppBusinessProfileResponse, DisconnectWhatsAppBusinessProfileCall, DisconnectWhatsAppBusinessProfileResult>;
  /** List WhatsApp phone numbers: `GET /v1/organization/whatsapp/phone-numbers` */
  listWhatsAppPhoneNumbers: OperationTypes<ListWhatsAppPhoneNumbersRequest<Caller>, ListWhatsAppPhoneNumbersResponse, ListWhatsAppPhoneNumbersCall, ListWhatsAppPhoneNumbersResult>;
  /** Register a WhatsApp phone number: `POST /v1/organization/whatsapp/phone-numbers` */
  registerWhatsAppPhoneNumber: OperationTypes<RegisterWhatsAppPhoneNumberRequest<Caller>, RegisterWhatsAppPhoneNumberResponse, RegisterWhatsAppPhoneNumberCall, RegisterWhatsAppPhoneNumberResult>;
  /** Get a WhatsApp phone number: `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}` */
  getWhatsAppPhoneNumber: OperationTypes<GetWhatsAppPhoneNumberRequest<Caller>, GetWhatsAppPhoneNumberResponse, GetWhatsAppPhoneNumberCall, GetWhatsAppPhoneNumberResult>;
  /** Delete a WhatsApp phone number: `DELETE /v1/organization/whatsapp/phone-numbers/{phoneNumberId}` */
  deleteWhatsAppPhoneNumber: OperationTypes<DeleteWhatsAppPhoneNumberRequest<Caller>, DeleteWhatsAppPhoneNumberResponse, DeleteWhatsAppPhoneNumberCall, DeleteWhatsAppPhoneNumberResult>;
  /** Replace the apps of a WhatsApp phone number: `PUT /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps` */
  replaceWhatsAppPhoneNumberApps: OperationTypes<ReplaceWhatsAppPhoneNumberAppsRequest<Caller>, ReplaceWhatsAppPhoneNumberAppsResponse, ReplaceWhatsAppPhoneNumberAppsCall, ReplaceWhatsAppPhoneNumberAppsResult>;
  /** Get the settings of a WhatsApp phone number: `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings` */
  getWhatsAppPhoneNumberSettings: OperationTypes<GetWhatsAppPhoneNumberSettingsRequest<Caller>, GetWhatsAppPhoneNumberSettingsResponse, GetWhatsAppPhoneNumberSettingsCall, GetWhatsAppPhoneNumberSettingsResult>;
  /** Update the settings of a WhatsApp phone number: `PATCH /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings` */
  updateWhatsAppPhoneNumberSettings: OperationTypes<UpdateWhatsAppPhoneNumberSettingsRequest<Caller>, UpdateWhatsAppPhoneNumberSettingsResponse, UpdateWhatsAppPhoneNumberSettingsCall, UpdateWhatsAppPhoneNumberSettingsResult>;
  /** Request a verification code for a number: `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code` */
  requestWhatsAppPhoneNumberCode: OperationTypes<RequestWhatsAppPhoneNumberCodeRequest<Caller>, RequestWhatsAppPhoneNumberCodeResponse, RequestWhatsAppPhoneNumberCodeCall, RequestWhatsAppPhoneNumberCodeResult>;
  /** Verify a number with its code: `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code` */
  verifyWhatsAppPhoneNumberCode: OperationTypes<VerifyWhatsAppPhoneNumberCodeRequest<Caller>, VerifyWhatsAppPhoneNumberCodeResponse, VerifyWhatsAppPhoneNumberCodeCall, VerifyWhatsAppPhoneNumberCodeResult>;
  /** Register a number with the Cloud API: `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register` */
  registerWhatsAppPhoneNumberWithCloudApi: OperationTypes<RegisterWhatsAppPhoneNumberWithCloudApiRequest<Caller>, RegisterWhatsAppPhoneNumberWithCloudApiResponse, RegisterWhatsAppPhoneNumberWithCloudApiCall, RegisterWhatsAppPhoneNumberWithCloudApiResult>;
  /** Deregister a number from the Cloud API: `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister` */
  deregisterWhatsAppPhoneNumberFromCloudApi: OperationTypes<DeregisterWhatsAppPhoneNumberFromCloudApiRequest<Caller>, DeregisterWhatsAppPhoneNumberFromCloudApiResponse, DeregisterWhatsAppPhoneNumberFromCloudApiCall, DeregisterWhatsAppPhoneNumberFromCloudApiResult>;
  /** Refresh a WhatsApp phone number: `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh` */
  refreshWhatsAppPhoneNumber: OperationTypes<RefreshWhatsAppPhoneNumberRequest<Caller>, RefreshWhatsAppPhoneNumberResponse, RefreshWhatsAppPhoneNumberCall, RefreshWhatsAppPhoneNumberResult>;
}

export type OperationId = keyof Operations;

/** A request that passed validation: parameters converted to their types, defaults filled in. */
export type OperationRequest<Id extends OperationId, Caller = unknown> = PartOf<Operations<Caller>[Id], "request">;

/** What a handler returns: one of the declared statuses, with its body and headers. */
export type OperationResponse<Id extends OperationId> = PartOf<Operations[Id], "response">;

/** The arguments of a call: path, query, headers and body, if the operation declares them. */
export type OperationCall<Id extends OperationId> = PartOf<Operations[Id], "call">;

/** The result of a call: a union by status, so `if (result.status === 409)` narrows the body. */
export type OperationResult<Id extends OperationId> = PartOf<Operations[Id], "result">;

export type OperationStatus<Id extends OperationId> = OperationResponse<Id> extends { readonly status: infer Status }
  ? Status
  : never;

export type OperationHandler<Id extends OperationId, Caller = unknown, Context = object> = OperationHandlers<
  Caller,
  Context
>[Id];

/**
 * One handler per operation; a missing handler does not compile. `Context` is added to each request; this server adds
 * `HandlerContext`.
 */
export type OperationHandlers<Caller = unknown, Context = object> = {
  readonly [Id in keyof Operations<Caller>]: (
    request: PartOf<Operations<Caller>[Id], "request"> & Context,
  ) => PartOf<Operations<Caller>[Id], "response"> | Promise<PartOf<Operations<Caller>[Id], "response">>;
};

/** The operations of each tag. */
export interface Tags {
  "Admin Keys": "listAdminKeys" | "createAdminKey" | "deleteAdminKey";
  Apps: "listApps" | "createApp" | "checkAppSlug" | "updateApp" | "deleteApp";
  "WhatsApp Business Profiles": "listWhatsAppBusinessProfiles" | "createWhatsAppBusinessProfile" | "claimWhatsAppBusinessProfile" | "markWhatsAppBusinessProfileAttemptInterrupted" | "listRecoveredWhatsAppBusinessProfileAttempts" | "startWhatsAppBusinessProfileAttempt" | "getWhatsAppBusinessProfile" | "disconnectWhatsAppBusinessProfile";
  "WhatsApp Phone Numbers": "listWhatsAppPhoneNumbers" | "registerWhatsAppPhoneNumber" | "getWhatsAppPhoneNumber" | "deleteWhatsAppPhoneNumber" | "replaceWhatsAppPhoneNumberApps" | "getWhatsAppPhoneNumberSettings" | "updateWhatsAppPhoneNumberSettings" | "requestWhatsAppPhoneNumberCode" | "verifyWhatsAppPhoneNumberCode" | "registerWhatsAppPhoneNumberWithCloudApi" | "deregisterWhatsAppPhoneNumberFromCloudApi" | "refreshWhatsAppPhoneNumber";
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file that lacks one. */
export type TaggedHandlers<T extends Tag, Caller = unknown, Context = object> = Pick<
  OperationHandlers<Caller, Context>,
  Tags[T]
>;

/** The item type of each paged list. */
export interface PageItems {
  listAdminKeys: ItemOf<AdminKeyList, "keys">;
  listApps: ItemOf<AppList, "apps">;
  listWhatsAppBusinessProfiles: ItemOf<WhatsAppBusinessProfileList, "businessProfiles">;
  listWhatsAppPhoneNumbers: ItemOf<WhatsAppPhoneNumberList, "phoneNumbers">;
}

/** The operations that return a paged list. */
export type PagedOperationId = keyof PageItems;

/** The item type of one such list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];

/** The server URLs of the contract, in its order. */
export const servers = ["https://api.buildwithchirp.com", "http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = /* @__PURE__ */ JSON.parse(`{
"listAdminKeys":{"method":"get","path":"/v1/organization/admin-keys","tag":"Admin Keys","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"page":{"cursor":"cursor","next":"nextCursor","items":"keys"}},
"createAdminKey":{"method":"post","path":"/v1/organization/admin-keys","tag":"Admin Keys","security":"required","requestMediaTypes":["application/json"],"responses":{"201":["application/json"],"400":["application/json"],"401":["application/json"],"413":["application/json"],"415":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"deleteAdminKey":{"method":"delete","path":"/v1/organization/admin-keys/{keyId}","tag":"Admin Keys","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"409":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"listApps":{"method":"get","path":"/v1/organization/apps","tag":"Apps","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"page":{"cursor":"cursor","next":"nextCursor","items":"apps"}},
"createApp":{"method":"post","path":"/v1/organization/apps","tag":"Apps","security":"required","requestMediaTypes":["application/json"],"responses":{"201":["application/json"],"400":["application/json"],"401":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"checkAppSlug":{"method":"get","path":"/v1/organization/apps/check-slug","tag":"Apps","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"updateApp":{"method":"put","path":"/v1/organization/apps/{appId}","tag":"Apps","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"413":["application/json"],"415":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true},
"deleteApp":{"method":"delete","path":"/v1/organization/apps/{appId}","tag":"Apps","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"listWhatsAppBusinessProfiles":{"method":"get","path":"/v1/organization/whatsapp/business-profiles","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"page":{"cursor":"cursor","next":"nextCursor","items":"businessProfiles"}},
"createWhatsAppBusinessProfile":{"method":"post","path":"/v1/organization/whatsapp/business-profiles/callback","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":["application/json"],"responses":{"201":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"claimWhatsAppBusinessProfile":{"method":"post","path":"/v1/organization/whatsapp/business-profiles/claim","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"markWhatsAppBusinessProfileAttemptInterrupted":{"method":"post","path":"/v1/organization/whatsapp/business-profiles/mark-interrupted","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true},
"listRecoveredWhatsAppBusinessProfileAttempts":{"method":"get","path":"/v1/organization/whatsapp/business-profiles/recovered-attempts","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"startWhatsAppBusinessProfileAttempt":{"method":"post","path":"/v1/organization/whatsapp/business-profiles/start-attempt","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":["application/json"],"responses":{"201":["application/json"],"400":["application/json"],"401":["application/json"],"413":["application/json"],"415":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"getWhatsAppBusinessProfile":{"method":"get","path":"/v1/organization/whatsapp/business-profiles/{profileId}","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"disconnectWhatsAppBusinessProfile":{"method":"delete","path":"/v1/organization/whatsapp/business-profiles/{profileId}","tag":"WhatsApp Business Profiles","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true},
"listWhatsAppPhoneNumbers":{"method":"get","path":"/v1/organization/whatsapp/phone-numbers","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"page":{"cursor":"cursor","next":"nextCursor","items":"phoneNumbers"}},
"registerWhatsAppPhoneNumber":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"201":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"getWhatsAppPhoneNumber":{"method":"get","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"deleteWhatsAppPhoneNumber":{"method":"delete","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"replaceWhatsAppPhoneNumberApps":{"method":"put","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"404":["application/json"],"413":["application/json"],"415":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true},
"getWhatsAppPhoneNumberSettings":{"method":"get","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"updateWhatsAppPhoneNumberSettings":{"method":"patch","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true},
"requestWhatsAppPhoneNumberCode":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"verifyWhatsAppPhoneNumberCode":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"registerWhatsAppPhoneNumberWithCloudApi":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"402":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"413":["application/json"],"415":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"deregisterWhatsAppPhoneNumberFromCloudApi":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"409":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]}},
"refreshWhatsAppPhoneNumber":{"method":"post","path":"/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh","tag":"WhatsApp Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"404":["application/json"],"424":["application/json"],"429":["application/json"],"500":["application/json"],"503":["application/json"]},"retryable":true}
}`);

/** The known values of each enumeration that may grow, by schema. */
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
      description: "The recipient's number has no WhatsApp account. Check the number or use another channel.",
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
      description: "The phone number is not in E.164 format, or is not the number that Meta shows. Send it as +15551234567.",
      provenance: "documented",
    },
    template_not_found: {
      status: 404,
      type: "invalid_request_error",
      description: "There is no template with this name and language. Check both, and check that the template is approved.",
      provenance: "documented",
    },
    template_parameter_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The variables do not match the template. Send exactly those that it declares.",
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
      description: "Meta refused or failed the call. Read `provider` for the reason before you try again.",
      provenance: "documented",
    },
    meta_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Meta could not be reached or was overloaded. Try again after a while; after a write without a response, first refresh the number to see whether it took effect.",
      provenance: "documented",
    },
    telnyx_api_error: {
      status: 424,
      type: "api_error",
      description: "Telnyx refused or failed the call. Read `provider` for the reason before you try again.",
      provenance: "documented",
    },
    telnyx_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Telnyx could not be reached or was overloaded. Try again after a while.",
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
      description: "The resource already exists. Use the existing one, or choose another value for `param`.",
      provenance: "documented",
    },
    phone_number_already_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta has already verified the number, so it sends no code. Refresh the number.",
      provenance: "extension",
    },
    phone_number_not_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta requires the number to be verified first. Request a code and verify it.",
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
      description: "The number has a different PIN for two-step verification. Send that PIN, or set a new one.",
      provenance: "extension",
    },
    attempt_not_recovered: {
      status: 409,
      type: "invalid_request_error",
      description: "The signup attempt was not recovered, so it cannot be claimed. Start a new one.",
      provenance: "extension",
    },
    last_admin_key: {
      status: 409,
      type: "invalid_request_error",
      description: "An organization must have at least one admin key. Create another key first.",
      provenance: "extension",
    },
  },
} as const;

/** The same as closed unions, for code that must handle every known value; the schema types are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
