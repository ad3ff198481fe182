/** The thread that writes to the SQLite file, so that no commit's sync blocks the server's event loop. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type AskedWrite, WriteGroups } from "./write-groups.ts";

/** A message to the thread: writes, or that there will be no more. */
export type Message = readonly AskedWrite[] | "close";

const port = parentPort as MessagePort;

const groups = await WriteGroups.open(workerData as string, {
  tell: (told) => port.postMessage(told),
  // Writes that arrive during a group still join it.
  more: () => {
    const received = receiveMessageOnPort(port) as { readonly message: Message } | undefined;
    return received ? writesOf(received.message) : [];
  },
});

port.on("message", (message: Message) => groups.take(writesOf(message)));

function writesOf(message: Message): readonly AskedWrite[] {
  if (message !== "close") return message;
  void groups.close().then(() => port.close());
  return [];
}
