// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Contract, type Reference, resolve, type Schema } from "./document.ts";
import { build } from "./samples/build.ts";
import { NOTHING, type Node, type Place, type Sampling } from "./samples/sampling.ts";
import { type Direction, OTHER_DIRECTION } from "./schema/view.ts";

export { isMultipleOf } from "./schema/decimal.ts";

import { createValidator } from "./validator.ts";

export type { Node } from "./samples/sampling.ts";
export type { Direction } from "./schema/view.ts";

export interface Sample {
  readonly value: unknown;
  /** `false` if no value was found that fits the schema; `undefined` if nothing was validated. */
  readonly fits: boolean | undefined;
}

/** Larger samples are unreadable, and schemas that refer to each other would never end. */
const MOST_NODES = 120;
/** Enough for several alternatives on several levels; one check takes about a millisecond. */
const MOST_CHECKS = 250;
const START: Place = { depth: 0, above: new Set(), seed: 0, least: false };

/**
 * Creates a value that fits a schema; the same schema always gives the same value.
 *
 * Response samples omit `writeOnly` properties, and request samples omit `readOnly` ones. Values from the contract
 * (`const`, `enum`, `examples`, `default`) are preferred if they fit. A first sample that does not fit is built again,
 * and this time each part is validated and its alternatives are tried.
 */
export function sample(
  contract: Contract,
  schema: Node,
  direction: Direction,
  isValid?: (schema: Node, value: unknown) => boolean,
): Sample {
  const made = (place: Place, judge?: Sampling["judge"]): unknown => {
    const budget = { nodes: MOST_NODES, steps: MOST_NODES * 100, checks: MOST_CHECKS };
    const value = build({ contract, hidden: OTHER_DIRECTION[direction], judge, ...budget }, [schema], place);
    return value === NOTHING ? null : value;
  };
  const first = made(START);
  if (isValid === undefined) return { value: first, fits: undefined };
  if (isValid(schema, first)) return { value: first, fits: true };
  const attempts = [() => made({ ...START, least: true }), () => made(START, isValid)];
  for (const attempt of attempts) {
    const value = attempt();
    if (isValid(schema, value)) return { value, fits: true };
  }
  return { value: first, fits: false };
}

/** Creates a check whether a value fits a schema in one direction; a schema that does not compile accepts any value. */
export function createJudge(contract: Contract, direction: Direction): Sampler["isValid"] {
  const { check } = createValidator(contract);
  return (schema, value) => {
    try {
      return check(schema, direction).fits(value);
    } catch {
      return true;
    }
  };
}

/** Creates samples for the schemas of one contract in one direction, and caches them. */
export interface Sampler {
  sample(schema: Schema | Reference): Sample;
  isValid(schema: Node | Reference, value: unknown): boolean;
}

const samplers = { request: new WeakMap<Contract, Sampler>(), response: new WeakMap<Contract, Sampler>() };

/** The sampler of a contract, created on first use. */
export function samplerOf(contract: Contract, direction: Direction): Sampler {
  const known = samplers[direction].get(contract);
  if (known !== undefined) return known;
  const made = new WeakMap<object, Sample>();
  const isValid = createJudge(contract, direction);
  const sampler: Sampler = {
    isValid,
    sample: (schema) => {
      // All schemas that only refer to the same schema share its sample.
      const key = Object.keys(schema).length === 1 ? resolve<Schema>(contract, schema) : schema;
      const found = made.get(key) ?? sample(contract, schema as Schema, direction, isValid);
      made.set(key, found);
      return found;
    },
  };
  samplers[direction].set(contract, sampler);
  return sampler;
}
