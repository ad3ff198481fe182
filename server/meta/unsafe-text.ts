/** Meta never sends longer texts: a key or a cursor has a few hundred characters. */
const LONGEST_TEXT = 10_000;

/** Control characters, except those of keys and of texts with several lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Whether a JSON body contains a text that is unsafe for screens, logs or the database. */
export function hasUnsafeText(body: unknown): boolean {
  // A list of values still to check instead of recursion: a body may be nested deeper than the call stack allows.
  const left = [body];
  for (let value = left.pop(); value !== undefined || left.length > 0; value = left.pop()) {
    if (typeof value === "string" && isUnsafe(value)) return true;
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) left.push(member);
  }
  return false;
}

const isUnsafe = (text: string) => text.length > LONGEST_TEXT || !text.isWellFormed() || CONTROL.test(text);
