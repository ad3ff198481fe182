/** Longer texts than this are nothing that Meta has to say: a key or a cursor is a few hundred letters long. */
const LONGEST_TEXT = 10_000;

/** Control characters but for those that keys and texts of several lines have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Whether a body read from JSON holds a text that no screen, log or database should get. */
export function hasUnsafeText(body: unknown): boolean {
  // A list of what is left to look at rather than recursion: a body may be nested deeper than the stack is.
  const left = [body];
  for (let value = left.pop(); value !== undefined || left.length > 0; value = left.pop()) {
    if (typeof value === "string" && isUnsafe(value)) return true;
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) left.push(member);
  }
  return false;
}

const isUnsafe = (text: string) => text.length > LONGEST_TEXT || !text.isWellFormed() || CONTROL.test(text);
