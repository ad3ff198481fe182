/** What goes back and forth between the guard and the thread that Prism runs in; all of it can be copied. */
export interface PrismRequest {
  readonly method: string;
  /** Begins with a slash, with the query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Empty where none was sent. */
  readonly body: Uint8Array;
}

export interface PrismAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Answerer = (request: PrismRequest) => Promise<PrismAnswer>;

export interface Question {
  readonly id: number;
  readonly request: PrismRequest;
}

/** `failure` without an `id` belongs to no request; without anything the thread is ready. */
export interface Reply {
  readonly id?: number | undefined;
  readonly answer?: PrismAnswer;
  readonly failure?: string;
}
