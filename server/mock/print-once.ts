const printed = new Set<string>();

/** More would be as many different texts as somebody cares to send. */
const MOST = 1_000;

/** Writes a line to the error output, unless it stands there already. */
export function printOnce(text: string): void {
  // Whatever it is made of, it cannot do more to a terminal than fill a line.
  const line = text.slice(0, 500).replaceAll(/[^\x20-\x7e]/g, (char) => encodeURIComponent(char.toWellFormed()));
  if (printed.has(line) || printed.size >= MOST) return;
  printed.add(line);
  console.error(line);
}
