import { type Flags, runCommand } from "../openapi/command-line.ts";
import { ConfigError, readConfig } from "./config.ts";
import { newAdminKey } from "./domain/admin-key.ts";
import { sandboxRows } from "./sandbox.ts";
import { insertAdminKey } from "./store/insert-admin-key.ts";
import { SqliteStore } from "./store/sqlite-store.ts";

const HELP = `npm run admin-key -- --organization NAME [--name KEYNAME]

Makes an admin key and prints it, once: only its digest is kept. An organization that is new is made along with it. The
first organization of an installation owns the Meta token of the environment, so that its numbers can be registered.

Works on the database that CHIRP_META and CHIRP_DATA name, also while a server runs on it.

  --organization NAME  whom the key acts for
  --name KEYNAME       what the key is for (default: Admin key)`;

const FLAGS = { organization: "text", name: "text" } as const;

async function main({ name = "Admin key", ...flags }: Flags<typeof FLAGS>): Promise<void> {
  const organization = flags.organization?.trim();
  if (!organization) throw new ConfigError("--organization NAME is missing: whom shall the key act for?");
  const { mode, databaseFile } = readConfig();
  const store = await SqliteStore.open(databaseFile, mode === "sandbox" ? sandboxRows : undefined);
  const key = { name, text: newAdminKey() };
  const { isNew, ownsMetaToken } = await store.transaction((database) => insertAdminKey(database, organization, key));
  await store.close();
  const owner = ownsMetaToken ? "; Meta's token is its own" : "";
  console.log(`Organization  ${organization}${isNew ? ", new" : ""}${owner}`);
  console.log(`Key           ${key.text}`);
  console.log("The key is shown only now.");
}

await runCommand({ help: HELP, flags: FLAGS, main });
