/** A union type, with one member per line. */
export const union = (members: readonly string[]): string =>
  members.length === 1
    ? ` ${members[0]}`
    : members.map((member) => `\n  | ${member.replaceAll("\n", "\n    ")}`).join("");

/** `Thing`, or `Thing2` if that is taken. */
export function freeName(base: string, isTaken: (name: string) => boolean): string {
  let name = base;
  for (let count = 2; isTaken(name); count++) name = `${base}${count}`;
  return name;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const indented = (text: string): string => `  ${text.replaceAll("\n", "\n  ")}`;
