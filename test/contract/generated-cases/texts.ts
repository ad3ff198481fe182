import { textsOf } from "./pattern-texts.ts";

/** Outside the BMP: one code point, two UTF-16 units, four bytes. */
export const ASTRAL = "🙂";

/** Longer texts cost more than they prove, and many servers refuse the request for its size. */
export const LONGEST_TEXT = 20_000;

export const lengthOf = (text: string): number => [...text].length;

/** Whether a text with letters, digits and marks of other scripts is allowed. */
type IsAllowed = (text: string) => boolean;

/**
 * Texts with a given number of code points that resemble the given one: lengthened, shortened, or made from the
 * pattern.
 */
export function ofLength(text: string, length: number, pattern: string | undefined): string[] {
  if (length > LONGEST_TEXT) return [];
  const points = [...text];
  const last = points.at(-1) ?? "x";
  const middle = points[Math.floor(points.length / 2)] ?? "x";
  if (points.length >= length)
    return [points.slice(0, length).join(""), points.slice(-length || points.length).join("")];
  const missing = length - points.length;
  const fillers = [...new Set([last, middle, "x", "a", "0"])];
  const made = pattern === undefined ? undefined : textsOf(pattern).ofLength(length);
  return [...fillers.map((filler) => text + filler.repeat(missing)), ...(made === undefined ? [] : [made])];
}

/** A text of this length with as many characters outside the BMP as are allowed. */
export const astralOfLength = (length: number): string => ASTRAL.repeat(Math.min(length, LONGEST_TEXT));

/** A text that resembles the given one and was not sent before, with letters of other scripts if they are allowed. */
export function freshText(text: string, seed: number, isAllowed: IsAllowed, pattern?: string): string | undefined {
  const mark = (seed % 46_656).toString(36).padStart(3, "0");
  const digits = String(seed % 1_000).padStart(3, "0");
  const length = lengthOf(text);
  const made = pattern === undefined ? undefined : textsOf(pattern).ofLength(length, seed);
  const candidates = [
    // Characters that URLs and JSON escape, and characters outside ASCII.
    `${text} ${mark} é${ASTRAL}&+%"`,
    `${text} ${mark} é${ASTRAL}`,
    `${text}-${mark}`,
    `${text}${mark}`,
    ...(text.length > 3 ? [text.slice(0, -3) + mark, text.slice(0, -3) + digits] : []),
    `${mark} é${ASTRAL}`,
    mark,
    digits,
    ...(made === undefined ? [] : [made]),
  ];
  return candidates.find((candidate) => candidate !== text && isAllowed(candidate));
}
