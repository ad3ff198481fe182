// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** Different headers that clients usually send; each may have 16 kB. */
export const MOST_HEADERS = 20;

/** Remembers what was made for the first keys only, since clients may send any number of different ones. */
export function createMemory<Key, Value extends object | string>(most = 200) {
  const known = new Map<Key, Value>();
  return (key: Key, make: () => Value): Value => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size < most) known.set(key, made);
    return made;
  };
}
