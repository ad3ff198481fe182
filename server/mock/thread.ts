import { Worker } from "node:worker_threads";
import { TooLate, within } from "./deadline.ts";
import type { PrismAnswer, PrismRequest, Reply } from "./messages.ts";
import { printOnce } from "./print-once.ts";

/** The thread ended before it had answered; which of the requests ended it is not known. */
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

/** What Node has compiled is stored for the next start, as for every entry point. */
const PRELOAD = new URL("../preload.mjs", import.meta.url);

/** A thread that answers requests; its side of the exchange is `serve`. */
export class Thread {
  /** Settles when it can be asked. */
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #deadlineMs: number;
  readonly #started = Promise.withResolvers<void>();
  readonly #waiting = new Map<number, PromiseWithResolvers<PrismAnswer>>();
  #asked = 0;
  #hasEnded = false;

  constructor({ entry, contract, startDeadlineMs, deadlineMs, memoryMb }: ThreadOptions) {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    this.#worker = new Worker(entry, { workerData: contract, resourceLimits, execArgv: ["--import", PRELOAD.href] });
    this.#deadlineMs = deadlineMs;
    this.ready = within(this.#started.promise, startDeadlineMs, "Prism does not start with this contract");
    // Who asks learns of it; without this it would count as handled by nobody.
    this.ready.catch(() => this.end());
    let why = "Prism ended.";
    this.#worker.on("message", (reply: Reply) => this.#take(reply));
    this.#worker.on("error", (error: Error) => (why = `Prism ended: ${error.message}`));
    this.#worker.once("exit", () => {
      this.#hasEnded = true;
      for (const { reject } of [this.#started, ...this.#waiting.values()]) reject(new ThreadEnded(why));
    });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Fails with what was thrown for the request, or with {@link ThreadEnded}. */
  async ask(request: PrismRequest): Promise<PrismAnswer> {
    await this.ready;
    const id = this.#asked++;
    const asking = Promise.withResolvers<PrismAnswer>();
    this.#waiting.set(id, asking);
    try {
      this.#worker.postMessage({ id, request });
      return await within(asking.promise, this.#deadlineMs, "Prism did not answer");
    } catch (failure) {
      // Not waited for: out of a long collection of garbage it does not come at once.
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
      printOnce(`Prism failed outside of a request: ${failure}`);
    }
  }
}
