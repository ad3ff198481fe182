import { afterAll } from "vitest";

/** Registers clean-up of a test helper: `onTestFinished`, or the result of {@link sharedAtEnd}. */
export type AtEnd = (cleanUp: () => void | Promise<void>) => void;

/**
 * For resources that a whole file or `describe` shares. Call it there, not in a hook, where vitest would drop it.
 *
 * Cleans up in reverse order of creation.
 */
export function sharedAtEnd(): AtEnd {
  const cleanUps: Parameters<AtEnd>[0][] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });
  return (cleanUp) => void cleanUps.push(cleanUp);
}
