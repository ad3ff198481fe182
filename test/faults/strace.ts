/** Watches the system calls of a running process, and makes them fail (https://strace.io). */
import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";

interface Attached {
  /** Lets the process go on as before. */
  detach(): Promise<void>;
}

/** @param options as `inject=fsync:error=EIO`, each behind an `-e`; and others as they are */
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
      // The threads that the process has are attached at once, before it says so.
      if (/attached/.test(said)) resolve();
    });
    child.once("close", () => reject(new Error(`strace: ${said}`)));
  });
  return { detach };
}
