/** The command `npm run admin-key`. */
import { existsSync } from "node:fs";
import type { Flags } from "../../openapi/command-line.ts";
import { type Config, ConfigError } from "../config.ts";
import { newAdminKey } from "../domain/admin-keys/admin-key.ts";
import { sandboxRows } from "../sandbox/example-rows.ts";
import type { AdministeredStore } from "../store/administered-store.ts";
import { type DatabasePlace, openStore } from "../store/open-store.ts";
import { insertAdminKey, type KeptAdminKey, KnownName, NearlyEqualName } from "../store/rows/insert-admin-key.ts";
import { listOrganizations, type Revocation, revokeKey } from "../store/rows/installation-keys.ts";
import type { ask } from "./ask.ts";
import { keyTable, printable } from "./key-table.ts";
import { refuseOtherMode } from "./refuse-other-mode.ts";

export const KEY_FLAGS = {
  organization: "text",
  name: "text",
  new: "switch",
  list: "switch",
  revoke: "text",
  yes: "switch",
} as const;

type Given = Flags<typeof KEY_FLAGS>;

/** The selected database and the terminal. */
interface Surroundings extends Pick<Config, "mode" | keyof DatabasePlace> {
  readonly ask: typeof ask;
  readonly print: (text: string) => void;
}

/** The actions of the command by their flag, with the flags that may accompany each. */
const ACTIONS = {
  list: { does: list, with: [] },
  revoke: { does: revoke, with: ["yes"] },
  organization: { does: make, with: ["name", "new"] },
} as const;

/** Creates, lists or revokes keys, depending on the flags. */
export async function administerKeys(flags: Given, surroundings: Surroundings): Promise<void> {
  const names = (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).filter((name) => flags[name] !== undefined);
  const [action = "organization"] = names;
  const takes: readonly string[] = [action, ...ACTIONS[action].with];
  const [other] = Object.keys(flags).filter((name) => !takes.includes(name));
  if (names.length > 0 && other !== undefined)
    throw new ConfigError(`--${action} and --${other} cannot be combined; see --help.`);
  await ACTIONS[action].does(flags, surroundings);
}

async function make({ name = "Admin key", ...flags }: Given, { mode, ...surroundings }: Surroundings) {
  const organization = flags.organization?.trim();
  if (!organization) throw new ConfigError("--organization NAME is required: the organization that the key is for.");
  refuseUnusable({ organization, name });
  const store = await openStore(surroundings, { initialRows: mode === "sandbox" ? sandboxRows : undefined });
  await using(store, async () => {
    await refuseOtherMode({ mode, ...surroundings }, store);
    const key = { name, text: newAdminKey() };
    const inserting = { store, key, isNew: flags.new ?? false, ask: surroundings.ask };
    const { isNew, ownsMetaToken, ...made } = await insert(organization, inserting);
    const owner = ownsMetaToken ? "; owns the Meta token" : "";
    surroundings.print(`Organization  ${made.organization}${isNew ? ", new" : ""}${owner}`);
    surroundings.print(`Key           ${key.text}\nStore it now: the key is not shown again.`);
  });
}

interface Inserting extends Pick<Surroundings, "ask"> {
  readonly store: AdministeredStore;
  readonly key: { readonly name: string; readonly text: string };
  readonly isNew: boolean;
}

type InsertedKey = KeptAdminKey & { readonly organization: string };

/** Asks if the name may be a typo. Creates nothing if nobody can be asked. */
async function insert(organization: string, inserting: Inserting): Promise<InsertedKey> {
  const { store, key, isNew, ask } = inserting;
  try {
    const made = await store.transaction((database) => insertAdminKey(database, organization, key, { isNew }));
    return { ...made, organization };
  } catch (error) {
    if (error instanceof KnownName) throw new ConfigError(`${error.message} Leave out --new to create a key for it.`);
    if (!(error instanceof NearlyEqualName)) throw error;
    const known = printable(error.known);
    const answer = await ask(`There is an organization "${known}". Is the key for it? [y/n] `);
    if (answer === "yes") return insert(error.known, inserting);
    if (answer === "no") return insert(organization, { ...inserting, isNew: true });
    throw new ConfigError(
      `There is an organization "${known}". Pass --organization "${known}" for a key of that one, or add --new to create "${organization}". Nothing was created.`,
    );
  }
}

async function list(_flags: Given, surroundings: Surroundings): Promise<void> {
  await using(await openExisting(surroundings), async (store) => {
    surroundings.print(keyTable(await store.transaction(listOrganizations)));
  });
}

async function revoke({ revoke: given = "", yes = false }: Given, surroundings: Surroundings): Promise<void> {
  const { ask, print } = surroundings;
  const id = given.trim();
  if (id === "") throw new ConfigError("--revoke needs the id of a key; --list shows the ids.");
  // Someone who has to revoke a leaked key may know only the key itself.
  if (id.startsWith("sk_"))
    throw new ConfigError(
      "--revoke needs the id of a key, not the key itself. --list shows each id with the last four characters of its key.",
    );
  await using(await openExisting(surroundings), async (store) => {
    const attempt = (evenLast: boolean) => store.transaction((database) => revokeKey(database, id, { evenLast }));
    const done = await attempt(yes);
    const answer = done.outcome === "last" ? await ask(`${lastKey(done)} Revoke it? [y/n] `) : undefined;
    if (answer === "no") throw new ConfigError("Nothing was changed.");
    print(report(id, answer === "yes" ? await attempt(true) : done));
  });
}

const lastKey = ({ organizationName }: { readonly organizationName: string }) =>
  `This is the last key of "${printable(organizationName)}": without a key, it cannot use the API.`;

function report(id: string, done: Revocation): string {
  if (done.outcome === "unknown") throw new ConfigError(`There is no key ${printable(id)}; --list shows all ids.`);
  if (done.outcome === "last") throw new ConfigError(`${lastKey(done)} Add --yes to revoke it. Nothing was changed.`);
  if (done.outcome === "already") return `The key ${id} was already revoked, on ${done.revokedAt}.`;
  return `Revoked ${id}, "${printable(done.keyName)}" of ${printable(done.organizationName)}.`;
}

/** Opens the database only if it exists, because reading must not create one. */
async function openExisting(place: DatabasePlace): Promise<AdministeredStore> {
  const { databaseUrl, databaseFile } = place;
  if (databaseUrl !== undefined || existsSync(databaseFile)) return openStore(place);
  throw new ConfigError(`There is no database ${databaseFile}. CHIRP_META and CHIRP_DATA select the database.`);
}

async function using(store: AdministeredStore, work: (store: AdministeredStore) => Promise<void>): Promise<void> {
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** The API's maximum length of a name. */
const MAX_NAME_LENGTH = 255;

function refuseUnusable(names: Readonly<Record<string, string>>): void {
  for (const [flag, text] of Object.entries(names)) {
    if (text.trim() === "") throw new ConfigError(`--${flag} cannot be used: it is empty.`);
    if (text.length > MAX_NAME_LENGTH)
      throw new ConfigError(`--${flag} cannot be used: it is longer than ${MAX_NAME_LENGTH} characters.`);
    if (printable(text) !== text) throw new ConfigError(`--${flag} cannot be used: it contains invisible characters.`);
  }
}
