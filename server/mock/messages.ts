/** The messages between the guard and Prism's thread. All of them can be cloned. */
export interface PrismRequest {
  readonly method: string;
  /** The path and query, beginning with a slash. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Empty if there is no body. */
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

/** A `failure` without an `id` belongs to no request. Without any field, the thread is ready. */
export interface Reply {
  readonly id?: number | undefined;
  readonly answer?: PrismAnswer;
  readonly failure?: string;
}
