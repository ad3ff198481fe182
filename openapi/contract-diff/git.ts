/** Runs git; an error becomes its first line. */
import { execFileSync } from "node:child_process";
import { ContractError } from "../generator/contract-error.ts";

interface GitOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

export function git(parameters: readonly string[], { cwd, env, input }: GitOptions = {}): string {
  try {
    return execFileSync("git", [...parameters], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: "pipe",
      ...(cwd !== undefined && { cwd }),
      ...(env !== undefined && { env: { ...process.env, ...env } }),
      ...(input !== undefined && { input }),
    });
  } catch (cause) {
    const complaint = (cause as { stderr?: string }).stderr?.trim().split("\n")[0] ?? (cause as Error).message;
    throw new ContractError(`git ${parameters.join(" ")}: ${complaint}`, { cause });
  }
}
