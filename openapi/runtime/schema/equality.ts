/** Whether two JSON values are equal (JSON Schema 2020-12 core, 4.2.2): the order of properties does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return (one ?? null) === (other ?? null);
  const names = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

/** Stops at the first difference of each, since a value may be much larger than what it is compared with. */
export const isListed = (values: readonly unknown[], value: unknown): boolean =>
  values.some((listed) => isSame(listed, value));

/** What Ajv creates for each validation, and passes on as `dynamicAnchors`; what has been compared is kept in it. */
export interface Validation {
  /** Short names of texts and of objects. */
  compared?: { readonly texts: Map<string, string>; readonly objects: Map<object, string> };
}

/**
 * A text that is equal for equal values. An object that contains others gets a short name: if a schema asks again at
 * each level of a value, each object is still read once.
 */
function keyOf(value: object, validation: Validation): string {
  const known = validation.compared?.objects.get(value);
  if (known !== undefined) return known;
  const isList = Array.isArray(value);
  const names = Object.keys(value);
  let isDeep = false;
  let text = isList ? "[" : "{";
  for (const name of isList ? names : names.sort()) {
    const part: unknown = Reflect.get(value, name);
    const isObject = typeof part === "object" && part !== null;
    isDeep ||= isObject;
    const key = isObject ? keyOf(part, validation) : (JSON.stringify(part) ?? "null");
    text += isList ? `${key},` : `${JSON.stringify(name)}:${key},`;
  }
  text += isList ? "]" : "}";
  return isDeep ? shortName(text, value, validation) : text;
}

function shortName(text: string, value: object, validation: Validation): string {
  validation.compared ??= { texts: new Map(), objects: new Map() };
  const { texts, objects } = validation.compared;
  const name = texts.get(text) ?? `#${texts.size}`;
  texts.set(text, name);
  objects.set(value, name);
  return name;
}

/** Visits each item once; comparing all pairs would take seconds for a body of 100 kB. */
export function areUnique(items: readonly unknown[], validation: Validation): boolean {
  if (items.length < 2) return true;
  const seen = new Set<unknown>();
  for (const item of items) {
    const isObject = typeof item === "object" && item !== null;
    const key = isObject ? keyOf(item, validation) : typeof item === "string" ? JSON.stringify(item) : item;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}
