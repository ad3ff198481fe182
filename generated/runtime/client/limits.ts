// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { NoResponse, reasonOf } from "./errors.ts";

/** How long a call may take, how often it is retried, and how large its response may be. */
export interface CallLimits {
  /**
   * How many times a call is retried after its first attempt, if it may be retried and the failure may be temporary.
   * @default 2
   */
  readonly retries?: number;
  /**
   * The timeout of one attempt, including its body, in milliseconds.
   * @default 30000
   */
  readonly timeoutMs?: number;
  /**
   * The timeout of the whole call, including retries and the waits between them, in milliseconds.
   * @default 60000
   */
  readonly deadlineMs?: number;
  /**
   * The largest response body that is read, in bytes after decompression.
   * @default 10000000; no limit for a stream
   */
  readonly maxBodyBytes?: number;
  /**
   * How many redirects to the same origin are followed; 0 follows none.
   * @default 5
   */
  readonly maxRedirects?: number;
  /**
   * How many pages `paginate` requests at most; more throw an `UnexpectedResponse`.
   * @default 10000
   */
  readonly maxPages?: number;
  /** Ends the call at once, whether it is waiting for a response or for the next attempt. */
  readonly signal?: AbortSignal;
}

/** Timers hold 32-bit delays; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that fires when the time is up or when the caller's own signal fires.
 *
 * Fails with {@link NoResponse} at that moment, even if `work` ignores the signal.
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
    const timeOut = () => end(new DOMException(`timed out after ${Math.round(ms)} ms`, "TimeoutError"));
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
      timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS));
    });
  return within(id, Number.POSITIVE_INFINITY, signal, timePasses).finally(() => clearTimeout(timer));
}

export const noResponse = (id: string, cause: unknown): NoResponse =>
  new NoResponse(id, `no response: ${reasonOf(cause)}`, { cause });
