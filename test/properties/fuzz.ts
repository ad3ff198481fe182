/** `npm run test:fuzz`: the properties with many more requests than the tests send, from another seed each day. */
import { existsSync } from "node:fs";
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import { keep } from "./found.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld } from "./world.ts";

const HELP = `npm run test:fuzz -- [--requests N] [--seed N]

  --requests N  how many requests are sent (default 50000)
  --seed N      what the cases are made from (default: the date, as 20261124)

Sends valid and nearly valid requests of every operation in any order, by two organizations, and looks at every answer.
What it finds is printed with seed, path and a curl, and kept in test/properties/found.json, which the tests replay.`;

const FLAGS = { requests: "text", seed: "text" } as const;

/** On a disk each commit waits for the disk; in memory the same calls return at once. */
const MEMORY = "/dev/shm";

async function main({ requests = "50000", seed = today() }: Flags<typeof FLAGS>): Promise<void> {
  const options = { requests: positive("--requests", requests), seed: positive("--seed", seed) };
  // Where temporary folders are made: https://nodejs.org/api/os.html#ostmpdir
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
    console.error(`\n${failureText(failure)}\n\nKept in test/properties/found.json.`);
    process.exitCode = 1;
  } finally {
    for (const end of ends) await end();
  }
}

const today = () => new Date().toISOString().slice(0, 10).replaceAll("-", "");

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${flag} "${text}" is no number above 0.`);
  return number;
}

/** A line now and then, so that a long run does not look as if it stood still. */
function progress(requests: number): (sent: number) => void {
  let next = requests / 10;
  return (sent) => {
    if (sent < next) return;
    console.log(`${sent} of ${requests}`);
    next = sent + requests / 10;
  };
}

await runCommand({ help: HELP, flags: FLAGS, main });
