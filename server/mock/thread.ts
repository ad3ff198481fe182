import { Worker } from "node:worker_threads";
import type { PrismAnswer, PrismRequest, Reply } from "./messages.ts";
import { printOnce } from "./print-once.ts";

/** The thread ended before it had answered; through no fault of the request, unless it is the only one. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
}

export interface ThreadOptions {
  /** The module that serves. */
  readonly entry: URL;
  readonly contract: object;
  readonly startDeadlineMs: number;
  /** How long an answer may take. A thread that is later is ended: it may be in a loop that nothing else ends. */
  readonly deadlineMs: number;
  /** Of its heap; a thread that needs more ends, and nothing else. */
  readonly memoryMb: number;
}

export interface Thread {
  readonly hasEnded: boolean;
  /** Settles when it can be asked. */
  readonly ready: Promise<void>;
  ask(request: PrismRequest): Promise<PrismAnswer>;
  end(): Promise<void>;
}

/** What Node has compiled is stored for the next start, as for every entry point. */
const PRELOAD = new URL("../preload.mjs", import.meta.url);

type Waiting = PromiseWithResolvers<PrismAnswer>;

export function startThread(options: ThreadOptions): Thread {
  const { entry, contract, startDeadlineMs, deadlineMs, memoryMb } = options;
  const execArgv = ["--import", PRELOAD.href];
  const worker = new Worker(entry, {
    workerData: contract,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv,
  });
  const waiting = new Map<number, Waiting>();
  const started = Promise.withResolvers<PrismAnswer>();
  const ready = within(started.promise, startDeadlineMs, "Prism does not start with this contract").then(() => {});
  let hasEnded = false;
  let why = "Prism ended.";
  const end = async () => {
    hasEnded = true;
    await worker.terminate();
  };
  // Who asks learns of it; without this nobody might.
  ready.catch(end);
  worker.on("message", ({ id, answer, failure }: Reply) => {
    const asking = id === undefined ? undefined : waiting.get(id);
    if (failure === undefined && id === undefined) started.resolve({ status: 0, headers: {} });
    else if (answer) asking?.resolve(answer);
    else if (asking) asking.reject(new Error(failure));
    else printOnce(`Prism failed outside of a request: ${failure}`);
    if (id === undefined && failure !== undefined) started.reject(new Error(failure));
  });
  worker.on("error", (error: Error) => (why = `Prism ended: ${error.message}`));
  worker.once("exit", () => {
    hasEnded = true;
    for (const { reject } of [started, ...waiting.values()]) reject(new ThreadEnded(why));
  });

  let count = 0;
  const ask = async (request: PrismRequest): Promise<PrismAnswer> => {
    await ready;
    const id = count++;
    const asking: Waiting = Promise.withResolvers();
    waiting.set(id, asking);
    worker.postMessage({ id, request });
    try {
      return await within(asking.promise, deadlineMs, "Prism did not answer");
    } catch (failure) {
      // Not waited for: out of a long collection of garbage it does not come at once.
      if (failure instanceof TooLate) void end();
      throw failure;
    } finally {
      waiting.delete(id);
    }
  };
  return {
    get hasEnded() {
      return hasEnded;
    },
    ready,
    ask,
    end,
  };
}

class TooLate extends Error {}

async function within<T>(promise: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooLate(`${what} within ${deadlineMs / 1000} s.`)), deadlineMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
