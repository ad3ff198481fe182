/** Runs the properties for a number of requests, and returns what reproduces a failure. */
import fc from "fast-check";
import { contract } from "../../generated/server.ts";
import { Finding, type FindingKind } from "./finding.ts";
import type { FoundCase } from "./found.ts";
import { type ModelStep, modelRuns } from "./model.ts";
import { KINDS, type KindName } from "./model-kinds.ts";
import { playModel } from "./play-model.ts";
import { playSession } from "./play-session.ts";
import { type Step, sessions } from "./session.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** A failure found by fast-check, shrunk as far as possible. */
export interface Failure {
  readonly seed: number;
  /** fast-check's path to the smallest case. */
  readonly path: string;
  readonly what: string;
  /** `undefined` if the test driver itself failed. */
  readonly kind: FindingKind | undefined;
  readonly found: FoundCase;
}

interface Property<T> {
  readonly name: FoundCase["property"];
  readonly cases: fc.Arbitrary<T[]>;
  readonly play: (steps: readonly T[]) => Promise<void>;
}

/** The share of requests for model runs, which find more but only cover what the model knows. */
const MODEL_SHARE = 0.4;

/** The number of cases from one seed before the next seed is used. */
const BATCH = 8;

/** The time limit for shrinking a failing case. */
const SHRINKING_MS = 60_000;

export interface RunOptions {
  readonly requests: number;
  readonly seed: number;
  /** Whether to shrink a failing case. */
  readonly shrink?: boolean;
}

/** Sends at least that many requests in batches of cases; stops at the first failure. */
export async function runProperties(
  world: World,
  tally: Tally,
  { requests, seed, shrink = true }: RunOptions,
  report: (sent: number) => void = () => {},
): Promise<Failure | undefined> {
  const session: Property<Step> = {
    name: "session",
    cases: sessions(contract, world.operations),
    play: (steps) => playSession(world, tally, steps),
  };
  const model: Property<ModelStep> = {
    name: "model",
    cases: modelRuns(Object.keys(KINDS) as KindName[]),
    play: (steps) => playModel(world, tally, steps),
  };
  let sentByModel = 0;
  for (let batch = 0; tally.requests < requests; batch++) {
    const before = tally.requests;
    const isModelsTurn = sentByModel < before * MODEL_SHARE;
    const options = { seed: seed + batch, numRuns: BATCH, endOnFailure: !shrink };
    const failure = isModelsTurn ? await runBatch(model, options) : await runBatch(session, options);
    if (failure !== undefined) return failure;
    if (isModelsTurn) sentByModel += tally.requests - before;
    report(tally.requests);
  }
  return playNeverSent(world, tally, seed, shrink, session.play);
}

/** The most batches that may follow for what was not drawn. */
const MOST_MORE = 8;

/** Draws separately what the seed did not produce: an operation with a valid or with an invalid request. */
async function playNeverSent(
  world: World,
  tally: Tally,
  seed: number,
  shrink: boolean,
  play: (steps: readonly Step[]) => Promise<void>,
): Promise<Failure | undefined> {
  for (let more = 1; more <= MOST_MORE; more++) {
    const missing = tally.neverSent(world.operations.map(({ id }) => id));
    if (missing.length === 0) return undefined;
    const left = world.operations.filter(({ id }) => missing.includes(id));
    const property: Property<Step> = { name: "session", cases: sessions(contract, left), play };
    // Uses the seeds before the run's own, since the batches use those after it.
    const options = { seed: seed - more, numRuns: 2, endOnFailure: !shrink };
    const failure = await runBatch(property, options);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function runBatch<T>(
  { name, cases, play }: Property<T>,
  options: fc.Parameters<[T[]]> & { readonly seed: number },
): Promise<Failure | undefined> {
  let deadline = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(cases, async (steps) => {
    // After a failure, shrinking takes its time, but not forever.
    if (performance.now() > deadline) return;
    await play(steps).catch((error: unknown) => {
      deadline = Math.min(deadline, performance.now() + SHRINKING_MS);
      throw error;
    });
  });
  const details = await fc.check(property, options);
  if (!details.failed) return undefined;
  const [steps = []] = details.counterexample ?? [];
  const { errorInstance: error } = details;
  const what = error instanceof Finding ? error.message : String((error as Error | undefined)?.stack ?? error);
  const last = error instanceof Finding && error.step !== undefined ? error.step + 1 : steps.length;
  const found = { name: what.split("\n")[0] ?? "", property: name, steps: steps.slice(0, last) } as FoundCase;
  const kind = error instanceof Finding ? error.kind : undefined;
  return { seed: options.seed, path: details.counterexamplePath ?? "", what, kind, found };
}

/** Describes a failure with everything needed to investigate it. */
export const failureText = ({ seed, path, what, found }: Failure): string =>
  `${found.property}: ${what}\n  seed ${seed}, path "${path}", ${found.steps.length} steps:\n${found.steps
    .map((step) => `    ${JSON.stringify(step)}`)
    .join("\n")}`;
