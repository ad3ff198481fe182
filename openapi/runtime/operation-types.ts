/** What the generated types of every contract are made of. */

export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
export type RedirectionStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
export type ClientErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415)
  | (416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);
export type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

/** What is no text, no JSON and no form. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A body that is sent piece by piece: a web stream, a stream of Node, or an async generator of text or bytes. */
export type StreamBody = ReadableStream<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A body that a handler reads itself. */
export type ReceivedStream = ReadableStream<Bytes>;

/** What a call may send in place of text or bytes: a file, or what comes piece by piece. */
export type SentStream = Blob | ReadableStream<Uint8Array>;

/** A multipart form by the names of its parts: a part that the contract declares as a file is a `File`. */
export interface Form<Fields, Files extends PropertyKey = never> extends FormData {
  get<Name extends keyof Fields & string>(
    name: Name,
  ): Part<Fields[Name], Name extends Files ? true : false> | (undefined extends Fields[Name] ? null : never);
  get(name: string): File | string | null;
  getAll<Name extends keyof Fields & string>(name: Name): Part<Fields[Name], Name extends Files ? true : false>[];
  getAll(name: string): (File | string)[];
}

/** One part; an object comes as its text, or as a file with it. */
type Part<Field, IsFile> = IsFile extends true
  ? File
  : Item<NonNullable<Field>> extends string | number | boolean | null
    ? string
    : File | string;

type Item<Field> = Field extends readonly (infer Each)[] ? Each : Field;

/** The same as a call gives it, each file as one or as its bytes; lists have a part for each item. */
export type FormFields<Fields, Files extends PropertyKey = never> = {
  [Name in keyof Fields]: Name extends Files ? FileField<Fields[Name]> : Fields[Name];
};

type FileField<Field> = Field extends undefined | null
  ? Field
  : Field extends readonly unknown[]
    ? readonly (Blob | Bytes)[]
    : Blob | Bytes;

/** Makes properties required that have a default: of an input they are there, though who sends it may leave them out. */
export type Filled<T, Name extends string> = T extends object
  ? { [K in keyof T as K extends Name ? never : K]: T[K] } & { [K in keyof T as K extends Name ? K : never]-?: T[K] }
  : T;

/** Makes properties required; a name that is none of them changes nothing, nor does any name change `null`. */
export type WithRequired<T, Name extends PropertyKey> = T extends object
  ? T & { [K in keyof T as K extends Name ? K : never]-?: T[K] }
  : T;

/** The headers of an answer; those that the contract declares as required are never `null`. */
export interface ResponseHeaders<H> extends Omit<Headers, "get"> {
  get<Name extends keyof H & string>(name: Name): undefined extends H[Name] ? string | null : string;
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

/** What a call gives for a status of success: one member of a union for each of the statuses. */
export type OkResult<Status, Data, H = Nothing, MediaType = "application/json"> = Status extends unknown
  ? Ok<Status, Data, H, MediaType>
  : never;

/** The same for every other status. */
export type FailedResult<Status, Failure, H = Nothing, MediaType = "application/json"> = Status extends unknown
  ? Failed<Status, Failure, H, MediaType>
  : never;

export type Nothing = Record<never, never>;

/** Where nothing is sent, or nothing is to be. */
export interface NoBody {
  readonly contentType?: undefined;
  readonly body?: undefined;
}

/** What a handler answers with, where it has content. */
export interface Answer<Status, Body, H = object, MediaType = "application/json"> {
  readonly status: Status;
  readonly headers?: H;
  readonly contentType?: MediaType;
  readonly body: Body;
}

/** The same without content. */
export interface EmptyAnswer<Status, H = object> {
  readonly status: Status;
  readonly headers?: H;
  readonly body?: undefined;
}

/** What every handler gets, as far as its operation declares no more. */
export interface EveryRequest {
  readonly operationId: string;
  /** Aborted when the client goes away before its answer has been sent. */
  readonly signal: AbortSignal;
  readonly path: Nothing;
  readonly query: Nothing;
  readonly headers: Nothing;
  readonly cookies: Nothing;
}

/** The same of an operation without a body; one base costs the compiler less than two. */
export interface BodilessRequest extends EveryRequest, NoBody {}

/** What a call gives that asks for a stream: of a success, what is neither JSON nor a form comes piece by piece. */
export type StreamedResult<Result> = Result extends { readonly ok: true; readonly contentType: infer MediaType }
  ? MediaType extends undefined | Json | "multipart/form-data"
    ? Result
    : Omit<Result, "data"> & { readonly data: ReadableStream<Bytes> }
  : Result;

type Json = `${string}/json` | `${string}+json` | `${string}/json;${string}` | `${string}+json;${string}`;

/** What one operation takes and gives. */
export interface OperationTypes<Request, Response, Call, Result> {
  readonly request: Request;
  readonly response: Response;
  readonly call: Call;
  readonly result: Result;
}

/** One item of the list that an object has under a name. */
export type ItemOf<T, Name extends string> =
  NonNullable<T extends { readonly [K in Name]?: infer List } ? List : never> extends readonly (infer Item)[]
    ? Item
    : never;

/** The arguments of a call; where it needs nothing, it may be left out. */
export type CallArguments<Call, Options> =
  Record<never, never> extends Call ? [call?: Call, options?: Options] : [call: Call, options?: Options];
