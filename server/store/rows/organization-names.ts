/** A name without case, accents, spaces and punctuation. */
const essence = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/** Whether two different names may mean the same organization, such as `acme corp` and `Acme-Corp`. */
export function areNearlyEqual(one: string, other: string): boolean {
  const [left, right] = [essence(one), essence(other)];
  return one !== other && left !== "" && left === right;
}
