/** What of a sent value another one does not show again, as `field: what was sent and what is shown`. */
export function notShown(sent: unknown, shown: unknown, name = ""): string[] {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) {
    return isShown(sent, shown) ? [] : [`${name} was sent as ${JSON.stringify(sent)} and is ${JSON.stringify(shown)}`];
  }
  if (shown === null || typeof shown !== "object") return [];
  // A field that is not shown may be a secret, or have another name there.
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
  // What was emptied may have a default, but is no empty text, and nothing else that code makes of null.
  if (sent === null) return shown === null || !["", "null", 0, false].includes(shown as string);
  if (shown === null) return false;
  // Something else may stand under the same name, such as the thing for its id.
  return typeof sent !== typeof shown || Object.is(sent, shown);
}

/** A server may trim a text, or write a number or an address in its own way, but keeps letters and digits. */
const plain = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s()./-]/gu, "");

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && [...one].sort().every((text, index) => text === [...other].sort()[index]);

const sameTime = (one: string, other: string) => /^\d{4}-/.test(one) && Date.parse(one) === Date.parse(other);

/** The fields that two answers about the same thing show differently. */
export function differing(first: unknown, second: unknown, names: readonly string[]): string[] {
  const [one, other] = [Object(first), Object(second)] as Record<string, unknown>[];
  return names
    .filter((name) => Object.hasOwn(one ?? {}, name) && Object.hasOwn(other ?? {}, name))
    .filter((name) => JSON.stringify(one?.[name]) !== JSON.stringify(other?.[name]))
    .map(
      (name) =>
        `${name} was answered as ${JSON.stringify(one?.[name])} and is read as ${JSON.stringify(other?.[name])}`,
    );
}
