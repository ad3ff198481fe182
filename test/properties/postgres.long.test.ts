import { expect, test } from "vitest";
import { IS_FULL } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld } from "./world.ts";

const REQUESTS = IS_FULL ? 5_000 : 600;

const atEnd = sharedAtEnd();

/** How many requests of each operation were answered how, all as the contract and the model say. */
async function answersOn(databaseUrl?: string): Promise<string> {
  const world = await startWorld(atEnd, databaseUrl);
  const tally = new Tally();
  const failure = await runProperties(world, tally, { requests: REQUESTS, seed: 2 });
  expect(failure && failureText(failure)).toBeUndefined();
  expect(tally.requests).toBeGreaterThanOrEqual(REQUESTS);
  return tally.table();
}

test(`${REQUESTS} requests in any order are answered on PostgreSQL as on SQLite`, async () => {
  const server = await postgresServer(atEnd);

  expect(await answersOn(await server.newDatabase())).toBe(await answersOn());
}, 600_000);
