/** Follows CONTRIBUTING's sample "Add an operation" as its reader would. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const GUIDE = readFileSync(join(import.meta.dirname, "../.github/CONTRIBUTING.md"), "utf8");
const SAMPLE = GUIDE.slice(GUIDE.indexOf("## Add an operation"), GUIDE.indexOf("## Change the contract"));

/** The text of the first code block whose start matches the pattern. */
function blockOf(beginning: RegExp): string {
  const [, text] = new RegExp(`^\`\`\`${beginning.source}(.*?)^\`\`\`$`, "ms").exec(SAMPLE) ?? [];
  if (text === undefined) throw new Error(`CONTRIBUTING's "Add an operation" has no block ${beginning.source}.`);
  return text;
}

/** The lines of the diff for each file, by path; they start with "+" or, if they exist already, with a space. */
function changesIn(diff: string): readonly (readonly [file: string, lines: readonly string[]])[] {
  const [before = "", ...files] = diff.split(/^ # /m);
  if (before !== "") throw new Error(`CONTRIBUTING's diff begins before the name of a file: ${before}`);
  return files.map((text) => {
    const [file = "", ...lines] = text.trimEnd().split("\n");
    return [file, lines];
  });
}

/** Makes CONTRIBUTING's changes in a copy of this project. */
export function addOperation(copy: string): void {
  for (const [file, lines] of changesIn(blockOf(/diff\n/))) {
    const isNew = lines.every((line) => line.startsWith("+"));
    const text = lines.map((line) => `${line.slice(1)}\n`).join("");
    const path = join(copy, file);
    if (isNew) writeFileSync(path, text, { flag: "wx" });
    else writeFileSync(path, withLines(readFileSync(path, "utf8"), lines, text));
  }
}

/** Inserts the new lines next to the existing ones, which must occur exactly once. */
function withLines(before: string, lines: readonly string[], after: string): string {
  const around = lines.filter((line) => line.startsWith(" ")).map((line) => `${line.slice(1)}\n`);
  const parts = `\n${before}`.split(`\n${around.join("")}`);
  if (parts.length !== 2)
    throw new Error(`CONTRIBUTING's diff must match exactly one place, but matches ${parts.length - 1}: ${around}`);
  return parts.join(`\n${after}`).slice(1);
}

/** CONTRIBUTING's compiler output, as one pattern per line; "…" stands for text that is too long to show. */
export function expectedOutput(): readonly RegExp[] {
  const text = blockOf(/\n\$ npm run generate && npm run typecheck\n/)
    // CONTRIBUTING wraps long lines.
    .replace(/\n +/g, " ");
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => new RegExp(`^${line.replace(/[^\w\s…]/g, "\\$&").replaceAll("…", ".*")}$`));
}
