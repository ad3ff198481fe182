import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { foundCases, playFound } from "./found.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld, type World } from "./world.ts";

/** Enough for a few seconds; `npm run test:fuzz` sends more, from another seed each day. */
const REQUESTS = 1000;

let world: World;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  world = await startWorld(atEnd);
});

describe("any requests in any order, by two organizations", () => {
  test("are answered as the contract and the model say", async () => {
    const tally = new Tally();

    const failure = await runProperties(world, tally, { requests: REQUESTS, seed: 1 });

    expect(failure && failureText(failure)).toBeUndefined();
    expect(tally.discarded).toBeLessThan(REQUESTS / 100);
    expect(tally.neverSent(world.operations.map(({ id }) => id))).toEqual([]);
  }, 120_000);
});

describe("what was found once", () => {
  test("stays mended", async () => {
    for (const found of foundCases()) await playFound(world, found);
  }, 120_000);
});
