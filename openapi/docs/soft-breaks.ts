/** Fenced code, where a line break counts. */
const FENCED = /(^```[\s\S]*?^```[ \t]*$)/m;

/** A line of text whose sentence goes on in the next line. Tables, headings, quotes and new list items begin anew. */
const WRAPPED = /^(?!\s*(?:[|#>]|<!--))(.*\S)\n[ \t]*(?=[\p{L}\p{N}(`"'[*_&])(?![-*+] |\d+[.)] )/gmu;

/** Puts each paragraph on one line: Redoc's search joins the lines of a paragraph without a space. */
export const withoutSoftBreaks = (markdown: string): string =>
  markdown
    .split(FENCED)
    .map((part) => (part.startsWith("```") ? part : part.replaceAll(WRAPPED, "$1 ")))
    .join("");
