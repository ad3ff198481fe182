import { createInterface } from "node:readline/promises";

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Asks the person at the terminal; any other answer than yes or no, and no terminal, is `undefined`. */
export async function ask(
  question: string,
  input: Input = process.stdin,
  output: Output = process.stdout,
): Promise<"yes" | "no" | undefined> {
  if (!input.isTTY || !output.isTTY) return undefined;
  const terminal = createInterface({ input, output });
  // Without an answer, at the end of the input, the promise of an answer would stay open.
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = (await Promise.race([terminal.question(question), closed])).trim().toLowerCase();
  terminal.close();
  if (["y", "yes"].includes(answer)) return "yes";
  return ["n", "no"].includes(answer) ? "no" : undefined;
}
