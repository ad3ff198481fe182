// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { givenValues, typesOf } from "./given.ts";
import { listFor } from "./lists.ts";
import { numbers } from "./numbers.ts";
import { objectFor } from "./objects.ts";
import { NOTHING, type Node, type Place, type Sampling } from "./sampling.ts";
import { texts } from "./texts.ts";
import { type Part, variants } from "./variants.ts";

/** Values are not built deeper than this; such a schema counts as endless. */
const DEEPEST = 40;
const MOST_CANDIDATES = 60;

/** The most useful value that fits all these schemas; `NOTHING` if there is none. */
export function build(sampling: Sampling, schemas: readonly Node[], place: Place): unknown {
  sampling.nodes--;
  if (place.depth > DEEPEST || sampling.steps-- <= 0) return NOTHING;
  let first: unknown = NOTHING;
  let left = MOST_CANDIDATES;
  for (const value of candidates(sampling, schemas, place)) {
    if (first === NOTHING) first = value;
    if (fits(sampling, schemas, value)) return value;
    if (left-- <= 0 || sampling.checks <= 0) return first;
  }
  return first;
}

function fits(sampling: Sampling, schemas: readonly Node[], value: unknown): boolean {
  if (sampling.judge === undefined || sampling.checks <= 0) return true;
  sampling.checks--;
  const [only = true] = schemas;
  return sampling.judge(schemas.length === 1 ? only : { allOf: schemas }, value);
}

function* candidates(sampling: Sampling, schemas: readonly Node[], place: Place): Generator<unknown> {
  const passes = sampling.judge === undefined ? [place] : [place, { ...place, least: true }, ...seeded(place)];
  for (const pass of passes)
    for (const parts of variants(sampling, schemas, pass)) yield* ofParts(sampling, parts, pass);
}

const seeded = (place: Place): Place[] => [1, 2, 3].map((step) => ({ ...place, seed: place.seed + step }));

function* ofParts(sampling: Sampling, parts: readonly Part[], place: Place): Generator<unknown> {
  const given = givenValues(sampling, parts, place);
  yield* given.values;
  if (given.isClosed) return;
  const inner: Place = { ...place, depth: place.depth + 1, above: new Set([...place.above, ...parts]) };
  const known = typesOf(parts);
  // Without validation, the first type is enough for a schema without a `type`.
  for (const type of sampling.judge === undefined ? known.slice(0, 1) : known)
    yield* ofType(sampling, type, parts, inner);
}

function* ofType(sampling: Sampling, type: string, parts: readonly Part[], place: Place): Generator<unknown> {
  if (type === "null") yield null;
  if (type === "boolean") yield* place.seed % 2 === 0 ? [true, false] : [false, true];
  if (type === "integer" || type === "number") yield* numbers(parts, type, place.seed);
  if (type === "string") yield* texts(parts, place.seed);
  if (type === "array") yield* found(listFor(sampling, parts, place, build));
  if (type === "object") yield* found(objectFor(sampling, parts, place, build));
}

const found = (value: unknown): unknown[] => (value === NOTHING ? [] : [value]);
