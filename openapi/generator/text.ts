/** A type that is one of several, each on its line. */
export const union = (members: readonly string[]): string =>
  members.length === 1
    ? ` ${members[0]}`
    : members.map((member) => `\n  | ${member.replaceAll("\n", "\n    ")}`).join("");

export const indented = (text: string): string => `  ${text.replaceAll("\n", "\n  ")}`;
