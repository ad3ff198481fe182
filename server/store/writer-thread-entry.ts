/** The thread that writes to the SQLite file, so that no sync of a commit stops the event loop that serves. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type AskedWrite, WriteGroups } from "./write-groups.ts";

/** What the thread is sent: writes, or that there will be none any more. */
export type Message = readonly AskedWrite[] | "close";

const port = parentPort as MessagePort;

const groups = await WriteGroups.open(workerData as string, {
  tell: (told) => port.postMessage(told),
  // What has come while a group is made still becomes part of it.
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
