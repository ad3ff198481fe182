import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { foundCases, playFound } from "./found.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld, type World } from "./world.ts";

/** Takes a few seconds; `npm run test:fuzz` sends more, with another seed each day. */
const REQUESTS = 450;

let world: World;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  world = await startWorld(atEnd);
});

describe("requests of two organizations in random order", () => {
  test("get the responses of contract and model", async () => {
    const tally = new Tally();

    const failure = await runProperties(world, tally, { requests: REQUESTS, seed: 1 });

    expect(failure && failureText(failure)).toBeUndefined();
    expect(tally.discarded).toBeLessThan(REQUESTS / 100);
    expect(tally.neverSent(world.operations.map(({ id }) => id))).toEqual([]);
  }, 120_000);
});

describe("a case that failed once", () => {
  test.each(foundCases().map((found) => [found.name, found] as const))(
    "%s",
    async (_, found) => {
      const tally = new Tally();

      await playFound(world, found, tally);

      // Each step sends at least one request: no step was skipped because it no longer fits.
      expect(tally.requests).toBeGreaterThanOrEqual(found.steps.length);
      expect(tally.discarded).toBe(0);
    },
    120_000,
  );
});
