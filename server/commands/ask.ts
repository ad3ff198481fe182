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
  const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
  const line = await Promise.race([terminal.question(question), closed]);
  // What is printed next begins a line of its own.
  if (line === undefined) output.write("\n");
  terminal.close();
  const answer = line?.trim().toLowerCase() ?? "";
  if (["y", "yes"].includes(answer)) return "yes";
  return ["n", "no"].includes(answer) ? "no" : undefined;
}
