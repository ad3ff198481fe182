/** Describes the sent values that a response shows differently, as `field: sent and shown value`. */
export function notShown(sent: unknown, shown: unknown, name = ""): string[] {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) {
    return isShown(sent, shown) ? [] : [`${name} was sent as ${JSON.stringify(sent)} and is ${JSON.stringify(shown)}`];
  }
  if (shown === null || typeof shown !== "object") return [];
  // A field that is missing may be a secret, or have another name.
  return Object.entries(sent).flatMap(([key, inner]) =>
    Object.hasOwn(shown, key)
      ? notShown(inner, (shown as Record<string, unknown>)[key], name === "" ? key : `${name}.${key}`)
      : [],
  );
}

function isShown(sent: unknown, shown: unknown): boolean {
  if (Array.isArray(sent)) {
    if (!Array.isArray(shown) || sent.some((item) => item !== null && typeof item === "object"))
      return Array.isArray(shown);
    return sameTexts(sent.map(plain), shown.map(plain));
  }
  if (typeof sent === "string" && typeof shown === "string")
    return plain(sent) === plain(shown) || sameTime(sent, shown);
  // A server may replace null by a default, but not by an empty text or another conversion of null.
  if (sent === null) return shown === null || !["", "null", 0, false].includes(shown as string);
  if (shown === null) return false;
  // The response may use the same name for something else, such as an object instead of its id.
  return typeof sent !== typeof shown || Object.is(sent, shown);
}

/** A server may trim a text or rewrite a number or an address, but keeps letters and digits. */
const plain = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s()./-]/gu, "");

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && [...one].sort().every((text, index) => text === [...other].sort()[index]);

const sameTime = (one: string, other: string) => /^\d{4}-/.test(one) && Date.parse(one) === Date.parse(other);

/** The fields that differ between two responses about the same item. */
export function differing(first: unknown, second: unknown, names: readonly string[]): string[] {
  const [one, other] = [Object(first), Object(second)] as Record<string, unknown>[];
  return names
    .filter((name) => Object.hasOwn(one ?? {}, name) && Object.hasOwn(other ?? {}, name))
    .filter((name) => JSON.stringify(one?.[name]) !== JSON.stringify(other?.[name]))
    .map(
      (name) =>
        `${name} was returned as ${JSON.stringify(one?.[name])} and is read as ${JSON.stringify(other?.[name])}`,
    );
}
