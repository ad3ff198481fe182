// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
/**
 * What a request and an answer of each operation look like: for the server's handlers and for the client.
 * The same for every contract; everything particular comes from `operations.ts` and `types.ts`.
 */
import type { Operations, operations } from "./operations.ts";

export type OperationId = keyof Operations;

/** One row of the operation table. */
export interface OperationDescription {
  readonly method: "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
  /** The path template, as the contract has it: `/things/{thingId}`. */
  readonly path: string;
  readonly tag: string;
  /** `optional` where the contract also lists an empty alternative (`{}`). */
  readonly security: "required" | "optional" | "none";
  readonly requestMediaTypes: readonly string[];
  /** Media types by declared status; also `4XX` and `default`. */
  readonly responses: { readonly [status: string]: readonly string[] };
  /** How a query parameter that is an array or an object is written, where it is not simply repeated. */
  readonly query?: { readonly [name: string]: QueryStyle };
}

export interface QueryStyle {
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "json";
  readonly explode: boolean;
}

type Declared<Id extends OperationId> = Operations[Id]["declared"];
type Defaulted<Id extends OperationId, Where extends string> = Operations[Id]["defaults"] extends Record<Where, infer Name>
  ? Name
  : never;

type Nothing = Record<never, never>;
type Simplify<T> = { [K in keyof T]: T[K] } & {};
type WithoutIndex<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type Filled<T, Name> = Simplify<Omit<T, Name & keyof T> & Required<Pick<T, Name & keyof T>>>;

// ── Parameters and bodies as declared ────────────────────────────────────────────────────────────

type Parameters<Id extends OperationId, In extends string> = Declared<Id> extends { parameters: infer P }
  ? In extends keyof P
    ? [NonNullable<P[In]>] extends [never]
      ? Nothing
      : NonNullable<P[In]>
    : Nothing
  : Nothing;

type JsonMediaType = `application/json${string}` | `${string}+json${string}`;
type FormMediaType = `application/x-www-form-urlencoded${string}`;

/** What is read from, or written to, the wire for one media type. */
type Body<MediaType, Schema> = MediaType extends JsonMediaType | FormMediaType
  ? Schema
  : MediaType extends `multipart/${string}`
    ? FormData
    : MediaType extends `text/${string}`
      ? string
      : Uint8Array<ArrayBuffer>;

type MediaTypeName<Key> = Key extends `${string}*${string}` ? string : Key;

type Contents<Content> = {
  [M in keyof Content]: { readonly contentType: MediaTypeName<M>; readonly body: Body<M, Content[M]> };
}[keyof Content];

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

/** `contentType` may be left out where there is but one. */
type Sent<Content> = true extends IsUnion<keyof Content>
  ? Contents<Content>
  : { [M in keyof Content]: { readonly contentType?: MediaTypeName<M>; readonly body: Body<M, Content[M]> } }[keyof Content];

type NoBody = { readonly contentType?: undefined; readonly body?: undefined };

type RequestContent<Id extends OperationId> = Declared<Id> extends { requestBody: { content: infer C } }
  ? { required: true; content: C }
  : Declared<Id> extends { requestBody?: { content: infer C } }
    ? [C] extends [never]
      ? { required: false; content: Nothing }
      : { required: false; content: C }
    : { required: false; content: Nothing };

// ── Statuses: the declared ones, and for `4XX` and `default` the literal ones that are left ───────

type Successful = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type Redirection = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
type ClientError =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);
type ServerError = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
type InRange = { "2XX": Successful; "3XX": Redirection; "4XX": ClientError; "5XX": ServerError };
type AnyStatus = InRange[keyof InRange];

type Responses<Id extends OperationId> = Declared<Id> extends { responses: infer R } ? R : Nothing;
type RangeKeys<R> = Extract<keyof R, keyof InRange>;
type LiteralStatuses<R> = Extract<keyof R, number>;
type RangeStatuses<R> = { [K in RangeKeys<R>]: Exclude<InRange[K], LiteralStatuses<R>> }[RangeKeys<R>];
type DefaultStatuses<R> = "default" extends keyof R
  ? Exclude<AnyStatus, LiteralStatuses<R> | RangeStatuses<R>>
  : never;

export type OperationStatus<Id extends OperationId> =
  | LiteralStatuses<Responses<Id>>
  | RangeStatuses<Responses<Id>>
  | DefaultStatuses<Responses<Id>>;

type ResponseFor<R, Status> = Status extends keyof R
  ? R[Status]
  : { [K in RangeKeys<R>]: Status extends InRange[K] ? R[K] : never }[RangeKeys<R>] extends infer Ranged
    ? [Ranged] extends [never]
      ? R["default" & keyof R]
      : Ranged
    : never;

type HeadersOf<R> = R extends { headers: infer H } ? WithoutIndex<H> : Nothing;
type ContentOf<R> = R extends { content: infer C } ? C : never;

// ── For handlers ─────────────────────────────────────────────────────────────────────────────────

type CallerPart<Id extends OperationId, Caller> = {
  required: { readonly caller: Caller };
  optional: { readonly caller: Caller | undefined };
  none: Nothing;
}[(typeof operations)[Id]["security"]];

/** A body as received: defaults of its outermost properties are filled. */
type Received<Id extends OperationId, Content> = Contents<Content> extends infer C
  ? C extends { contentType: infer M; body: infer B }
    ? { readonly contentType: M; readonly body: M extends JsonMediaType ? Filled<B, Defaulted<Id, "body">> : B }
    : never
  : never;

type ReceivedBody<Id extends OperationId> = RequestContent<Id> extends { required: infer Required; content: infer C }
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

// ── For callers ──────────────────────────────────────────────────────────────────────────────────

type Section<Name extends string, P> = keyof P extends never
  ? Nothing
  : Nothing extends P
    ? { readonly [N in Name]?: P }
    : { readonly [N in Name]: P };

type CalledBody<Id extends OperationId> = RequestContent<Id> extends { required: infer Required; content: infer C }
  ? keyof C extends never
    ? Nothing
    : Sent<C> | (Required extends true ? never : NoBody)
  : never;

/** What a call takes: path, query, headers and body, each only where the operation declares it. */
export type OperationCall<Id extends OperationId> = Section<"path", Parameters<Id, "path">> &
  Section<"query", Parameters<Id, "query">> &
  Section<"headers", Parameters<Id, "header">> &
  CalledBody<Id>;

/** The headers of an answer; those that the contract declares as required are never `null`. */
export interface ResponseHeaders<H> extends Omit<Headers, "get"> {
  get<Name extends keyof H & string>(name: Name): undefined extends H[Name] ? string | null : string;
  get(name: string): string | null;
}

type ResultContent<Name extends "data" | "error", R> = [ContentOf<R>] extends [never]
  ? { readonly [N in Name]: undefined }
  : {
      [M in keyof ContentOf<R>]: { readonly [N in Name]: Body<M, ContentOf<R>[M]> } & {
        readonly contentType: MediaTypeName<M>;
      };
    }[keyof ContentOf<R>];

type Result<S, R> = {
  readonly status: S;
  readonly headers: ResponseHeaders<HeadersOf<R>>;
  readonly response: Response;
} & (S extends Successful
  ? { readonly ok: true } & ResultContent<"data", R>
  : { readonly ok: false } & ResultContent<"error", R>);

/** What a call gives: a union by status, so `if (result.status === 409)` knows the body. */
export type OperationResult<Id extends OperationId> = {
  [S in OperationStatus<Id>]: Result<S, ResponseFor<Responses<Id>, S>>;
}[OperationStatus<Id>];
