/** Measurements that a machine may hold up: it runs other tests, and stops a process for seconds. */
import { setTimeout as wait } from "node:timers/promises";

/** A fault of the code spoils all measurements, a stall of the machine only those that it meets. */
const MOST_MEASUREMENTS = 6;

/** The least of some measurements; the first below the limit is enough. */
export async function least(limit: number, measure: () => number | Promise<number>): Promise<number> {
  let found = await measure();
  for (let count = 1; found >= limit && count < MOST_MEASUREMENTS; count++) {
    await wait(100 * count);
    found = Math.min(found, await measure());
  }
  return found;
}

/** The milliseconds that work takes; awaits it. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The milliseconds of CPU time that work takes on this thread: neither a stall nor another process adds to them. */
export function cpuMillisecondsOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const LOOK_MS = 10;

/**
 * The outcome of work that this process did without a stall. For work with short time limits, whose outcome is another
 * one if a limit passes while the process stands still. Work that blocks the event loop itself has its last outcome.
 *
 * @param mostBlockedMs how long the event loop may be blocked
 */
export async function undisturbed<T>(work: () => Promise<T>, mostBlockedMs = 100): Promise<T> {
  for (let count = 1; ; count++) {
    const longestBlock = watchEventLoop();
    const [outcome] = await Promise.allSettled([work()]);
    if (longestBlock() > mostBlockedMs && count < MOST_MEASUREMENTS) continue;
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  }
}

function watchEventLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - LOOK_MS);
    last = now;
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
