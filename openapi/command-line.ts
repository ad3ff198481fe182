/** Reads flags and reports failures, the same way for every command of this project. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { isPackage } from "./invocation.ts";

/** Wrong use of the command line; the message says what is allowed. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Failures whose message alone says what is wrong and what to do; no stack trace is printed. */
const EXPLAINED = new Set([
  "UsageError",
  "ConfigError",
  "CannotListen",
  "UnusableDatabase",
  "UnusableState",
  "NewerDatabase",
  "BackupError",
  "StoreBusy",
  "StoreUnavailable",
  "ContractError",
  "DocsError",
]);

/** What the package takes where no contract is named. */
export const DEFAULT_CONTRACT = "openapi.yaml";

/** The file of the contract that a command is for; `undefined` stands for this project's own, which the package lacks. */
export function contractFlag(given: string | undefined): string | undefined {
  if (given !== undefined || !isPackage) return given;
  if (existsSync(DEFAULT_CONTRACT)) return DEFAULT_CONTRACT;
  throw new UsageError(`There is no ${DEFAULT_CONTRACT} in this folder; name your contract with --contract FILE.`);
}

type Value<Kind> = Kind extends "text" ? string : boolean;

/** Values given on the command line; a flag that was not given is `undefined`. */
export type Flags<Kinds extends Readonly<Record<string, "text" | "switch">>> = {
  readonly [Name in keyof Kinds]: Value<Kinds[Name]> | undefined;
};

interface Command<Kinds extends Readonly<Record<string, "text" | "switch">>> {
  /** Printed by `--help`; a function if writing it would delay every start. */
  readonly help: string | (() => string);
  /** By name: `text` takes a value, `switch` does not. */
  readonly flags: Kinds;
  /** Whether words without a flag are allowed; `main` gets them in order. */
  readonly words?: boolean;
  readonly main: (flags: Flags<Kinds>, words: readonly string[]) => void | Promise<void>;
}

/**
 * Runs a command: `--help` prints the help, an unknown flag is refused, and a failure that explains itself is printed
 * as its message alone. Exits with 1 on failure.
 *
 * @param args what was typed after the command; by default the arguments of this process
 */
export async function runCommand<const Kinds extends Readonly<Record<string, "text" | "switch">>>(
  { help, flags, words = false, main }: Command<Kinds>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const given = readCommandLine(args, flags, words);
    if (given === "help") return console.log(typeof help === "string" ? help : help());
    await main(given.flags, given.words);
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}

/** Prints a failure's details, then its message. */
export function reportFailure(error: unknown): void {
  const { name, message, printDetails } = Object(error) as Partial<Error & { printDetails(): void }>;
  printDetails?.call(error);
  console.error(EXPLAINED.has(name ?? "") ? message : error);
}

function readCommandLine<Kinds extends Readonly<Record<string, "text" | "switch">>>(
  args: readonly string[],
  flags: Kinds,
  allowPositionals: boolean,
): { flags: Flags<Kinds>; words: readonly string[] } | "help" {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [name, { type: kind === "text" ? "string" : "boolean" } as const]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options: { ...options, help: { type: "boolean" } }, allowPositionals });
    const { help, ...values } = parsed.values;
    return help ? "help" : { flags: values as Flags<Kinds>, words: parsed.positionals };
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message.split(". ")[0]}; see --help.`, { cause });
  }
}
