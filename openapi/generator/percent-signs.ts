/**
 * openapi-typescript decodes the path of a schema once per level, as if it were a URL, and fails on a name such as
 * `100%`. So another character stands for the percent sign in names while it runs.
 */

const MARK = "\uE025";

export const hasPercentSigns = (contract: object): boolean => /%[^"\\]*":/.test(JSON.stringify(contract));

const marked = (name: string) => name.replaceAll("%", MARK);

export const unmarked = (name: string): string => name.replaceAll(MARK, "%");

/** Copies a part of a contract with the mark in its names, and in what refers to them. */
export function withoutPercentSigns<Part>(node: Part, key = ""): Part {
  if (Array.isArray(node)) return node.map((item: unknown) => withoutPercentSigns(item, key)) as Part;
  if (typeof node === "object" && node !== null)
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [marked(name), withoutPercentSigns(value as unknown, name)]),
    ) as Part;
  if (typeof node !== "string") return node;
  if (key === "$ref") return node.replaceAll("%25", MARK) as Part;
  return (key === "required" || key === "propertyName" ? marked(node) : node) as Part;
}
