// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import type { operations } from "../operations.ts";
import type {
  Body,
  ContentOf,
  HeadersOf,
  MediaTypeName,
  NoBody,
  Nothing,
  OperationId,
  OperationStatus,
  Parameters,
  RequestContent,
  ResponseFor,
  Responses,
  Sent,
  Successful,
} from "./declared.ts";

type Section<Name extends string, P> = keyof P extends never
  ? Nothing
  : Nothing extends P
    ? { readonly [N in Name]?: P }
    : { readonly [N in Name]: P };

type CalledBody<Id extends OperationId> =
  RequestContent<Id> extends { required: infer Required; content: infer C }
    ? keyof C extends never
      ? Nothing
      : Sent<C> | (Required extends true ? never : NoBody)
    : never;

/** What a call takes: path, query, headers and body, each only where the operation declares it. */
export type OperationCall<Id extends OperationId> = Section<"path", Parameters<Id, "path">> &
  Section<"query", Parameters<Id, "query">> &
  Section<"headers", Parameters<Id, "header">> &
  Section<"cookies", Parameters<Id, "cookie">> &
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

type Table = typeof operations;

/** The operations that answer with a list page by page. */
export type PagedOperationId = { [Id in OperationId]: Table[Id] extends { page: object } ? Id : never }[OperationId];

type ItemsName<Id extends OperationId> = Table[Id] extends { page: { items: infer Name } } ? Name : never;
type SuccessBody<Id extends OperationId> = Extract<OperationResult<Id>, { ok: true }>["data"];

/** One item of such a list. */
export type PageItem<Id extends PagedOperationId> = SuccessBody<Id>[ItemsName<Id> &
  keyof SuccessBody<Id>] extends readonly (infer Item)[]
  ? Item
  : never;
