import { expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld } from "./world.ts";

const REQUESTS = 5000;

const atEnd = sharedAtEnd();

// A different seed from that of the quick test; `npm run test:fuzz` takes a new one each day.
test("5,000 requests in random order get the responses of contract and model", async () => {
  const world = await startWorld(atEnd);
  const tally = new Tally();

  const failure = await runProperties(world, tally, { requests: REQUESTS, seed: 2 });

  expect(failure && failureText(failure)).toBeUndefined();
  expect(tally.requests).toBeGreaterThanOrEqual(REQUESTS);
  expect(tally.discarded).toBeLessThan(REQUESTS / 100);
  expect(tally.neverSent(world.operations.map(({ id }) => id))).toEqual([]);
}, 300_000);
