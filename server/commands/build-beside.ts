import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";

/**
 * Runs a script of this project at the lowest priority, without blocking this process. Fails with the script's error
 * output.
 */
export async function buildBeside(script: string): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "ignore", "pipe"] });
  // At once: that it could not be started is reported soon, and would end this process if nothing listened.
  const code = new Promise<number | null>((done, fail) => child.once("exit", done).once("error", fail));
  if (child.pid === undefined) return void (await code);
  const end = () => void child.kill();
  process.once("exit", end);
  child.unref();
  (child.stderr as typeof child.stderr & { unref(): void }).unref();
  try {
    setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const [said, ended] = await Promise.all([text(child.stderr), code]);
    if (ended !== 0) throw new Error(said.trim() || `${script} ended with ${ended}.`);
  } finally {
    process.off("exit", end);
  }
}
