/** What a version number has to be, given what changed. */
import type { Impact } from "./change.ts";

type Numbers = readonly [major: number, minor: number, patch: number];

/** Of `1.2.3`, without what may follow. */
function numbersOf(version: string): Numbers {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return [Number(major ?? Number.NaN), Number(minor ?? Number.NaN), Number(patch ?? Number.NaN)];
}

/** Negative where the first is the lower one. */
export function compareVersions(left: string, right: string): number {
  const [first, second] = [numbersOf(left), numbersOf(right)];
  return first.map((number, index) => number - (second[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The lowest version that may follow; new wording alone asks for none. */
export function nextVersion(version: string, impact: Impact | undefined): string {
  const [major, minor] = numbersOf(version);
  if (impact === "major") return `${major + 1}.0.0`;
  return impact === "minor" ? `${major}.${minor + 1}.0` : version;
}
