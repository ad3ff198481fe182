import type { Kysely } from "kysely";
import type { PhoneNumberPage } from "../../domain/phone-numbers/phone-number-store.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";
import { count, type PageValues, pageValues } from "./pages.ts";
import { selectPhoneNumbers } from "./phone-number-mapping.ts";

/** Reads the numbers of a page and counts all that its filters leave; each filter has an index and a count of its own. */
export async function pageOfNumbers(database: Kysely<Tables>, organizationId: string, page: PhoneNumberPage) {
  const { appId, metaBusinessAccountId: metaWabaId } = page;
  const values = { organizationId, ...pageValues(page) };
  const totalOf = (subject: string) => count(database, organizationId, subject);
  if (metaWabaId === undefined)
    return appId === undefined
      ? { rows: await ALL.all(database, values), total: await totalOf("phoneNumbers") }
      : { rows: await OF_APP.all(database, { ...values, appId }), total: await totalOf(appId) };
  const profile = await PROFILE.first(database, { organizationId, metaWabaId });
  if (profile === undefined) return { rows: [], total: 0 };
  const ofAccount = { ...values, businessProfileId: profile.id };
  return appId === undefined
    ? { rows: await OF_ACCOUNT.all(database, ofAccount), total: await totalOf(profile.id) }
    : {
        rows: await OF_BOTH.all(database, { ...ofAccount, appId }),
        total: await totalOf(`${appId} ${profile.id}`),
      };
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

const ordered = (database: Kysely<Tables>, { organizationId, before, most }: PageValues) =>
  selectPhoneNumbers(database)
    .where("n.organizationId", "=", organizationId)
    .where("n.sortKey", "<", before)
    .orderBy("n.sortKey", "desc")
    .limit(most);

const ALL = prepared(ordered);

const OF_ACCOUNT = prepared((database, values: OfAccount) =>
  ordered(database, values).where("n.businessProfileId", "=", values.businessProfileId),
);

/** Goes along the assignments, which have the order of their numbers. */
const assigned = (database: Kysely<Tables>, { organizationId, appId, before, most }: OfApp) =>
  selectPhoneNumbers(database)
    .innerJoin("phoneNumberApps as x", "x.phoneNumberId", "n.id")
    .where("x.organizationId", "=", organizationId)
    .where("x.appId", "=", appId)
    .where("x.sortKey", "<", before)
    .orderBy("x.sortKey", "desc")
    .limit(most);

const OF_APP = prepared(assigned);

const OF_BOTH = prepared((database, values: OfApp & OfAccount) =>
  assigned(database, values).where("x.businessProfileId", "=", values.businessProfileId),
);
