import { Worker } from "node:worker_threads";
import { TooLate, within } from "./deadline.ts";
import type { PrismAnswer, PrismRequest, Reply } from "./messages.ts";
import { printOnce } from "./print-once.ts";

/** The thread ended before it answered. It is unknown which request ended it. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
}

export interface ThreadOptions {
  /** The module that runs in the thread. */
  readonly entry: URL;
  readonly contract: object;
  readonly startDeadlineMs: number;
  /** The longest time for a response. Afterwards the thread is terminated: it may be in an endless loop. */
  readonly deadlineMs: number;
  /** The size of the thread's heap. If it needs more, only the thread ends. */
  readonly memoryMb: number;
}

/** Caches compiled code for the next start, as every entry point does. */
const PRELOAD = new URL("../preload.mjs", import.meta.url);

/** A thread that answers requests; its counterpart is `serve`. */
export class Thread {
  /** Resolves when the thread is ready for requests. */
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #deadlineMs: number;
  readonly #started = Promise.withResolvers<void>();
  readonly #waiting = new Map<number, PromiseWithResolvers<PrismAnswer>>();
  #asked = 0;
  #hasEnded = false;
  #why = "Prism ended.";

  constructor({ entry, contract, startDeadlineMs, deadlineMs, memoryMb }: ThreadOptions) {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    this.#worker = new Worker(entry, { workerData: contract, resourceLimits, execArgv: ["--import", PRELOAD.href] });
    this.#deadlineMs = deadlineMs;
    this.ready = within(this.#started.promise, startDeadlineMs, "Prism does not start with this contract");
    // `ask` reports this failure. Without this handler it would also be an unhandled rejection.
    this.ready.catch(() => this.end());
    this.#worker.on("message", (reply: Reply) => this.#take(reply));
    this.#worker.on("error", (error: Error) => (this.#why = `Prism ended: ${error.message}`));
    this.#worker.once("exit", () => {
      this.#hasEnded = true;
      for (const { reject } of [this.#started, ...this.#waiting.values()]) reject(new ThreadEnded(this.#why));
    });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Fails with the exception that the request caused, or with {@link ThreadEnded}. */
  async ask(request: PrismRequest): Promise<PrismAnswer> {
    await this.ready;
    if (this.#hasEnded) throw new ThreadEnded(this.#why);
    const id = this.#asked++;
    const asking = Promise.withResolvers<PrismAnswer>();
    this.#waiting.set(id, asking);
    try {
      this.#worker.postMessage({ id, request });
      return await within(asking.promise, this.#deadlineMs, "Prism did not answer");
    } catch (failure) {
      // Not awaited: a thread that is collecting garbage does not end at once.
      if (failure instanceof TooLate) void this.end();
      throw failure;
    } finally {
      this.#waiting.delete(id);
    }
  }

  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#worker.terminate();
  }

  #take({ id, answer, failure }: Reply): void {
    const asking = id === undefined ? undefined : this.#waiting.get(id);
    if (answer) asking?.resolve(answer);
    else if (failure === undefined) this.#started.resolve();
    else if (asking) asking.reject(new Error(failure));
    else {
      this.#started.reject(new Error(failure));
      printOnce(`Prism failed outside a request: ${failure}`);
    }
  }
}
