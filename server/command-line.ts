import { parseArgs } from "node:util";
import { ConfigError } from "./config.ts";

/** Failures whose message is all that a person needs: what is wrong, and what to do. */
const EXPLAINED = new Set([
  "ConfigError",
  "CannotListen",
  "UnusableDatabase",
  "NewerDatabase",
  "StoreBusy",
  "ContractError",
]);

type Flags = Readonly<Record<string, string | undefined>>;

/**
 * Runs an entry point: `--help` prints the help, an unknown flag is refused, and a failure that explains itself is
 * printed as its one line. Exits with 1 on failure.
 */
export async function runCommand(
  help: string,
  flags: readonly string[],
  main: (values: Flags) => Promise<void>,
): Promise<void> {
  try {
    const values = readFlags(flags);
    if (values["help"] !== undefined) return console.log(help);
    await main(values);
  } catch (error) {
    const { name, message } = error as Error;
    console.error(EXPLAINED.has(name) ? message : error);
    process.exitCode = 1;
  }
}

function readFlags(flags: readonly string[]): Flags {
  const options = Object.fromEntries(flags.map((name) => [name, { type: "string" as const }]));
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: "boolean" } } });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (cause) {
    throw new ConfigError(`${(cause as Error).message.split(". ")[0]}. --help lists what there is.`, { cause });
  }
}

/** Stops on SIGTERM or Ctrl-C; a second signal ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}
