import { spawn } from "node:child_process";

export interface Execution {
  readonly output: string;
  readonly succeeded: boolean;
  /** Whether it was ended, since its time was up. */
  readonly tookTooLong: boolean;
}

/** Runs a command of Node's in a folder, for so long at most. */
export function execute(folder: string, parameters: readonly string[], limitMs: number): Promise<Execution> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what vitest starts ends with it.
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
