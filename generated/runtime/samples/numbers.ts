// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { commonMultiple, multipleNextTo, plus, timesStep } from "../schema/decimal.ts";
import { highest, lowest, numbersOf } from "./sampling.ts";
import type { Part } from "./variants.ts";

/** If no whole number lies between the bounds, one of these steps finds a number. */
const FINER = [0.5, 0.1, 0.01, 0.001, 1e-6, 1e-9, 1e-12];

/** The number closest to zero within the bounds, in decimal arithmetic; further seeds give further numbers. */
export function* numbers(parts: readonly Part[], type: "integer" | "number", seed: number): Generator<number> {
  const bounds = boundsOf(parts);
  const declared = numbersOf(parts, "multipleOf").filter((step) => step > 0);
  const steps = type === "integer" ? [1, ...declared] : declared;
  const step = steps.length === 0 ? undefined : steps.reduce(commonMultiple);
  for (const width of step === undefined ? [1, ...FINER] : [step]) {
    const value = onGrid(bounds, width, seed);
    if (value !== undefined) yield value;
  }
  const middle = (bounds.low + bounds.high) / 2;
  if (step === undefined && isWithin(middle, bounds)) yield middle;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly isOpenLow: boolean;
  readonly isOpenHigh: boolean;
}

function boundsOf(parts: readonly Part[]): Bounds {
  const [minimum, above] = [lowest(parts, "minimum"), lowest(parts, "exclusiveMinimum")];
  const [maximum, below] = [highest(parts, "maximum"), highest(parts, "exclusiveMaximum")];
  return {
    low: Math.max(minimum, above),
    high: Math.min(maximum, below),
    isOpenLow: above >= minimum && above !== Number.NEGATIVE_INFINITY,
    isOpenHigh: below <= maximum && below !== Number.POSITIVE_INFINITY,
  };
}

const isWithin = (value: number, { low, high, isOpenLow, isOpenHigh }: Bounds) =>
  Number.isFinite(value) && (isOpenLow ? value > low : value >= low) && (isOpenHigh ? value < high : value <= high);

/** Counts up from the lower bound, or from zero; counts down if zero is above the upper bound. */
function onGrid(bounds: Bounds, step: number, seed: number): number | undefined {
  const isBelowZero = bounds.high < 0 || (bounds.high === 0 && bounds.isOpenHigh);
  const isDown = isBelowZero || (bounds.low === Number.NEGATIVE_INFINITY && seed * step > bounds.high);
  const start = isDown ? Math.min(bounds.high, 0) : Math.max(bounds.low, 0);
  const isOpen = isDown ? bounds.isOpenHigh && start === bounds.high : bounds.isOpenLow && start === bounds.low;
  const first = multipleNextTo(start, step, isDown ? "below" : "above");
  const skipped = isOpen && first === start ? 1 : 0;
  const value = plus(first, timesStep((skipped + seed) * (isDown ? -1 : 1), step));
  if (isWithin(value, bounds)) return value;
  // With bounds on both sides of zero, numbers below zero may fit too.
  const other = timesStep(-seed, step);
  return isWithin(other, bounds) ? other : undefined;
}
