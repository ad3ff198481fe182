/** Finds the version number that a set of changes requires. */
import type { Impact } from "./change.ts";

type Numbers = readonly [major: number, minor: number, patch: number];

/** Matches `1.2.3`, and ignores a suffix. */
function numbersOf(version: string): Numbers {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return [Number(major ?? Number.NaN), Number(minor ?? Number.NaN), Number(patch ?? Number.NaN)];
}

/** Negative if the first is lower. */
export function compareVersions(left: string, right: string): number {
  const [first, second] = [numbersOf(left), numbersOf(right)];
  return first.map((number, index) => number - (second[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

export const isVersion = (version: string): boolean => !numbersOf(version).some(Number.isNaN);

/**
 * Returns the lowest version that may follow; new wording alone requires none.
 *
 * Before 1.0.0 a breaking change raises the second number and an addition the third, as npm and Cargo read versions.
 */
export function nextVersion(version: string, impact: Impact | undefined): string {
  const [major, minor, patch] = numbersOf(version);
  if (major === 0 && impact === "major") return `0.${minor + 1}.0`;
  if (major === 0 && impact === "minor") return `0.${minor}.${patch + 1}`;
  if (impact === "major") return `${major + 1}.0.0`;
  return impact === "minor" ? `${major}.${minor + 1}.0` : version;
}
