/** Markdown tables and blocks. */
import type { Json } from "./json.ts";

/** A table; line breaks and bars in cells are escaped, since they would end the cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const cell = (text: string) =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

export const jsonBlock = (value: Json): string => block("json", JSON.stringify(value, undefined, 2));

export const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
