import { type Config, ConfigError } from "../config.ts";
import { hasSandboxKey, SANDBOX_KEY_ID, SANDBOX_ORGANIZATION_ID } from "../sandbox/example-rows.ts";
import type { AdministeredStore } from "../store/administered-store.ts";
import type { Work } from "../store/database.ts";

/**
 * Refuses a database that a server of the other mode has filled. SQLite files have a name for each mode, but a URL says
 * nothing about its database: a sandbox would reset live data, and a live server would accept the sandbox's public key.
 */
export async function refuseOtherMode(
  { mode, databaseUrl }: Pick<Config, "mode" | "databaseUrl">,
  store: Pick<AdministeredStore, "place" | "transaction">,
): Promise<void> {
  if (databaseUrl === undefined) return;
  if (mode === "sandbox" && (await store.transaction(hasLiveData)))
    throw new ConfigError(
      `${store.place} has data of a live server. Set CHIRP_META=live, or choose another database for the sandbox. Nothing was changed.`,
    );
  if (mode === "live" && (await store.transaction(hasSandboxKey)))
    throw new ConfigError(
      `${store.place} was filled by a sandbox, and accepts its public key. Choose an empty database for live mode; to keep this one, revoke that key first: CHIRP_META=live npm run admin-key -- --revoke ${SANDBOX_KEY_ID} --yes`,
    );
}

/** A sandbox's first organization cannot be deleted. */
const hasLiveData: Work<boolean> = async (database) => {
  const organizations = await database.selectFrom("organizations").select("id").execute();
  return organizations.length > 0 && organizations.every(({ id }) => id !== SANDBOX_ORGANIZATION_ID);
};
