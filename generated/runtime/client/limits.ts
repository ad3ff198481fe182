// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { NoResponse, reasonOf } from "./errors.ts";

/** How long a call may take, how often it is repeated, and how much it may bring. */
export interface CallLimits {
  /**
   * How often a call is repeated after its first attempt, where it may be repeated and the failure may pass.
   * @default 2
   */
  readonly retries?: number;
  /**
   * How long one attempt may take, its body included, in milliseconds.
   * @default 30000
   */
  readonly timeoutMs?: number;
  /**
   * How long the call may take in all, with its repetitions and the waits between them, in milliseconds.
   * @default 60000
   */
  readonly deadlineMs?: number;
  /**
   * The largest body of an answer that is read, unpacked, in bytes.
   * @default 10000000, and for a stream no limit
   */
  readonly maxBodyBytes?: number;
  /**
   * How often a request is sent on, to another address of the same origin; 0 follows no redirection.
   * @default 5
   */
  readonly maxRedirects?: number;
  /**
   * How many pages `paginate` asks for at most; more are an `UnexpectedResponse`.
   * @default 10000
   */
  readonly maxPages?: number;
  /** Ends the call at once, whether it waits for an answer or for its next attempt. */
  readonly signal?: AbortSignal;
}

/** Timers count in 32 bits; what is longer would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that fires when the time is up or when the caller's own signal does.
 *
 * Fails with {@link NoResponse} at that moment, also when `work` does not listen.
 */
export function within<T>(
  id: string,
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (outer?.aborted) return reject(noResponse(id, outer.reason));
    const controller = new AbortController();
    const end = (reason: unknown) => {
      reject(noResponse(id, reason));
      controller.abort(reason);
      stop();
    };
    const timeOut = () => end(new DOMException(`no answer within ${Math.round(ms)} ms`, "TimeoutError"));
    const abort = () => end(outer?.reason);
    const timer = ms > LONGEST_TIMER_MS ? undefined : setTimeout(timeOut, ms);
    outer?.addEventListener("abort", abort);
    const stop = () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    };
    work(controller.signal).then(
      (value) => {
        stop();
        resolve(value);
      },
      (failure) => {
        stop();
        reject(failure);
      },
    );
  });
}

/** Waits; fails with {@link NoResponse} as soon as the signal fires. */
export function wait(id: string, ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timePasses = () =>
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
  return within(id, Number.POSITIVE_INFINITY, signal, timePasses).finally(() => clearTimeout(timer));
}

export const noResponse = (id: string, cause: unknown): NoResponse =>
  new NoResponse(id, `no response: ${reasonOf(cause)}`, { cause });
