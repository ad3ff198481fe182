import { afterAll } from "vitest";

/** When a helper is to clean up after itself: `onTestFinished`, or what {@link sharedAtEnd} gives. */
export type AtEnd = (cleanUp: () => void | Promise<void>) => void;

/**
 * For what a whole file or `describe` shares: to be called there, not in a hook, where vitest would forget it.
 *
 * What was made last is cleaned up first.
 */
export function sharedAtEnd(): AtEnd {
  const cleanUps: Parameters<AtEnd>[0][] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });
  return (cleanUp) => void cleanUps.push(cleanUp);
}
