/** What is left of a name without case, accents, spaces and punctuation. */
const essence = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/** Whether two different names may be meant for the same organization: `acme corp` and `Acme-Corp`. */
export function areNearlyEqual(one: string, other: string): boolean {
  const [left, right] = [essence(one), essence(other)];
  return one !== other && left !== "" && left === right;
}
