import { type Kysely, type Selectable, sql } from "kysely";
import { sortKey } from "../../domain/ids.ts";
import type {
  NewPhoneNumber,
  PhoneNumberPage,
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
): Tables["phoneNumbers"] {
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

/** The columns of what Meta says of a number, as far as it is given. */
export function statusColumns({ verified, qualityRating, cloudApiRegistered }: Partial<PhoneNumberStatus>) {
  return {
    ...(verified !== undefined && { verified: Number(verified) }),
    ...(qualityRating !== undefined && { qualityRating }),
    ...(cloudApiRegistered !== undefined && { cloudApiRegistered: Number(cloudApiRegistered) }),
  };
}

/** Numbers together with their business profile; narrow it further, then give its rows to {@link withApps}. */
export function selectPhoneNumbers(database: Kysely<Tables>, organizationId: string) {
  return database
    .selectFrom("phoneNumbers as n")
    .innerJoin("businessProfiles as p", "p.id", "n.businessProfileId")
    .where("n.organizationId", "=", organizationId)
    .selectAll("n")
    .select(["p.metaWabaId", "p.businessName", "p.disconnectedAt"]);
}

/** Whether a number, which the query calls `n`, is one that the filters leave. */
export function matching(organizationId: string, { appId, metaBusinessAccountId }: PhoneNumberPage) {
  const ofApp = sql`exists (
    select 1 from "phoneNumberApps" as "x" where "x"."phoneNumberId" = "n"."id" and "x"."appId" = ${appId ?? null}
  )`;
  const ofAccount = sql`"n"."businessProfileId" = (
    select "id" from "businessProfiles"
    where "organizationId" = ${organizationId} and "metaWabaId" = ${metaBusinessAccountId ?? null}
  )`;
  const all = [sql`true`, ...(appId ? [ofApp] : []), ...(metaBusinessAccountId ? [ofAccount] : [])];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

type JoinedRow = Selectable<Tables["phoneNumbers"]> &
  Pick<Selectable<Tables["businessProfiles"]>, "metaWabaId" | "businessName" | "disconnectedAt">;

/** Completes numbers with their apps, in the order in which they were assigned: one query, however many numbers. */
export async function withApps(database: Kysely<Tables>, rows: readonly JoinedRow[]): Promise<WhatsAppPhoneNumber[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const assigned = await database
    .selectFrom("phoneNumberApps as x")
    .innerJoin("apps as a", "a.id", "x.appId")
    .where("x.phoneNumberId", "in", ids)
    .orderBy("x.position")
    .select(["x.phoneNumberId", "a.id as appId", "a.name as appName", "a.slug as appSlug"])
    .execute();
  const byNumber = Map.groupBy(assigned, ({ phoneNumberId }) => phoneNumberId);
  return rows.map((row) => {
    const apps = (byNumber.get(row.id) ?? []).map(({ appId, appName, appSlug }) => ({ appId, appName, appSlug }));
    return phoneNumberFrom(row, apps);
  });
}

function phoneNumberFrom(row: JoinedRow, apps: WhatsAppPhoneNumber["apps"]): WhatsAppPhoneNumber {
  const { id, displayPhoneNumber, metaPhoneNumberId, metaWabaId, qualityRating, createdAt, updatedAt } = row;
  return {
    id,
    displayPhoneNumber,
    metaPhoneNumberId,
    metaBusinessAccountId: metaWabaId,
    verified: row.verified === 1,
    qualityRating,
    isTestNumber: row.isTestNumber === 1,
    cloudApiRegistered: row.cloudApiRegistered === 1,
    businessProfile: briefProfile({ ...row, id: row.businessProfileId }),
    apps,
    createdAt,
    updatedAt,
  };
}
