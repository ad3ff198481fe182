/** Formats values of the contract for a sentence. */

const LONGEST = 120;

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return quoted(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}

/** Markdown code; a backtick inside would end it. */
export const quoted = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

export const listed = (names: readonly string[], conjunction: "and" | "or" = "and"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${conjunction} ${names.at(-1)}`;

/** Values without JSON's quotes, for lists of enumeration values in the changelog. */
export const listedValues = (values: readonly unknown[], conjunction?: "or"): string =>
  listed(
    values.map((value) => quoted(typeof value === "string" ? value : JSON.stringify(value))),
    conjunction,
  );
