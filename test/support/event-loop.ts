import type { ChildProcess } from "node:child_process";

/** To be loaded into a server by `--import`. */
export const WATCH_LOOP = "./test/support/watch-loop.mjs";

export interface EventLoop {
  /** How long it was held up, in milliseconds. */
  readonly p99: number;
  readonly max: number;
  /** What the writing thread has committed since its start; `undefined` where there is none. */
  readonly commits: number | undefined;
}

/** Asks a server that has loaded {@link WATCH_LOOP}; what it says is about the time since it was asked last. */
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
