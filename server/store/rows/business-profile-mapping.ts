import type { Kysely, Selectable } from "kysely";
import type {
  BusinessProfile,
  WhatsAppBusinessProfile,
} from "../../domain/business-profiles/business-profile-store.ts";
import type { Tables } from "../tables.ts";

type ProfileRow = Selectable<Tables["businessProfiles"]>;

/** A profile as its numbers show it; where Meta gave no name, the account's id stands for it. */
export function briefProfile({
  id,
  metaWabaId,
  businessName,
  disconnectedAt,
}: Pick<ProfileRow, "id" | "metaWabaId" | "businessName" | "disconnectedAt">): BusinessProfile {
  return { id, metaWabaId, businessName: businessName ?? metaWabaId, status: statusOf(disconnectedAt) };
}

const statusOf = (disconnectedAt: string | null) => (disconnectedAt === null ? "connected" : "disconnected");

/** Completes profiles with their registered numbers, newest first: one query, however many profiles. */
export async function withNumbers(
  database: Kysely<Tables>,
  rows: readonly ProfileRow[],
): Promise<WhatsAppBusinessProfile[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const registered = await database
    .selectFrom("phoneNumbers")
    .where("businessProfileId", "in", ids)
    .orderBy("sortKey", "desc")
    .select(["businessProfileId", "id", "displayPhoneNumber", "metaPhoneNumberId", "verified", "qualityRating"])
    .execute();
  const byProfile = Map.groupBy(registered, ({ businessProfileId }) => businessProfileId);
  return rows.map((row) => {
    const numbers = (byProfile.get(row.id) ?? []).map(({ businessProfileId, ...number }) => ({
      ...number,
      verified: number.verified === 1,
    }));
    return profileFrom(row, numbers);
  });
}

function profileFrom(row: ProfileRow, phoneNumbers: WhatsAppBusinessProfile["phoneNumbers"]): WhatsAppBusinessProfile {
  const { sortKey, sealedAccessToken, isTestProfile, ...shown } = row;
  return {
    ...shown,
    phoneNumbers,
    isTestProfile: isTestProfile === 1,
    status: statusOf(row.disconnectedAt),
  };
}
