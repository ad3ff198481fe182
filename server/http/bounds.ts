/** The limits for each client, in size and time. Nobody should need to change these. */
export const BOUNDS = {
  /** The head of a request (request line and headers), in bytes. */
  headBytes: 16_384,
  /** The body of a request, in bytes, before and after decompression. */
  bodyBytes: 100_000,
  /** The head must arrive within this time. Checked twice a second, so a slow sender is cut off within six seconds. */
  headMs: 5_000,
  /** Head and body must arrive within this time. */
  requestMs: 10_000,
  /** The client must receive a response within this time. */
  answerMs: 30_000,
  /**
   * How long a connection may be idle: longer than a load balancer's usual 60 seconds, so that the balancer closes
   * first.
   */
  idleMs: 65_000,
  /** Requests of one connection that wait for earlier responses. */
  pipelined: 100,
  /** Open connections. Beyond that, new ones are refused and idle ones are closed. */
  connections: 2_000,
  /** Requests of any kind in progress, including those that wait for Meta. */
  inFlight: 1_000,
  /** Writes that wait for the database. */
  queued: 1_000,
  /** How long one turn of the event loop accepts requests, after turns were late for `lateForMs`. */
  turnMs: 50,
  /** Longer than one late turn, which may be just a garbage collection. */
  lateForMs: 500,
  /** Items in a list, as in the contract. */
  listed: 100,
  /** How much of a request an error message repeats, in characters. */
  echoed: 200,
  /** The most faults that an error response lists. */
  faults: 21,
  /** Everything must end within this time once the server stops. */
  stopMs: 10_000,
} as const;

export type Bounds = { readonly [Name in keyof typeof BOUNDS]: number };
