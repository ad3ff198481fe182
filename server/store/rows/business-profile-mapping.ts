import type { Kysely, Selectable } from "kysely";
import type {
  BusinessProfile,
  WhatsAppBusinessProfile,
} from "../../domain/business-profiles/business-profile-store.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";

type ProfileRow = Selectable<Tables["businessProfiles"]>;

/** A profile as it is shown with its numbers. The account's id replaces a name that Meta did not give. */
export function briefProfile({
  id,
  metaWabaId,
  businessName,
  disconnectedAt,
}: Pick<ProfileRow, "id" | "metaWabaId" | "businessName" | "disconnectedAt">): BusinessProfile {
  return { id, metaWabaId, businessName: businessName ?? metaWabaId, status: statusOf(disconnectedAt) };
}

const statusOf = (disconnectedAt: string | null) => (disconnectedAt === null ? "connected" : "disconnected");

/** Adds the registered numbers to profiles, newest first. An index has this order for each profile. */
export async function withNumbers(
  database: Kysely<Tables>,
  rows: readonly ProfileRow[],
): Promise<WhatsAppBusinessProfile[]> {
  const profiles: WhatsAppBusinessProfile[] = [];
  for (const row of rows) {
    const numbers = await NUMBERS.all(database, row);
    const shown = numbers.map((number) => ({ ...number, verified: number.verified === 1 }));
    profiles.push(profileFrom(row, shown));
  }
  return profiles;
}

const NUMBERS = prepared((database, { organizationId, id }: Pick<ProfileRow, "organizationId" | "id">) =>
  database
    .selectFrom("phoneNumbers")
    .where("organizationId", "=", organizationId)
    .where("businessProfileId", "=", id)
    .orderBy("sortKey", "desc")
    .select(["id", "displayPhoneNumber", "metaPhoneNumberId", "verified", "qualityRating"]),
);

function profileFrom(row: ProfileRow, phoneNumbers: WhatsAppBusinessProfile["phoneNumbers"]): WhatsAppBusinessProfile {
  const { id, organizationId, metaWabaId, metaBusinessId, businessName } = row;
  const { tokenExpiresAt, onboardingCompletedAt, disconnectedAt, createdAt } = row;
  return {
    id,
    organizationId,
    metaWabaId,
    metaBusinessId,
    businessName,
    tokenExpiresAt,
    onboardingCompletedAt,
    disconnectedAt,
    createdAt,
    phoneNumbers,
    isTestProfile: row.isTestProfile === 1,
    status: statusOf(disconnectedAt),
  };
}
