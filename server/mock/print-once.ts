const printed = new Set<string>();

/** A limit, because a client could send any number of different texts. */
const MOST = 1_000;

/** Writes a line to the error output, unless it was already written. */
export function printOnce(text: string): void {
  // Escaped and cut, so that it cannot do more to a terminal than fill a line.
  const line = text.slice(0, 500).replaceAll(/[^\x20-\x7e]/g, (char) => encodeURIComponent(char.toWellFormed()));
  if (printed.has(line) || printed.size >= MOST) return;
  printed.add(line);
  console.error(line);
}
