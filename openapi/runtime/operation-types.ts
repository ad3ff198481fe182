/** The building blocks of the generated types. */

export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
export type RedirectionStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
export type ClientErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);
export type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

/**
 * A body that is neither text, JSON nor a form: `Uint8Array<ArrayBuffer>`, written so that TypeScript before 5.7 reads
 * it too. There `Uint8Array` takes no argument, and a type that does not compile would be `any`.
 */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/** A streamed response body: a web stream, a Node stream, or an async generator of text or bytes. */
export type StreamBody = ReadableStream<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A request body that the handler reads itself. */
export type ReceivedStream = ReadableStream<Bytes>;

/** A streamed request body: a file or a web stream, in place of text or bytes. */
export type SentStream = Blob | ReadableStream<Uint8Array>;

/** A multipart form, typed by the names of its parts: a part declared as a file is a `File`. */
export interface Form<Fields, Files extends PropertyKey = never> extends FormData {
  get<Name extends keyof Fields & string>(
    name: Name,
  ): Part<Fields[Name], Name extends Files ? true : false> | (Name extends RequiredKey<Fields> ? never : null);
  get(name: string): File | string | null;
  getAll<Name extends keyof Fields & string>(name: Name): Part<Fields[Name], Name extends Files ? true : false>[];
  getAll(name: string): (File | string)[];
}

/** One part of a form; an object arrives as JSON text, or as a file that contains it. */
type Part<Field, IsFile> = IsFile extends true
  ? File
  : Item<NonNullable<Field>> extends string | number | boolean | null
    ? string
    : File | string;

type Item<Field> = Field extends readonly (infer Each)[] ? Each : Field;

/** A multipart form as a call passes it: files as `File` or as bytes; a list becomes one part per item. */
export type FormFields<Fields, Files extends PropertyKey = never> = {
  [Name in keyof Fields]: Name extends Files ? FileField<Fields[Name]> : Fields[Name];
};

type FileField<Field> = Field extends undefined | null
  ? Field
  : Field extends readonly unknown[]
    ? readonly (Blob | Bytes)[]
    : Blob | Bytes;

/** Makes properties with a default required: the handler always receives them, although the client may omit them. */
export type Filled<T, Name extends string> = T extends object
  ? { [K in keyof T as K extends Name ? never : K]: T[K] } & { [K in keyof T as K extends Name ? K : never]-?: T[K] }
  : T;

/** Makes the named properties required; unknown names are ignored, and `null` stays `null`. */
export type WithRequired<T, Name extends PropertyKey> = T extends object
  ? T & { [K in keyof T as K extends Name ? K : never]-?: T[K] }
  : T;

/** The keys that are always there, whatever their value: `undefined` is also a value of `unknown`. */
type RequiredKey<T> = keyof {
  [Key in keyof T as string extends Key ? never : Partial<Pick<T, Key>> extends Pick<T, Key> ? never : Key]: Key;
};

/** Response headers; those that the contract declares as required are never `null`. */
export interface ResponseHeaders<H> extends Omit<Headers, "get"> {
  get<Name extends keyof H & string>(name: Name): Name extends RequiredKey<H> ? string : string | null;
  get(name: string): string | null;
}

interface Received<Status, H, MediaType> {
  readonly status: Status;
  readonly contentType: MediaType;
  readonly headers: ResponseHeaders<H>;
  readonly response: Response;
}

interface Ok<Status, Data, H, MediaType> extends Received<Status, H, MediaType> {
  readonly ok: true;
  readonly data: Data;
}

interface Failed<Status, Failure, H, MediaType> extends Received<Status, H, MediaType> {
  readonly ok: false;
  readonly error: Failure;
}

/** The result of a call for each 2xx status: a union with one member per status. */
export type OkResult<Status, Data, H = Nothing, MediaType = "application/json"> = Status extends unknown
  ? Ok<Status, Data, H, MediaType>
  : never;

/** The result of a call for every other status. */
export type FailedResult<Status, Failure, H = Nothing, MediaType = "application/json"> = Status extends unknown
  ? Failed<Status, Failure, H, MediaType>
  : never;

export type Nothing = Record<never, never>;

/** An operation or response without a body. */
export interface NoBody {
  readonly contentType?: undefined;
  readonly body?: undefined;
}

/** What a handler returns for a response with content. */
export interface Answer<Status, Body, H = object, MediaType = "application/json"> {
  readonly status: Status;
  readonly headers?: H;
  readonly contentType?: MediaType;
  readonly body: Body;
}

/** What a handler returns for a response without content. */
export interface EmptyAnswer<Status, H = object> {
  readonly status: Status;
  readonly headers?: H;
  readonly body?: undefined;
}

/** What every handler receives, whatever its operation declares. */
export interface EveryRequest {
  readonly operationId: string;
  /** Aborted when the client disconnects before its response has been sent. */
  readonly signal: AbortSignal;
  readonly path: Nothing;
  readonly query: Nothing;
  readonly headers: Nothing;
  readonly cookies: Nothing;
}

/** What the handler of an operation without a body receives; a single base type costs the compiler less than two. */
export interface BodilessRequest extends EveryRequest, NoBody {}

/** The result of a call that asks for a stream: a successful body that is neither JSON nor a form is a stream. */
export type StreamedResult<Result> = Result extends { readonly ok: true; readonly contentType: infer MediaType }
  ? MediaType extends undefined | Json | "multipart/form-data"
    ? Result
    : Omit<Result, "data"> & { readonly data: ReadableStream<Bytes> }
  : Result;

type Json = `${string}/json` | `${string}+json` | `${string}/json;${string}` | `${string}+json;${string}`;

/** The headers of a response that declares none, in `paths`. */
export type AnyHeaders = { [name: string]: unknown };

/** The parameters of an operation without any, in `paths`. */
export type NoParameters = { query?: never; header?: never; path?: never; cookie?: never };

/** The types of one operation: what its handler receives and returns, and what a call takes and returns. */
export interface OperationTypes<Request = unknown, Response = unknown, Call = unknown, Result = unknown> {
  readonly request: Request;
  readonly response: Response;
  readonly call: Call;
  readonly result: Result;
}

/** One of them. Written as `Operations[Id]["call"]`, or with a constraint, the compiler would resolve all operations. */
export type PartOf<Types, Name extends keyof OperationTypes> = Types extends OperationTypes ? Types[Name] : never;

/** The item type of the list in the property `Name`. */
export type ItemOf<T, Name extends string> =
  NonNullable<T extends { readonly [K in Name]?: infer List } ? List : never> extends readonly (infer Item)[]
    ? Item
    : never;

/** The arguments of a call; the call itself is optional if nothing in it is required. */
export type CallArguments<Call, Options> =
  Record<never, never> extends Call ? [call?: Call, options?: Options] : [call: Call, options?: Options];
