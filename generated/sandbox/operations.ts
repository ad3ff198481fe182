// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import type {
  SuccessStatus,
  RedirectionStatus,
  ClientErrorStatus,
  ServerErrorStatus,
  BodilessRequest,
  EveryRequest,
  NoBody,
  OperationTypes,
  PartOf,
  Answer,
  OkResult,
  FailedResult,
} from "../runtime/operation-types.ts";
import type {
  OperationDescription,
} from "../runtime/operation.ts";
import type {
  QualityChange,
} from "./types.ts";

export type { Schemas } from "./types.ts";

/** The request that a handler of `resetSandbox` receives. */
export interface ResetSandboxRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "resetSandbox";
  readonly caller: Caller;
}

/** What a handler of `resetSandbox` returns. */
export type ResetSandboxResponse =
  | Answer<200, {
        /**
         * Format: date-time
         * @description The sandbox's time.
         * @example 2023-11-07T05:31:56.000Z
         */
        now: string;
    }>
  | Answer<Exclude<SuccessStatus, 200> | RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The arguments of a call of `resetSandbox`. */
export interface ResetSandboxCall extends NoBody {
}

/** The result of a call of `resetSandbox`. */
export type ResetSandboxResult =
  | OkResult<200, {
        /**
         * Format: date-time
         * @description The sandbox's time.
         * @example 2023-11-07T05:31:56.000Z
         */
        now: string;
    }>
  | OkResult<Exclude<SuccessStatus, 200>, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>
  | FailedResult<RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The request that a handler of `advanceSandboxClock` receives. */
export interface AdvanceSandboxClockRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "advanceSandboxClock";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: {
      /**
       * @description How many seconds to move it forward, at most a year.
       * @example 3600
       */
      advanceSeconds: number;
  };
}

/** What a handler of `advanceSandboxClock` returns. */
export type AdvanceSandboxClockResponse =
  | Answer<200, {
        /**
         * Format: date-time
         * @description The sandbox's time.
         * @example 2023-11-07T05:31:56.000Z
         */
        now: string;
    }>
  | Answer<Exclude<SuccessStatus, 200> | RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The arguments of a call of `advanceSandboxClock`. */
export interface AdvanceSandboxClockCall {
  readonly contentType?: "application/json";
  readonly body: {
      /**
       * @description How many seconds to move it forward, at most a year.
       * @example 3600
       */
      advanceSeconds: number;
  };
}

/** The result of a call of `advanceSandboxClock`. */
export type AdvanceSandboxClockResult =
  | OkResult<200, {
        /**
         * Format: date-time
         * @description The sandbox's time.
         * @example 2023-11-07T05:31:56.000Z
         */
        now: string;
    }>
  | OkResult<Exclude<SuccessStatus, 200>, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>
  | FailedResult<RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The request that a handler of `setSandboxQualityRating` receives. */
export interface SetSandboxQualityRatingRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "setSandboxQualityRating";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: QualityChange;
}

/** What a handler of `setSandboxQualityRating` returns. */
export type SetSandboxQualityRatingResponse =
  | Answer<200, QualityChange>
  | Answer<Exclude<SuccessStatus, 200> | RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The arguments of a call of `setSandboxQualityRating`. */
export interface SetSandboxQualityRatingCall {
  readonly contentType?: "application/json";
  readonly body: QualityChange;
}

/** The result of a call of `setSandboxQualityRating`. */
export type SetSandboxQualityRatingResult =
  | OkResult<200, QualityChange>
  | OkResult<Exclude<SuccessStatus, 200>, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>
  | FailedResult<RedirectionStatus | ClientErrorStatus | ServerErrorStatus, {
        error: {
            /**
             * @description The kind of error.
             * @example invalid_request_error
             */
            type: string;
            /**
             * @description What is wrong and what to do about it.
             * @example advanceSeconds is required.
             */
            message: string;
        };
    }>;

/** The types of each operation, by operationId. */
export interface Operations<Caller = unknown> {
  /** Reset the sandbox: `POST /sandbox/reset` */
  resetSandbox: OperationTypes<ResetSandboxRequest<Caller>, ResetSandboxResponse, ResetSandboxCall, ResetSandboxResult>;
  /** Move the clock forward: `POST /sandbox/clock` */
  advanceSandboxClock: OperationTypes<AdvanceSandboxClockRequest<Caller>, AdvanceSandboxClockResponse, AdvanceSandboxClockCall, AdvanceSandboxClockResult>;
  /** Set a number's quality rating: `POST /sandbox/quality` */
  setSandboxQualityRating: OperationTypes<SetSandboxQualityRatingRequest<Caller>, SetSandboxQualityRatingResponse, SetSandboxQualityRatingCall, SetSandboxQualityRatingResult>;
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
  Sandbox: "resetSandbox" | "advanceSandboxClock" | "setSandboxQualityRating";
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file that lacks one. */
export type TaggedHandlers<T extends Tag, Caller = unknown, Context = object> = Pick<
  OperationHandlers<Caller, Context>,
  Tags[T]
>;

/** The item type of each paged list. */
export interface PageItems {

}

/** The operations that return a paged list. */
export type PagedOperationId = keyof PageItems;

/** The item type of one such list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];

/** The server URLs of the contract, in its order. */
export const servers = ["http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = /* @__PURE__ */ JSON.parse(`{
"resetSandbox":{"method":"post","path":"/sandbox/reset","tag":"Sandbox","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"default":["application/json"]}},
"advanceSandboxClock":{"method":"post","path":"/sandbox/clock","tag":"Sandbox","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"default":["application/json"]}},
"setSandboxQualityRating":{"method":"post","path":"/sandbox/quality","tag":"Sandbox","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"default":["application/json"]}}
}`);

/** The known values of each enumeration that may grow, by schema. */
export const knownValues = {} as const;

/** The same as closed unions, for code that must handle every known value; the schema types are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
