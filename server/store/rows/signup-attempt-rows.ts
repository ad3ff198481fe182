import { sql, type Transaction } from "kysely";
import type {
  AttemptStatus,
  Interruption,
  NewSignupAttempt,
  RecoveredAttempt,
  SignupAttempt,
  SignupAttemptStore,
} from "../../domain/business-profiles/signup-attempt-store.ts";
import { sortKey } from "../../domain/ids.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { isTaken } from "./business-profile-rows.ts";

/** How many recovered attempts an organization keeps, because their list has no pages. */
const MOST_RECOVERED = 100;

/** A literal, because SQLite uses the partial index by expiry only if the query contains its condition. */
const RECOVERED = sql.lit("recovered" satisfies AttemptStatus);

export class SignupAttemptRows implements SignupAttemptStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async insert(organizationId: string, { metadata, ...attempt }: NewSignupAttempt): Promise<void> {
    const row = { ...attempt, sortKey: sortKey(attempt.id), organizationId, metadata: JSON.stringify(metadata) };
    await this.#database.write(async (database) => {
      await removeExpired(database, attempt.createdAt);
      await database
        .insertInto("signupAttempts")
        .values({ ...row, status: "pending" satisfies AttemptStatus })
        .execute();
    }, "read committed");
  }

  async find(organizationId: string, id: string): Promise<SignupAttempt | undefined> {
    const row = await this.#database.read((database) =>
      database
        .selectFrom("signupAttempts")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .select(["id", "status", "expiresAt", "metaWabaId", "metaBusinessId"])
        .executeTakeFirst(),
    );
    return row && { ...row, status: row.status as AttemptStatus };
  }

  async interrupt(organizationId: string, id: string, interruption: Interruption): Promise<AttemptStatus | undefined> {
    return this.#database.write(async (database) => {
      const isFree = !(await isTaken(database, organizationId, interruption.metaWabaId));
      const recoveredAt = isFree ? interruption.recoveredAt : null;
      const status: AttemptStatus = recoveredAt === null ? "interrupted" : "recovered";
      await database
        .updateTable("signupAttempts")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .where("status", "in", ["pending", "interrupted"] satisfies AttemptStatus[])
        .set({ ...interruption, recoveredAt, status })
        .execute();
      if (status === "recovered") await removeOldest(database, organizationId);
      const query = database.selectFrom("signupAttempts").where("organizationId", "=", organizationId);
      const row = await query.where("id", "=", id).select("status").executeTakeFirst();
      return row?.status as AttemptStatus | undefined;
    });
  }

  async listRecovered(organizationId: string): Promise<readonly RecoveredAttempt[]> {
    const rows = await this.#database.read((database) =>
      database
        .selectFrom("signupAttempts")
        .where("organizationId", "=", organizationId)
        .where("status", "=", "recovered" satisfies AttemptStatus)
        .orderBy("sortKey", "desc")
        .select(["id", "metaWabaId", "recoveredAt", "createdAt", "metadata"])
        .execute(),
    );
    return rows.map(({ id, metaWabaId, recoveredAt, createdAt, metadata }) => ({
      attemptId: id,
      metaWabaId: metaWabaId ?? "",
      recoveredAt: recoveredAt ?? createdAt,
      createdAt,
      metadata: JSON.parse(metadata) as RecoveredAttempt["metadata"],
    }));
  }
}

/**
 * Removes expired attempts of any status except recovered: nobody can use them, but recovered ones can always be
 * claimed.
 */
async function removeExpired(database: Transaction<Tables>, now: string): Promise<void> {
  await database.deleteFrom("signupAttempts").where("expiresAt", "<=", now).where("status", "<>", RECOVERED).execute();
}

/** SQLite allows an offset only after a limit. */
const ALL = Number.MAX_SAFE_INTEGER;

async function removeOldest(database: Transaction<Tables>, organizationId: string): Promise<void> {
  const recovered = database
    .selectFrom("signupAttempts")
    .where("organizationId", "=", organizationId)
    .where("status", "=", RECOVERED);
  const oldest = recovered.select("id").orderBy("sortKey", "desc").limit(ALL).offset(MOST_RECOVERED);
  await database.deleteFrom("signupAttempts").where("id", "in", oldest).execute();
}
