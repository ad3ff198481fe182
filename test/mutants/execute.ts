import { spawn } from "node:child_process";

export interface Execution {
  readonly output: string;
  readonly succeeded: boolean;
  /** Whether it was stopped because it exceeded its time limit. */
  readonly tookTooLong: boolean;
}

/** Runs a script with Node in a folder, with a time limit. */
export function execute(folder: string, parameters: readonly string[], limitMs: number): Promise<Execution> {
  return new Promise((resolve, reject) => {
    // In its own process group, so that the processes that vitest starts end with it.
    const child = spawn(process.execPath, parameters, {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let tookTooLong = false;
    const timer = setTimeout(() => {
      tookTooLong = true;
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    }, limitMs);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject).once("close", (code) => {
      clearTimeout(timer);
      resolve({ output, succeeded: code === 0, tookTooLong });
    });
  });
}
