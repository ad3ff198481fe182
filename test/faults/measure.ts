/** How long work takes, and how long it blocks the event loop. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

const ROUNDS = 200;
const WARMING = 20;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export const ratio = (values: readonly number[]) => Number((Math.max(...values) / Math.min(...values)).toFixed(2));

/** The median cost of each work in milliseconds; each round runs all works in turn. */
export async function costs<Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds = ROUNDS,
) {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const warming = Math.min(WARMING, rounds);
  for (let round = 0; round < rounds + warming; round++)
    for (const name of names) {
      const started = performance.now();
      await works[name]();
      // The first rounds prepare the statements.
      if (round >= warming) times.get(name)?.push(performance.now() - started);
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/**
 * The longest time in milliseconds that this thread's own work blocked the event loop: at most the longest delay, which
 * other work of the machine may cause, and at most the CPU time that it used.
 */
export async function heldUpBy(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The monitor records nothing before the loop has turned once.
  await wait(20);
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  await wait(20);
  delay.disable();
  return Math.round(Math.min(delay.max / 1e6, (user + system) / 1_000));
}
