const UNITS = [
  ["second", 1],
  ["minute", 60],
  ["hour", 3_600],
] as const;

/** A duration in words, such as `an hour` or `72 hours`, rounded up. */
export function inWords(seconds: number): string {
  const [unit, length] = UNITS.findLast((each) => seconds >= 2 * each[1] || seconds === each[1]) ?? UNITS[0];
  const count = Math.ceil(seconds / length);
  if (count === 1) return `${unit === "hour" ? "an" : "a"} ${unit}`;
  return `${count} ${unit}s`;
}
