/** `npm run backup`: copies the database while the server runs, and checks copies. */
import { runCommand } from "../openapi/command-line.ts";
import { BACKUP_FLAGS, makeOrCheckBackup } from "./commands/backup.ts";
import { readConfig } from "./config.ts";

const HELP = `npm run backup -- FILE
npm run backup -- --check FILE

Copies the database that CHIRP_META and CHIRP_DATA select to a new file, even while a server is using it. The copy contains
everything that was confirmed before the backup began. It is checked before it gets its name, and never overwrites an
existing file. Only you can read it: it contains the digests of keys, and the access tokens of businesses. The tokens are
sealed under CHIRP_META_APP_SECRET and cannot be used without it.

  --check FILE  checks an existing backup and changes nothing

To restore a backup: stop the server; move the database away, together with the -wal and -shm files beside it; copy the
backup to the database's name; start the server.`;

await runCommand({
  help: HELP,
  flags: BACKUP_FLAGS,
  words: true,
  main: (flags, words) => makeOrCheckBackup(flags, words, { ...readConfig(), print: (text) => console.log(text) }),
});
