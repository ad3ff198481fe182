// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import type { Operations, operations } from "../operations.ts";
import type {
  ContentOf,
  Contents,
  Defaulted,
  Filled,
  HeadersOf,
  JsonMediaType,
  NoBody,
  Nothing,
  OperationId,
  OperationStatus,
  Parameters,
  RequestContent,
  ResponseFor,
  Responses,
  Sent,
} from "./declared.ts";

type CallerPart<Id extends OperationId, Caller> = {
  required: { readonly caller: Caller };
  optional: { readonly caller: Caller | undefined };
  none: Nothing;
}[(typeof operations)[Id]["security"]];

/** A body as received: defaults of its outermost properties are filled. */
type Received<Id extends OperationId, Content> =
  Contents<Content> extends infer C
    ? C extends { contentType: infer M; body: infer B }
      ? { readonly contentType: M; readonly body: M extends JsonMediaType ? Filled<B, Defaulted<Id, "body">> : B }
      : never
    : never;

type ReceivedBody<Id extends OperationId> =
  RequestContent<Id> extends { required: infer Required; content: infer C }
    ? keyof C extends never
      ? NoBody
      : Received<Id, C> | (Required extends true ? never : NoBody)
    : never;

/** A request that passed validation: parameters coerced to their types, defaults filled. */
export type OperationRequest<Id extends OperationId, Caller = unknown> = {
  readonly operationId: Id;
  readonly path: Parameters<Id, "path">;
  readonly query: Filled<Parameters<Id, "query">, Defaulted<Id, "query">>;
  readonly headers: Filled<Parameters<Id, "header">, Defaulted<Id, "header">>;
  readonly cookies: Filled<Parameters<Id, "cookie">, Defaulted<Id, "cookie">>;
} & CallerPart<Id, Caller> &
  ReceivedBody<Id>;

type HeadersPart<H> = Nothing extends H ? { readonly headers?: H } : { readonly headers: H };
type ContentPart<R> = [ContentOf<R>] extends [never] ? NoBody : Sent<ContentOf<R>>;

/** What a handler answers with: one of the declared statuses, with the body and the headers of that status. */
export type OperationResponse<Id extends OperationId> = {
  [S in OperationStatus<Id>]: { readonly status: S } & HeadersPart<HeadersOf<ResponseFor<Responses<Id>, S>>> &
    ContentPart<ResponseFor<Responses<Id>, S>>;
}[OperationStatus<Id>];

export type OperationHandler<Id extends OperationId, Caller = unknown> = (
  request: OperationRequest<Id, Caller>,
) => OperationResponse<Id> | Promise<OperationResponse<Id>>;

/** One handler per operation; an operation without one does not compile. */
export type OperationHandlers<Caller = unknown> = { readonly [Id in keyof Operations]: OperationHandler<Id, Caller> };

type IdsTagged<Tag> = { [Id in OperationId]: (typeof operations)[Id]["tag"] extends Tag ? Id : never }[OperationId];

export type Tag = (typeof operations)[OperationId]["tag"];

/** The handlers of one tag, so that the compiler names the file where one is missing. */
export type TaggedHandlers<T extends Tag, Caller = unknown> = Pick<OperationHandlers<Caller>, IdsTagged<T>>;
