/** `npm run admin-key`: makes, lists and revokes admin keys, for who runs the installation. */
import { runCommand } from "../openapi/command-line.ts";
import { ask } from "./commands/ask.ts";
import { administerKeys, KEY_FLAGS } from "./commands/key-administration.ts";
import { readConfig } from "./config.ts";

const HELP = `npm run admin-key -- --organization NAME [--name KEYNAME] [--new]
npm run admin-key -- --list
npm run admin-key -- --revoke ID [--yes]

Makes an admin key and prints it, once: only its digest is stored. An organization that is new is made along with it. The
first organization of an installation owns the Meta token of the environment, so that its numbers can be registered.

Works on the database that CHIRP_META and CHIRP_DATA name, also while a server runs on it.

  --organization NAME  the organization that the key is for
  --name KEYNAME       what the key is for (default: Admin key)
  --new                the organization is meant to be new, also if another one has nearly this name
  --list               shows the organizations and their keys; a key itself is stored nowhere
  --revoke ID          ends the key with this id, at once and for good
  --yes                also if it is the last key of its organization`;

await runCommand({
  help: HELP,
  flags: KEY_FLAGS,
  main: (flags) => administerKeys(flags, { ...readConfig(), ask, print: (text) => console.log(text) }),
});
