/** Reads flags and reports failures, the same way for every command of this project. */
import { parseArgs } from "node:util";

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

type Value<Kind> = Kind extends "text" ? string : boolean;

/** Values given on the command line; a flag that was not given is `undefined`. */
export type Flags<Kinds extends Readonly<Record<string, "text" | "switch">>> = {
  readonly [Name in keyof Kinds]: Value<Kinds[Name]> | undefined;
};

interface Command<Kinds extends Readonly<Record<string, "text" | "switch">>> {
  /** Printed by `--help`. */
  readonly help: string;
  /** By name: `text` takes a value, `switch` does not. */
  readonly flags: Kinds;
  /** Whether words without a flag are allowed; `main` gets them in order. */
  readonly words?: boolean;
  readonly main: (flags: Flags<Kinds>, words: readonly string[]) => void | Promise<void>;
}

/**
 * Runs a command: `--help` prints the help, an unknown flag is refused, and a failure that explains itself is printed
 * as its message alone. Exits with 1 on failure.
 */
export async function runCommand<const Kinds extends Readonly<Record<string, "text" | "switch">>>({
  help,
  flags,
  words = false,
  main,
}: Command<Kinds>): Promise<void> {
  try {
    const given = readCommandLine(flags, words);
    if (given === "help") return console.log(help);
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
  flags: Kinds,
  allowPositionals: boolean,
): { flags: Flags<Kinds>; words: readonly string[] } | "help" {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [name, { type: kind === "text" ? "string" : "boolean" } as const]),
  );
  try {
    const parsed = parseArgs({ options: { ...options, help: { type: "boolean" } }, allowPositionals });
    const { help, ...values } = parsed.values;
    return help ? "help" : { flags: values as Flags<Kinds>, words: parsed.positionals };
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message.split(". ")[0]}; see --help.`, { cause });
  }
}
