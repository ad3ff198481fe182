/** How every command of this project reads its flags and says what went wrong. */
import { parseArgs } from "node:util";

/** What is asked for on the command line does not exist or does not go together; the message says what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Failures whose message is all that a person needs: what is wrong, and what to do. */
const EXPLAINED = new Set([
  "UsageError",
  "ConfigError",
  "CannotListen",
  "UnusableDatabase",
  "UnusableState",
  "NewerDatabase",
  "StoreBusy",
  "ContractError",
  "DocsError",
]);

type Value<Kind> = Kind extends "text" ? string : boolean;

/** What was given on the command line; what was not is `undefined`. */
export type Flags<Kinds extends Readonly<Record<string, "text" | "switch">>> = {
  readonly [Name in keyof Kinds]: Value<Kinds[Name]> | undefined;
};

interface Command<Kinds extends Readonly<Record<string, "text" | "switch">>> {
  /** What `--help` prints. */
  readonly help: string;
  /** By name: `text` takes a value, `switch` takes none. */
  readonly flags: Kinds;
  readonly main: (flags: Flags<Kinds>) => void | Promise<void>;
}

/**
 * Runs an entry point: `--help` prints the help, an unknown flag is refused, and a failure that explains itself is
 * printed as its message alone. Exits with 1 on failure.
 */
export async function runCommand<const Kinds extends Readonly<Record<string, "text" | "switch">>>({
  help,
  flags,
  main,
}: Command<Kinds>): Promise<void> {
  try {
    const values = readFlags(flags);
    if (values === "help") return console.log(help);
    await main(values);
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}

/** Prints a failure as a person can use it, after the details that it may bring along. */
export function reportFailure(error: unknown): void {
  const { name, message, printDetails } = Object(error) as Partial<Error & { printDetails(): void }>;
  printDetails?.call(error);
  console.error(EXPLAINED.has(name ?? "") ? message : error);
}

function readFlags<Kinds extends Readonly<Record<string, "text" | "switch">>>(flags: Kinds): Flags<Kinds> | "help" {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [name, { type: kind === "text" ? "string" : "boolean" } as const]),
  );
  try {
    const { help, ...values } = parseArgs({ options: { ...options, help: { type: "boolean" } } }).values;
    return help ? "help" : (values as Flags<Kinds>);
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message.split(". ")[0]}; see --help.`, { cause });
  }
}
