/** `npm run backup`: copies the database while the server runs, and checks copies. */
import { runCommand } from "../openapi/command-line.ts";
import { BACKUP_FLAGS, makeOrCheckBackup } from "./commands/backup.ts";
import { readConfig } from "./config.ts";

const HELP = `npm run backup -- FILE
npm run backup -- --check FILE

Copies the database that CHIRP_META and CHIRP_DATA name to a new file, also while a server runs on it: all that was
answered before the backup began is in the copy. It is checked before it gets its name. What is there already is never
written over. Only you can read it: it holds the digests of keys, and the access tokens of businesses, sealed under
CHIRP_META_APP_SECRET, without which they cannot be used.

  --check FILE  looks through a backup that was made before, and changes nothing

To restore a backup: stop the server, move the database away, and with it the files beside it that end in -wal and -shm;
copy the backup to the database's name; start the server.`;

await runCommand({
  help: HELP,
  flags: BACKUP_FLAGS,
  words: true,
  main: (flags, words) => makeOrCheckBackup(flags, words, { ...readConfig(), print: (text) => console.log(text) }),
});
