import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { newAdminKey } from "../../../server/domain/admin-keys/admin-key.ts";
import { ProfileAccess, sealPurpose } from "../../../server/domain/business-profiles/meta-access.ts";
import { createTokenSeal } from "../../../server/domain/business-profiles/sealed-token.ts";
import { insertAdminKey } from "../../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../../server/store/sqlite-store.ts";
import { aConnectedAccount } from "../../support/builders.ts";
import { temporaryFolder } from "../../support/folder.ts";

const TOKEN = "EAAG-a-business-token";

let store: SqliteStore;
/** The ids of the organization that owns the installation's token, and of another one. */
let owner: string;
let other: string;

beforeEach(async () => {
  store = await SqliteStore.open(join(temporaryFolder(), "access.sqlite"));
  onTestFinished(() => store.close());
  await store.transaction(async (database) => {
    for (const name of ["Owner", "Other"]) await insertAdminKey(database, name, { name, text: newAdminKey() });
    const organizations = await database.selectFrom("organizations").select(["id", "name"]).execute();
    owner = organizations.find(({ name }) => name === "Owner")?.id ?? "";
    other = organizations.find(({ name }) => name === "Other")?.id ?? "";
  });
});

/** Connects an account, with a token that is encrypted with a secret or without one; returns the profile's id. */
async function profileOf(organizationId: string, secret?: string): Promise<string> {
  const connection = aConnectedAccount();
  const purpose = sealPurpose(organizationId, connection.metaWabaId);
  const access = secret && { sealedAccessToken: createTokenSeal(secret).seal(TOKEN, purpose), tokenExpiresAt: null };
  await store.businessProfiles.connect(organizationId, { ...connection, access: access || undefined });
  return connection.id;
}

function accessUnder(secret: string) {
  const unreadable: string[] = [];
  return { access: new ProfileAccess(store, createTokenSeal(secret), (id) => unreadable.push(id)), unreadable };
}

const refusal = (param?: string) => expect.objectContaining({ reason: "whatsapp_not_configured", param });

describe("token", () => {
  test("is the profile's own, even if the organization owns the installation's token", async () => {
    const { access } = accessUnder("secret");

    expect(await access.token(owner, await profileOf(owner, "secret"))).toBe(TOKEN);
  });

  test("is the installation's for a profile without one, only for the organization that owns it", async () => {
    const { access } = accessUnder("secret");
    const id = await profileOf(owner);
    expect(await access.token(owner, id)).toBeUndefined();
    await store.businessProfiles.disconnect(owner, id, "2026-11-24T12:00:00.000Z");

    await expect(access.token(other, await profileOf(other), "wabaId")).rejects.toEqual(refusal("wabaId"));
  });

  test("is refused for a disconnected profile, and for another organization's", async () => {
    const { access } = accessUnder("secret");
    const id = await profileOf(owner, "secret");

    await expect(access.token(other, id)).rejects.toEqual(refusal());
    await store.businessProfiles.disconnect(owner, id, "2026-11-24T12:00:00.000Z");
    await expect(access.token(owner, id)).rejects.toEqual(refusal());
  });

  test("is treated as missing, and reported, if it was encrypted with another secret", async () => {
    const { access, unreadable } = accessUnder("another secret");
    const id = await profileOf(other, "secret");

    await expect(access.token(other, id)).rejects.toEqual(refusal());
    expect(unreadable).toEqual([id]);
  });
});
