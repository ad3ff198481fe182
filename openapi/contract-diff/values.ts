/** How values of the contract stand in a sentence. */

const LONGEST = 120;

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return quoted(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}

/** As code of Markdown, which a backtick inside would end. */
export const quoted = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Values without the quotes of JSON, as the changelog lists those of an enumeration. */
export const listedValues = (values: readonly unknown[]): string =>
  listed(values.map((value) => quoted(typeof value === "string" ? value : JSON.stringify(value))));
