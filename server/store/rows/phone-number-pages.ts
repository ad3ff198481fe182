import type { Kysely } from "kysely";
import type { PhoneNumberPage } from "../../domain/phone-numbers/phone-number-store.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";
import { limitOf, type PageValues, pageValues, readPage, totalOf } from "./pages.ts";
import { selectPhoneNumbers } from "./phone-number-mapping.ts";

/** Reads a page of numbers and counts all that match its filters. Each filter has its own index and count. */
export async function pageOfNumbers(database: Kysely<Tables>, organizationId: string, page: PhoneNumberPage) {
  const { appId, metaBusinessAccountId: metaWabaId } = page;
  const values = { organizationId, ...pageValues(page) };
  if (metaWabaId === undefined)
    return appId === undefined
      ? readPage(database, ALL, { ...values, subject: "phoneNumbers" })
      : readPage(database, OF_APP, { ...values, appId, subject: appId });
  // May be read separately, because an account's profile in an organization never changes.
  const profile = await PROFILE.first(database, { organizationId, metaWabaId });
  if (profile === undefined) return { rows: [], total: 0 };
  const ofProfile = { ...values, businessProfileId: profile.id };
  return appId === undefined
    ? readPage(database, OF_ACCOUNT, { ...ofProfile, subject: profile.id })
    : readPage(database, OF_BOTH, { ...ofProfile, appId, subject: `${appId} ${profile.id}` });
}

const PROFILE = prepared(
  (database, { organizationId, metaWabaId }: { readonly organizationId: string; readonly metaWabaId: string }) =>
    database
      .selectFrom("businessProfiles")
      .where("organizationId", "=", organizationId)
      .where("metaWabaId", "=", metaWabaId)
      .select("id"),
);

interface OfApp extends PageValues {
  readonly appId: string;
}

interface OfAccount extends PageValues {
  readonly businessProfileId: string;
}

const ordered = (database: Kysely<Tables>, values: PageValues) =>
  selectPhoneNumbers(database)
    .select(totalOf(database, values))
    .where("n.organizationId", "=", values.organizationId)
    .where("n.sortKey", "<", values.before)
    .orderBy("n.sortKey", "desc")
    .limit(limitOf(values));

const ALL = prepared(ordered);

const OF_ACCOUNT = prepared((database, values: OfAccount) =>
  ordered(database, values).where("n.businessProfileId", "=", values.businessProfileId),
);

/** Reads the assignments, which are in the order of their numbers. */
const assigned = (database: Kysely<Tables>, values: OfApp) =>
  selectPhoneNumbers(database)
    .select(totalOf(database, values))
    .innerJoin("phoneNumberApps as x", "x.phoneNumberId", "n.id")
    .where("x.organizationId", "=", values.organizationId)
    .where("x.appId", "=", values.appId)
    .where("x.sortKey", "<", values.before)
    .orderBy("x.sortKey", "desc")
    .limit(limitOf(values));

const OF_APP = prepared(assigned);

const OF_BOTH = prepared((database, values: OfApp & OfAccount) =>
  assigned(database, values).where("x.businessProfileId", "=", values.businessProfileId),
);
