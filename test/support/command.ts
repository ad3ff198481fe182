import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AtEnd } from "./at-end.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface Command {
  readonly process: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  /** Waits until standard output matches; fails if the process ends first. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for the process to end. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Waits for the address that a server prints. */
export async function urlOf(command: Command): Promise<{ readonly url: string; readonly command: Command }> {
  const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
  return { url, command };
}

type Environment = Readonly<Record<string, string>>;

/** Runs an entry point as npm does, without the caller's settings; it is stopped after the test. */
export function run(
  file: string,
  flags: readonly string[] = [],
  settings: Environment = {},
  atEnd: AtEnd = onTestFinished,
): Command {
  return runIn(ROOT, [file, ...flags], settings, atEnd);
}

/** The same in a copy of this project. */
export function runIn(
  cwd: string,
  words: readonly string[],
  settings: Environment = {},
  atEnd: AtEnd = onTestFinished,
): Command {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, ...settings };
  return commandOf(spawn(process.execPath, ["--import", "./server/preload.mjs", ...words], { cwd, env }), atEnd);
}

/** A process whose output is piped; it is stopped after the test. */
export function commandOf(child: ChildProcess, atEnd: AtEnd = onTestFinished): Command {
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (output.stdout += String(chunk)));
  child.stderr?.on("data", (chunk) => (output.stderr += String(chunk)));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, ...output })),
  );
  atEnd(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { process: child, output, prints: (pattern) => waitFor({ process: child, output, ended }, pattern), ended };
}

function waitFor(
  { process: child, output, ended }: Omit<Command, "prints">,
  pattern: RegExp,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output.stdout);
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    look();
    // It may have ended before.
    void ended.then(() => reject(new Error(`It ended without printing ${pattern}: ${output.stdout}${output.stderr}`)));
  });
}
