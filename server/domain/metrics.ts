/** Why a key opens nothing. */
export type KeyFault = "missing" | "malformed" | "unknown" | "revoked";

/** What there was too much of, where a request is refused for that. */
export type ShedReason = "event_loop_delay" | "queue_length";

/**
 * What is counted and measured for who runs the server; each part is handed it and tells what it does.
 *
 * Called for each request, so it makes no objects and never fails.
 */
export interface Metrics {
  /** A request is over; no operation for what is not of the contract, no status where the client went away before. */
  requestEnded(operationId: string | undefined, status: number | undefined, seconds: number): void;
  requestShed(reason: ShedReason): void;
  keyRefused(fault: KeyFault): void;
  /** A call of Meta is over: `ok`, or the code of the error that became of it. */
  metaCallEnded(operationId: string, outcome: string, seconds: number): void;
  /** The store has committed so many transactions at once. */
  committed(transactions: number, seconds: number): void;
  /** Tells where to read, when somebody looks, how many transactions of the store have not ended. */
  storeQueue(length: () => number): void;
}

const nothing = () => {};

/** Where nobody looks. */
export const NO_METRICS: Metrics = {
  requestEnded: nothing,
  requestShed: nothing,
  keyRefused: nothing,
  metaCallEnded: nothing,
  committed: nothing,
  storeQueue: nothing,
};
