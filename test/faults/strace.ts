/** Traces the system calls of a running process, and makes them fail (https://strace.io). */
import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";

interface Attached {
  /** Detaches from the process, which goes on. */
  detach(): Promise<void>;
}

/** @param options such as `inject=fsync:error=EIO`, each after an `-e`, and other options unchanged */
export async function strace(pid: number, options: readonly string[], log = "/dev/null"): Promise<Attached> {
  const child = spawn("strace", ["-f", "-o", log, "-p", String(pid), ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const detach = async () => {
    child.kill("SIGINT");
    await ended;
  };
  onTestFinished(detach);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
      // strace attaches to all existing threads before it reports that it has attached.
      if (/attached/.test(said)) resolve();
    });
    child.once("close", () => reject(new Error(`strace: ${said}`)));
  });
  return { detach };
}
