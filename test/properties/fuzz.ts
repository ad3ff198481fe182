/** `npm run test:fuzz`: runs the properties with many more requests than the tests, and with another seed each day. */
import { existsSync } from "node:fs";
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import { keep } from "./found.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld } from "./world.ts";

const HELP = `npm run test:fuzz -- [--requests N] [--seed N]

  --requests N  the number of requests (default 50000)
  --seed N      the seed of the cases (default: the date, as 20261124)

Sends valid and nearly valid requests of two organizations in random order, and checks each response against the
contract and a model. Prints what it finds with seed, path and a curl command, and stores it in
test/properties/found.json, which the tests replay.`;

const FLAGS = { requests: "text", seed: "text" } as const;

/** Each commit waits for the disk; in memory it returns at once. */
const MEMORY = "/dev/shm";

async function main({ requests = "50000", seed = today() }: Flags<typeof FLAGS>): Promise<void> {
  const options = { requests: positive("--requests", requests), seed: positive("--seed", seed) };
  // Temporary folders are created there: https://nodejs.org/api/os.html#ostmpdir
  if (existsSync(MEMORY)) process.env["TMPDIR"] = MEMORY;
  const ends: (() => void | Promise<void>)[] = [];
  const tally = new Tally();
  const started = performance.now();
  try {
    const world = await startWorld((cleanUp) => void ends.unshift(cleanUp));
    const failure = await runProperties(world, tally, options, progress(options.requests));
    console.log(`\n${tally.table()}\n`);
    const seconds = (performance.now() - started) / 1000;
    console.log(`${tally.requests} requests from seed ${options.seed} in ${seconds.toFixed(0)} s`);
    if (failure === undefined) return;
    keep(failure.found);
    console.error(`\n${failureText(failure)}\n\nStored in test/properties/found.json.`);
    process.exitCode = 1;
  } finally {
    for (const end of ends) await end();
  }
}

const today = () => new Date().toISOString().slice(0, 10).replaceAll("-", "");

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${flag} "${text}" is not an integer above 0.`);
  return number;
}

/** Prints a line from time to time, so that a long run does not seem to hang. */
function progress(requests: number): (sent: number) => void {
  let next = requests / 10;
  return (sent) => {
    if (sent < next) return;
    console.log(`${sent} of ${requests}`);
    next = sent + requests / 10;
  };
}

await runCommand({ help: HELP, flags: FLAGS, main });
