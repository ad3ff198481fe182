/** Why a key is rejected. */
export type KeyFault = "missing" | "malformed" | "unknown" | "revoked";

/** Why the server sheds a request: what it has too much of. */
export type ShedReason = "event_loop_delay" | "queue_length";

/**
 * What the server counts and measures for its operators. Each part of the server gets this and reports to it.
 *
 * Called for each request, so it must allocate nothing and never fail.
 */
export interface Metrics {
  /** A request ended. No operation: not part of the contract. No status: the client disconnected first. */
  requestEnded(operationId: string | undefined, status: number | undefined, seconds: number): void;
  requestShed(reason: ShedReason): void;
  keyRefused(fault: KeyFault): void;
  /** A call to Meta ended. The outcome is `ok` or the code of the resulting error. */
  metaCallEnded(operationId: string, outcome: string, seconds: number): void;
  /** The store committed this many transactions together. */
  committed(transactions: number, seconds: number): void;
  /** Registers how to read the number of unfinished transactions of the store when metrics are collected. */
  storeQueue(length: () => number): void;
}

const nothing = () => {};

/** For servers without metrics. */
export const NO_METRICS: Metrics = {
  requestEnded: nothing,
  requestShed: nothing,
  keyRefused: nothing,
  metaCallEnded: nothing,
  committed: nothing,
  storeQueue: nothing,
};
