import { Worker } from "node:worker_threads";
import type { Connect } from "./writer.ts";
import type { Message } from "./writer-thread-entry.ts";

/** Writes in a separate thread: for servers. */
export const writeInThread: Connect = async (file, hear) => {
  const worker = new Worker(new URL("./writer-thread-entry.ts", import.meta.url), { workerData: file });
  const ended = Promise.withResolvers<void>();
  let why = "";
  worker.on("message", hear);
  worker.on("error", (error: Error) => (why = `: ${error.message}`));
  worker.once("exit", (code) => {
    ended.resolve();
    if (code !== 0) hear({ broken: `The thread that writes to ${file} ended with ${code}${why}.` });
  });
  const post = (message: Message) => worker.postMessage(message);
  return {
    take: post,
    close: () => {
      post("close");
      return ended.promise;
    },
  };
};
