/** What a server takes from one client, and for how long it waits for it; nobody should have to change these. */
export const BOUNDS = {
  /** Of a request's head, in bytes: request line and headers. */
  headBytes: 16_384,
  /** Of a request's body, also unpacked, in bytes. */
  bodyBytes: 100_000,
  /** In which a head must have come; looked at twice a second, so that a dripping client is gone within six. */
  headMs: 5_000,
  /** In which head and body must have come. */
  requestMs: 10_000,
  /** In which a client must have taken an answer. */
  answerMs: 30_000,
  /** For which a connection may be idle: longer than a load balancer's 60 seconds, or the two of them would race. */
  idleMs: 65_000,
  /** Requests of one connection that wait for the answers before them. */
  pipelined: 100,
  /** Connections at once; whoever comes then is refused, and idle ones are closed. */
  connections: 2_000,
  /** Requests under way at once, of whatever kind; those that wait for Meta are among them. */
  inFlight: 1_000,
  /** Writes that wait for the database. */
  queued: 1_000,
  /** For which one turn of the event loop takes requests, once turns have been late for as long as `lateForMs`. */
  turnMs: 50,
  /** One late turn alone may be a collection of garbage. */
  lateForMs: 500,
  /** Items of a list, as the contract says. */
  listed: 100,
  /** What a refusal repeats of a request, in characters. */
  echoed: 200,
  /** Faults that a refusal tells. */
  faults: 21,
  /** In which all must be over once the server stops. */
  stopMs: 10_000,
} as const;

export type Bounds = { readonly [Name in keyof typeof BOUNDS]: number };
