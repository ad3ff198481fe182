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

/** What a handler of `resetSandbox` gets. */
export interface ResetSandboxRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "resetSandbox";
  readonly caller: Caller;
}

/** What a handler of `resetSandbox` gives. */
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

/** What a call of `resetSandbox` takes. */
export interface ResetSandboxCall extends NoBody {
}

/** What a call of `resetSandbox` gives. */
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

/** What a handler of `advanceSandboxClock` gets. */
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

/** What a handler of `advanceSandboxClock` gives. */
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

/** What a call of `advanceSandboxClock` takes. */
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

/** What a call of `advanceSandboxClock` gives. */
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

/** What a handler of `setSandboxQualityRating` gets. */
export interface SetSandboxQualityRatingRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "setSandboxQualityRating";
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: QualityChange;
}

/** What a handler of `setSandboxQualityRating` gives. */
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

/** What a call of `setSandboxQualityRating` takes. */
export interface SetSandboxQualityRatingCall {
  readonly contentType?: "application/json";
  readonly body: QualityChange;
}

/** What a call of `setSandboxQualityRating` gives. */
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

/** What each operation takes and gives, by its id. */
export interface Operations<Caller = unknown> {
  /** Reset the sandbox: `POST /sandbox/reset` */
  resetSandbox: OperationTypes<ResetSandboxRequest<Caller>, ResetSandboxResponse, ResetSandboxCall, ResetSandboxResult>;
  /** Move the clock forward: `POST /sandbox/clock` */
  advanceSandboxClock: OperationTypes<AdvanceSandboxClockRequest<Caller>, AdvanceSandboxClockResponse, AdvanceSandboxClockCall, AdvanceSandboxClockResult>;
  /** Set a number's quality rating: `POST /sandbox/quality` */
  setSandboxQualityRating: OperationTypes<SetSandboxQualityRatingRequest<Caller>, SetSandboxQualityRatingResponse, SetSandboxQualityRatingCall, SetSandboxQualityRatingResult>;
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

export type OperationHandler<Id extends OperationId, Caller = unknown, Context = object> = OperationHandlers<
  Caller,
  Context
>[Id];

/**
 * One handler per operation; an operation without one does not compile. `Context` is what requests have besides; the
 * server's own is `HandlerContext`.
 */
export type OperationHandlers<Caller = unknown, Context = object> = {
  readonly [Id in keyof Operations<Caller>]: (
    request: Operations<Caller>[Id]["request"] & Context,
  ) => Operations<Caller>[Id]["response"] | Promise<Operations<Caller>[Id]["response"]>;
};

/** The operations of each tag. */
export interface Tags {
  Sandbox: "resetSandbox" | "advanceSandboxClock" | "setSandboxQualityRating";
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file where one is missing. */
export type TaggedHandlers<T extends Tag, Caller = unknown, Context = object> = {
  readonly [Id in keyof OperationHandlers<Caller, Context> as Extract<Id, Tags[T]>]: OperationHandlers<
    Caller,
    Context
  >[Id];
};

/** One item of each list that is answered page by page. */
export interface PageItems {

}

/** The operations that answer with a list page by page. */
export type PagedOperationId = keyof PageItems;

/** One item of such a list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];

/** The addresses that the contract names, the first one first. */
export const servers = ["http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = /* @__PURE__ */ JSON.parse(`{
"resetSandbox":{"method":"post","path":"/sandbox/reset","tag":"Sandbox","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"default":["application/json"]}},
"advanceSandboxClock":{"method":"post","path":"/sandbox/clock","tag":"Sandbox","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"default":["application/json"]}},
"setSandboxQualityRating":{"method":"post","path":"/sandbox/quality","tag":"Sandbox","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"default":["application/json"]}}
}`);

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = {} as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
