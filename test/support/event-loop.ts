import type { ChildProcess } from "node:child_process";

/** Load it into a server with `--import`. */
export const WATCH_LOOP = "./test/support/watch-loop.mjs";

export interface EventLoop {
  /** How long the event loop was blocked, in milliseconds. */
  readonly p99: number;
  readonly max: number;
  /** How much the writing thread has committed since its start; `undefined` without a writing thread. */
  readonly commits: number | undefined;
}

/** Asks a server that has loaded {@link WATCH_LOOP}; the times are since the previous call. */
export function eventLoopOf(child: ChildProcess): Promise<EventLoop> {
  return new Promise((resolve, reject) => {
    let said = "";
    const settle = (work: () => void) => {
      child.stdout?.off("data", listen);
      child.off("close", end);
      work();
    };
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const [, text] = /^loop (.*)\n/m.exec(said) ?? [];
      if (text !== undefined) settle(() => resolve(JSON.parse(text) as EventLoop));
    };
    const end = () => settle(() => reject(new Error("The server has ended.")));
    child.stdout?.on("data", listen);
    child.once("close", end);
    child.kill("SIGUSR2");
  });
}
