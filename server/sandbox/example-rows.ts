import { randomUUID } from "node:crypto";
import { digestOf, previewOf, withChecksum } from "../domain/admin-keys/admin-key.ts";
import { sortKey } from "../domain/ids.ts";
import type { InitialRows } from "../store/administered-store.ts";
import type { Work } from "../store/database.ts";
import { adminKeyRow } from "../store/rows/admin-key-rows.ts";
import { newState } from "./stand-in/state.ts";

/** The sandbox's public key. It is only in a sandbox's database, and a live server does not start on one. */
export const SANDBOX_KEY = withChecksum("sandbox00000000000000000000000");

/** Not used in any example of the contract: otherwise a tool that runs the examples would delete its own key. */
export const SANDBOX_KEY_ID = "key_admin_2DbBs7GWhGvVNJGrDXr5Sandbox";

/** The first organization of every sandbox. */
export const SANDBOX_ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const CREATED_AT = "2023-11-07T05:31:56.000Z";
const KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWI";

/** The rows of a new sandbox: an organization with the key above, and the app and account of the examples. */
export const sandboxRows: InitialRows = async (database) => {
  const organizationId = SANDBOX_ORGANIZATION_ID;
  await database
    .insertInto("organizations")
    .values({ id: organizationId, name: "Acme Corp", ownsMetaToken: 1, createdAt: CREATED_AT })
    .execute();
  await database
    .insertInto("adminKeys")
    .values(
      adminKeyRow(organizationId, {
        id: SANDBOX_KEY_ID,
        name: "Sandbox",
        digest: digestOf(SANDBOX_KEY),
        keyPreview: previewOf(SANDBOX_KEY),
        createdAt: CREATED_AT,
        updatedAt: CREATED_AT,
      }),
    )
    .execute();
  await database
    .insertInto("apps")
    .values({
      id: `app_${KSUID}`,
      sortKey: sortKey(KSUID),
      organizationId,
      slug: "support-desk",
      name: "Support desk",
      status: "active",
      createdAt: CREATED_AT,
      updatedAt: CREATED_AT,
    })
    .execute();
  await database
    .insertInto("businessProfiles")
    .values({
      id: `wabp_${KSUID}`,
      sortKey: sortKey(KSUID),
      organizationId,
      metaWabaId: "987654321098765",
      metaBusinessId: "246813579024680",
      businessName: "Acme Corp",
      isTestProfile: 0,
      onboardingCompletedAt: CREATED_AT,
      createdAt: CREATED_AT,
    })
    .execute();
  await database
    .insertInto("sandboxState")
    .values({ id: 1, revision: randomUUID(), state: JSON.stringify(newState()) })
    .execute();
};

/** Whether the sandbox's key opens this database. */
export const hasSandboxKey: Work<boolean> = async (database) => {
  const keys = database.selectFrom("adminKeys").where("digest", "=", digestOf(SANDBOX_KEY)).select("id");
  return (await keys.where("revokedAt", "is", null).executeTakeFirst()) !== undefined;
};

/** The first call to try, ready to paste: the documentation's own, with this sandbox's host and key. */
export const sandboxCurl = (url: string): string => `curl --request POST \\
  --url ${url}/v1/organization/whatsapp/phone-numbers \\
  --header 'Authorization: Bearer ${SANDBOX_KEY}' \\
  --header 'Content-Type: application/json' \\
  --data '
{
  "displayPhoneNumber": "+15551234567",
  "metaPhoneNumberId": "123456789012345",
  "metaBusinessAccountId": "987654321098765",
  "appIds": [
    "app_${KSUID}"
  ]
}
'`;
