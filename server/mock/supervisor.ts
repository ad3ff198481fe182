import type { Answerer, PrismRequest } from "./messages.ts";
import { Thread, ThreadEnded, type ThreadOptions } from "./thread.ts";

export interface Prism {
  ask: Answerer;
  stop(): Promise<void>;
}

/** Enough for a contract of several hundred operations on a busy machine. */
const LIMITS = { startDeadlineMs: 120_000, deadlineMs: 10_000, memoryMb: 1_024 };

/**
 * Runs Prism in a thread of its own, and starts another one where that ends.
 *
 * Only so it can be ended: a regular expression or a recursion that takes for ever, or all the memory there is, stops
 * whatever runs beside it in one thread, a deadline too. Its patches also stay in there.
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
  /** Prism keeps nothing, so that anything can be sent again; alone, as one of those that were sent may have ended it. */
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
