import type { OrganizationWithKeys } from "../store/rows/installation-keys.ts";

/**
 * Makes a text safe for a terminal: callers choose names, which must not move the cursor or change the text's
 * direction.
 */
export const printable = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");

const COLUMNS = ["Id", "Name", "Key", "Created", "Last used"];

/** Formats organizations and their keys for people. */
export function keyTable(organizations: readonly OrganizationWithKeys[]): string {
  if (organizations.length === 0)
    return 'There is no organization yet. "npm run admin-key -- --organization NAME" creates one with its first key.';
  const rows = organizations.map(({ keys }) => keys.map(cells));
  const widths = COLUMNS.map((column, index) =>
    Math.max(...[column, ...rows.flat().map((row) => row[index] ?? "")].map((cell) => cell.length)),
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}`.trimEnd();
  const tables = organizations.map((organization, index) => {
    const keys = rows[index] ?? [];
    return [titleOf(organization), ...(keys.length > 0 ? [COLUMNS, ...keys].map(line) : ["  no key"])].join("\n");
  });
  return tables.join("\n\n");
}

const titleOf = ({ id, name, ownsMetaToken }: OrganizationWithKeys) =>
  `${printable(name)} (${id}${ownsMetaToken ? "; owns the Meta token" : ""})`;

const cells = ({ id, name, preview, createdAt, lastUsedAt }: OrganizationWithKeys["keys"][number]): string[] => [
  id,
  printable(name),
  preview,
  toTheMinute(createdAt),
  lastUsedAt === null ? "never" : toTheMinute(lastUsedAt),
];

/** Such as `2026-11-29 23:04 UTC`. */
const toTheMinute = (timestamp: string) => `${timestamp.slice(0, 16).replace("T", " ")} UTC`;
