/** Runs the properties for a number of requests, and gives what is needed to have a failure again. */
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

/** What fast-check found, made as small as it could. */
export interface Failure {
  readonly seed: number;
  /** fast-check's own way to the smallest case. */
  readonly path: string;
  readonly what: string;
  /** `undefined` when the driver itself broke. */
  readonly kind: FindingKind | undefined;
  readonly found: FoundCase;
}

interface Property<T> {
  readonly name: FoundCase["property"];
  readonly cases: fc.Arbitrary<T[]>;
  readonly play: (steps: readonly T[]) => Promise<void>;
}

/** Of all requests this part goes into model runs, which see more, but only of what the model knows. */
const MODEL_SHARE = 0.4;

/** Cases that fast-check makes from one seed before it takes the next. */
const BATCH = 8;

/** How long a failing case may be made smaller. */
const SHRINKING_MS = 60_000;

export interface RunOptions {
  readonly requests: number;
  readonly seed: number;
  /** Whether a failing case is made smaller. */
  readonly shrink?: boolean;
}

/** Sends at least that many requests, one batch of cases after the other; ends at the first failure. */
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

/** Batches that may follow for what no draw has brought up. */
const MOST_MORE = 8;

/** What the seed has not brought up, an operation with a valid or a wrong request, is drawn from by itself. */
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
    // The seeds before the run's own: the batches have those after it.
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
    // Once something was found, time is spent on making it smaller, but not for ever.
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

/** A failure in words, with everything that it takes to look at it. */
export const failureText = ({ seed, path, what, found }: Failure): string =>
  `${found.property}: ${what}\n  seed ${seed}, path "${path}", ${found.steps.length} steps:\n${found.steps
    .map((step) => `    ${JSON.stringify(step)}`)
    .join("\n")}`;
