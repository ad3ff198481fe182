import { type ExpressionBuilder, type Insertable, type Kysely, PostgresAdapter, type Selectable, sql } from "kysely";
import { jsonArrayFrom as jsonOnPostgres } from "kysely/helpers/postgres";
import { jsonArrayFrom as jsonOnSqlite } from "kysely/helpers/sqlite";
import { sortKey } from "../../domain/ids.ts";
import type {
  NewPhoneNumber,
  PhoneNumberStatus,
  WhatsAppPhoneNumber,
} from "../../domain/phone-numbers/phone-number-store.ts";
import type { Tables } from "../tables.ts";
import { briefProfile } from "./business-profile-mapping.ts";

/** The row of a new number. */
export function phoneNumberRow(
  organizationId: string,
  businessProfileId: string,
  number: NewPhoneNumber,
): Insertable<Tables["phoneNumbers"]> {
  const { id, displayPhoneNumber, metaPhoneNumberId, createdAt, updatedAt } = number;
  return {
    id,
    sortKey: sortKey(id),
    organizationId,
    businessProfileId,
    displayPhoneNumber,
    metaPhoneNumberId,
    verified: Number(number.verified),
    qualityRating: number.qualityRating,
    isTestNumber: Number(number.isTestNumber),
    cloudApiRegistered: Number(number.cloudApiRegistered),
    createdAt,
    updatedAt,
  };
}

/** The columns for the given parts of a number's status at Meta. */
export function statusColumns({ verified, qualityRating, cloudApiRegistered }: Partial<PhoneNumberStatus>) {
  return {
    ...(verified !== undefined && { verified: Number(verified) }),
    ...(qualityRating !== undefined && { qualityRating }),
    ...(cloudApiRegistered !== undefined && { cloudApiRegistered: Number(cloudApiRegistered) }),
  };
}

/** Selects numbers (named `n`) with their business profile and apps. {@link phoneNumberFrom} maps the rows. */
export function selectPhoneNumbers(database: Kysely<Tables>) {
  return database
    .selectFrom("phoneNumbers as n")
    .innerJoin("businessProfiles as p", "p.id", "n.businessProfileId")
    .selectAll("n")
    .select(["p.metaWabaId", "p.businessName", "p.disconnectedAt"])
    .select((number) => [appsOf(database, number).as("apps")]);
}

/** The apps as JSON, in the order in which they were assigned. */
function appsOf(database: Kysely<Tables>, number: ExpressionBuilder<Tables & { n: Tables["phoneNumbers"] }, "n">) {
  const apps = number
    .selectFrom("phoneNumberApps as assigned")
    .innerJoin("apps as a", "a.id", "assigned.appId")
    .whereRef("assigned.phoneNumberId", "=", "n.id")
    .orderBy("assigned.position")
    .select(["a.id as appId", "a.name as appName", "a.slug as appSlug"]);
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  return sql<string>`${isPostgres ? sql`${jsonOnPostgres(apps)}::text` : jsonOnSqlite(apps)}`;
}

type NumberRow = Selectable<Tables["phoneNumbers"]> &
  Pick<Selectable<Tables["businessProfiles"]>, "metaWabaId" | "businessName" | "disconnectedAt"> & {
    readonly apps: string;
  };

export function phoneNumberFrom(row: NumberRow): WhatsAppPhoneNumber {
  const { id, displayPhoneNumber, metaPhoneNumberId, qualityRating, createdAt, updatedAt } = row;
  const { businessProfileId, metaWabaId, businessName, disconnectedAt } = row;
  return {
    id,
    displayPhoneNumber,
    metaPhoneNumberId,
    metaBusinessAccountId: metaWabaId,
    verified: row.verified === 1,
    qualityRating,
    isTestNumber: row.isTestNumber === 1,
    cloudApiRegistered: row.cloudApiRegistered === 1,
    businessProfile: briefProfile({ id: businessProfileId, metaWabaId, businessName, disconnectedAt }),
    apps: row.apps === "[]" ? [] : (JSON.parse(row.apps) as WhatsAppPhoneNumber["apps"]),
    createdAt,
    updatedAt,
  };
}
