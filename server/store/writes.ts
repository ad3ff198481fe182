import type { Part, Rows } from "./rows/rows.ts";

/** Which methods of the rows write. Each of them is one transaction. */
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

/** A write by its name, with values that can be handed to another thread. */
export interface Write {
  readonly part: Part;
  readonly method: string;
  readonly values: readonly unknown[];
}

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** The same rows, whose writes are made elsewhere: `write` gets them by their names. */
export function withWritesBy(rows: Rows, write: (asked: Write) => Promise<unknown>): Rows {
  for (const part of Object.keys(WRITES) as Part[])
    for (const method of WRITES[part] as readonly string[])
      Object.assign(rows[part], {
        [method]: ((...values) => write({ part, method, values })) satisfies Method,
      });
  return rows;
}

/** Makes a write with the rows that can. */
export async function makeWrite(rows: Rows, { part, method, values }: Write): Promise<unknown> {
  const methods = rows[part] as unknown as Readonly<Record<string, Method>>;
  return methods[method]?.(...values);
}
