/** What clients have asked for and what was acknowledged: kept by the test, never by the server. */
import { DatabaseSync } from "node:sqlite";
import { call, PHONE_NUMBERS } from "../support/server.ts";
import { accountAt, registrationOf } from "./knowing-meta.ts";
import type { Installation, ServerProcess } from "./server-process.ts";

export class Ledger {
  /** By the number's id at Meta; the value is our id. */
  readonly acknowledged = new Map<string, string>();
  readonly unanswered = new Set<string>();
  /** How often each status was answered. */
  readonly statuses: Record<number, number> = {};
  #next = 0;

  /** Registers a number of its own with both apps. @returns the status; `undefined` when the connection broke */
  async register(server: ServerProcess): Promise<number | undefined> {
    const body = registrationOf(accountAt(this.#next++), server.appIds);
    this.unanswered.add(body.metaPhoneNumberId);
    const answer = await call(server, PHONE_NUMBERS, { key: server.key, body }).catch(() => undefined);
    if (answer === undefined) return undefined;
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (answer.status !== 201) return answer.status;
    this.unanswered.delete(body.metaPhoneNumberId);
    this.acknowledged.set(body.metaPhoneNumberId, answer.body.id);
    return 201;
  }

  /** So many clients at the same time, each one request after the other, until `isOver`, or the connections break. */
  async load(server: ServerProcess, clients: number, isOver: () => boolean = () => false): Promise<void> {
    const client = async () => {
      while (!isOver()) if ((await this.register(server)) === undefined) return;
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** The same at the moment when only these were acknowledged. */
  asOf(numbers: ReadonlySet<string>): Ledger {
    const earlier = new Ledger();
    for (const [number, id] of this.acknowledged)
      if (numbers.has(number)) earlier.acknowledged.set(number, id);
      else earlier.unanswered.add(number);
    return earlier;
  }

  /** Compares with what is in the file. */
  judge({ file, appIds }: Pick<Installation, "file" | "appIds">): Judgement {
    const database = new DatabaseSync(file);
    try {
      const rows = database.prepare(ROWS).all() as unknown as Row[];
      const ids = new Map(rows.map((row) => [row.metaPhoneNumberId, row.id]));
      return {
        lost: [...this.acknowledged].filter(([number, id]) => ids.get(number) !== id).length,
        doubled: rows.length - ids.size,
        half: rows.filter((row) => row.apps !== appIds.length || row.profiles !== 1).length + miscounted(database),
        unasked: rows.filter(({ metaPhoneNumberId: id }) => !this.acknowledged.has(id) && !this.unanswered.has(id))
          .length,
        damage: damageOf(database),
      };
    } finally {
      database.close();
    }
  }
}

/** How many numbers are wrong in each way; `damage` is what SQLite finds of the file itself. */
export interface Judgement {
  readonly lost: number;
  readonly doubled: number;
  /** Without its assignments or its account, or counted wrongly. */
  readonly half: number;
  readonly unasked: number;
  readonly damage: readonly string[];
}

export const UNHARMED: Judgement = { lost: 0, doubled: 0, half: 0, unasked: 0, damage: [] };

interface Row {
  readonly metaPhoneNumberId: string;
  readonly id: string;
  readonly apps: number;
  readonly profiles: number;
}

const ROWS = `select "metaPhoneNumberId", "id",
  (select count(*) from "phoneNumberApps" where "phoneNumberId" = "n"."id") as "apps",
  (select count(*) from "businessProfiles" where "id" = "n"."businessProfileId") as "profiles"
  from "phoneNumbers" as "n"`;

/** Counts that the triggers keep and that are others than those of the rows. */
function miscounted(database: DatabaseSync): number {
  const total = (text: string) => (database.prepare(text).get() as { total: number | null }).total ?? 0;
  return ["phoneNumbers", "businessProfiles", "apps"].filter(
    (table) =>
      total(`select count(*) as "total" from "${table}"`) !==
      total(`select sum("total") as "total" from "rowCounts" where "subject" = '${table}'`),
  ).length;
}

function damageOf(database: DatabaseSync): string[] {
  const integrity = database.prepare("pragma integrity_check").all() as { integrity_check: string }[];
  const references = database.prepare("pragma foreign_key_check").all();
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== "ok"),
    ...references.map((row) => JSON.stringify(row)),
  ];
}
