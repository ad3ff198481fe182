import type { Part, Rows } from "./rows/rows.ts";

/** The methods of each part that write. Each call is one transaction. */
const WRITES: { readonly [Name in Part]: readonly (keyof Rows[Name])[] } = {
  organizations: [],
  adminKeys: ["noteUse", "insert", "revoke"],
  apps: ["insert", "update", "delete"],
  businessProfiles: ["connect", "disconnect"],
  signupAttempts: ["insert", "interrupt"],
  phoneNumbers: ["insert", "replaceApps", "startLook", "updateStatus", "delete"],
  metaCalls: ["reserve", "lock"],
  readiness: ["prove"],
  sandboxState: ["replace"],
};

/** A write by its name, with values that can be sent to another thread. */
export interface Write {
  readonly part: Part;
  readonly method: string;
  readonly values: readonly unknown[];
}

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** Replaces the writing methods of the rows: `write` receives each call by name. */
export function withWritesBy(rows: Rows, write: (asked: Write) => Promise<unknown>): Rows {
  for (const part of Object.keys(WRITES) as Part[])
    for (const method of WRITES[part] as readonly string[])
      Object.assign(rows[part], {
        [method]: ((...values) => write({ part, method, values })) satisfies Method,
      });
  return rows;
}

/** Makes a write by calling the method of its name. */
export async function makeWrite(rows: Rows, { part, method, values }: Write): Promise<unknown> {
  const methods = rows[part] as unknown as Readonly<Record<string, Method>>;
  return methods[method]?.(...values);
}
