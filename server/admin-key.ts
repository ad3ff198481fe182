/** `npm run admin-key`: creates, lists and revokes admin keys, for the operator of the server. */
import { runCommand } from "../openapi/command-line.ts";
import { ask } from "./commands/ask.ts";
import { administerKeys, KEY_FLAGS } from "./commands/key-administration.ts";
import { readConfig } from "./config.ts";

const HELP = `npm run admin-key -- --organization NAME [--name KEYNAME] [--new]
npm run admin-key -- --list
npm run admin-key -- --revoke ID [--yes]

Creates an admin key and prints it once: only its digest is stored. Creates the organization too if it is new. The first
organization of an installation owns the Meta token in the environment, so its numbers can be registered.

Uses the database that CHIRP_META and CHIRP_DATA select, even while a server is using it.

  --organization NAME  the organization that the key is for
  --name KEYNAME       what the key is for (default: Admin key)
  --new                create the organization, even if another one has nearly the same name
  --list               show the organizations and their keys, without the secret part
  --revoke ID          revoke the key with this id, at once and permanently
  --yes                even if it is the last key of its organization`;

await runCommand({
  help: HELP,
  flags: KEY_FLAGS,
  main: (flags) => administerKeys(flags, { ...readConfig(), ask, print: (text) => console.log(text) }),
});
