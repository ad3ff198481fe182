import type { Answerer, PrismRequest } from "./messages.ts";
import { Thread, ThreadEnded, type ThreadOptions } from "./thread.ts";

export interface Prism {
  ask: Answerer;
  stop(): Promise<void>;
}

/** Enough for a contract of several hundred operations on a busy machine. */
const LIMITS = { startDeadlineMs: 120_000, deadlineMs: 10_000, memoryMb: 1_024 };

/**
 * Runs Prism in its own thread, and starts a new thread when that one ends.
 *
 * Only a thread can be terminated: in the main thread, an endless regular expression or recursion, or one that uses up
 * all memory, would stop everything, even a deadline. Prism's patches also stay inside the thread.
 */
export async function startPrism(contract: object, options: Partial<ThreadOptions> = {}): Promise<Prism> {
  const entry = new URL("./prism-thread.ts", import.meta.url);
  const start = () => new Thread({ entry, contract, ...LIMITS, ...options });
  let thread = start();
  let isStopped = false;
  let alone: Promise<unknown> = Promise.resolve();
  await thread.ready;

  const ask = (request: PrismRequest) => {
    if (thread.hasEnded && !isStopped) thread = start();
    return thread.ask(request);
  };
  /**
   * Prism is stateless, so any request can be repeated. Repeats run alone, because one of the requests may have ended
   * the thread.
   */
  const askAlone = (request: PrismRequest) => {
    const asked = alone.then(() => ask(request));
    alone = asked.catch(() => {});
    return asked;
  };
  return {
    ask: (request) =>
      ask(request).catch((failure: unknown) => {
        if (failure instanceof ThreadEnded && !isStopped) return askAlone(request);
        throw failure;
      }),
    stop: () => {
      isStopped = true;
      return thread.end();
    },
  };
}
