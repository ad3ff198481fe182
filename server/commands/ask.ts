import { createInterface } from "node:readline/promises";

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Asks a yes/no question at the terminal. `undefined` for any other answer, or without a terminal. */
export async function ask(
  question: string,
  input: Input = process.stdin,
  output: Output = process.stdout,
): Promise<"yes" | "no" | undefined> {
  if (!input.isTTY || !output.isTTY) return undefined;
  const terminal = createInterface({ input, output });
  // At the end of the input, the promise of `question` would never settle.
  const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
  const line = await Promise.race([terminal.question(question), closed]);
  // The next output must start on its own line.
  if (line === undefined) output.write("\n");
  terminal.close();
  const answer = line?.trim().toLowerCase() ?? "";
  if (["y", "yes"].includes(answer)) return "yes";
  return ["n", "no"].includes(answer) ? "no" : undefined;
}
