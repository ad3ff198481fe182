// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
/** What an operation declares, as types that handlers and callers share. */
import type { Operations } from "../operations.ts";

export type OperationId = keyof Operations;

export type Declared<Id extends OperationId> = Operations[Id]["declared"];
export type Defaulted<Id extends OperationId, Where extends string> =
  Operations[Id]["defaults"] extends Record<Where, infer Name> ? Name : never;

export type Nothing = Record<never, never>;
type Simplify<T> = { [K in keyof T]: T[K] } & {};
type WithoutIndex<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
export type Filled<T, Name> = Simplify<Omit<T, Name & keyof T> & Required<Pick<T, Name & keyof T>>>;

export type Parameters<Id extends OperationId, In extends string> =
  Declared<Id> extends { parameters: infer P }
    ? In extends keyof P
      ? [NonNullable<P[In]>] extends [never]
        ? Nothing
        : NonNullable<P[In]>
      : Nothing
    : Nothing;

export type JsonMediaType = `application/json${string}` | `${string}+json${string}`;
type FormMediaType = `application/x-www-form-urlencoded${string}`;

/** What is read from, or written to, the wire for one media type. */
export type Body<MediaType, Schema> = MediaType extends JsonMediaType | FormMediaType
  ? Schema
  : MediaType extends `multipart/${string}`
    ? FormData
    : MediaType extends `text/${string}`
      ? string
      : Uint8Array<ArrayBuffer>;

export type MediaTypeName<Key> = Key extends `${string}*${string}` ? string : Key;

export type Contents<Content> = {
  [M in keyof Content]: { readonly contentType: MediaTypeName<M>; readonly body: Body<M, Content[M]> };
}[keyof Content];

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

/** `contentType` may be left out where there is but one. */
export type Sent<Content> =
  true extends IsUnion<keyof Content>
    ? Contents<Content>
    : {
        [M in keyof Content]: { readonly contentType?: MediaTypeName<M>; readonly body: Body<M, Content[M]> };
      }[keyof Content];

export type NoBody = { readonly contentType?: undefined; readonly body?: undefined };

export type RequestContent<Id extends OperationId> =
  Declared<Id> extends { requestBody: { content: infer C } }
    ? { required: true; content: C }
    : Declared<Id> extends { requestBody?: { content: infer C } }
      ? [C] extends [never]
        ? { required: false; content: Nothing }
        : { required: false; content: C }
      : { required: false; content: Nothing };

export type Successful = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type Redirection = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
type ClientError =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);
type ServerError = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
type InRange = { "2XX": Successful; "3XX": Redirection; "4XX": ClientError; "5XX": ServerError };
type AnyStatus = InRange[keyof InRange];

export type Responses<Id extends OperationId> = Declared<Id> extends { responses: infer R } ? R : Nothing;
type RangeKeys<R> = Extract<keyof R, keyof InRange>;
type LiteralStatuses<R> = Extract<keyof R, number>;
type RangeStatuses<R> = { [K in RangeKeys<R>]: Exclude<InRange[K], LiteralStatuses<R>> }[RangeKeys<R>];
type DefaultStatuses<R> = "default" extends keyof R ? Exclude<AnyStatus, LiteralStatuses<R> | RangeStatuses<R>> : never;

export type OperationStatus<Id extends OperationId> =
  | LiteralStatuses<Responses<Id>>
  | RangeStatuses<Responses<Id>>
  | DefaultStatuses<Responses<Id>>;

export type ResponseFor<R, Status> = Status extends keyof R
  ? R[Status]
  : { [K in RangeKeys<R>]: Status extends InRange[K] ? R[K] : never }[RangeKeys<R>] extends infer Ranged
    ? [Ranged] extends [never]
      ? R["default" & keyof R]
      : Ranged
    : never;

export type HeadersOf<R> = R extends { headers: infer H } ? WithoutIndex<H> : Nothing;
export type ContentOf<R> = R extends { content: infer C } ? C : never;
