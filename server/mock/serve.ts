import { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { Contract } from "../../generated/runtime/document.ts";
import type { Answerer, Question, Reply } from "./messages.ts";

/**
 * Answers requests in a worker thread.
 *
 * An exception becomes the failure of the request that caused it, even in a callback that nobody awaits. The thread
 * continues.
 */
export async function serve(create: (contract: Contract) => Promise<Answerer>): Promise<void> {
  const asked = new AsyncLocalStorage<number>();
  const reply = (message: Reply) => parentPort?.postMessage(message);
  const fail = (failure: unknown) => reply({ id: asked.getStore(), failure: inWords(failure) });
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  const answer = await create(workerData as Contract);
  parentPort?.on("message", ({ id, request }: Question) =>
    asked.run(id, async () => {
      try {
        reply({ id, answer: await answer(request) });
      } catch (failure) {
        fail(failure);
      }
    }),
  );
  reply({});
}

const inWords = (failure: unknown): string => (failure instanceof Error ? String(failure.message) : inspect(failure));
