/** What an organization owns: its rows in every table, and the ids in them. */
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import type { Tables } from "../../server/store/tables.ts";
import { type IdKind, kindOfOurs, metaKind } from "./id-places.ts";

type Row = Readonly<Record<string, unknown>>;

export interface Belongings {
  readonly ids: ReadonlyMap<IdKind, readonly string[]>;
  readonly rows: readonly Row[];
}

/** Every row of every table, including tables that are added later. */
export async function allRows(store: AdministeredStore): Promise<readonly Row[]> {
  return store.transaction(async (database) => {
    const tables = await database.introspection.getTables();
    const rows = tables.map(async ({ name }) => {
      const found = await database
        .selectFrom(name as keyof Tables)
        .selectAll()
        .execute();
      return found.map((row): Row => ({ table: name, ...row }));
    });
    return (await Promise.all(rows)).flat();
  });
}

/** What belongs to an organization, including rows without an owner that mention its ids. */
export async function belongingsOf(store: AdministeredStore, organizationId: string): Promise<Belongings> {
  const rows = await allRows(store);
  const own = rows.filter((row) => row["organizationId"] === organizationId);
  const ids = new Map<IdKind, string[]>();
  for (const [name, value] of own.flatMap((row) => Object.entries(row))) {
    const kind = typeof value === "string" ? (kindOfOurs(value) ?? metaKind(name)) : undefined;
    if (kind !== undefined) ids.set(kind, [...new Set([...(ids.get(kind) ?? []), String(value)])]);
  }
  ids.delete("org_");
  const values = new Set<unknown>([organizationId, ...[...ids.values()].flat()]);
  // Other organizations' rows are left out, since they may name the same account at Meta.
  const possible = rows.filter(({ organizationId: whose = organizationId }) => whose === organizationId);
  const speaking = possible.filter((row) => Object.values(row).some((value) => values.has(value)));
  // The last use of a key changes with every request.
  return { ids, rows: speaking.map(({ lastUsedAt: _, ...row }) => row) };
}
