import { runCommand } from "../openapi/command-line.ts";
import { refuseOtherMode } from "./commands/refuse-other-mode.ts";
import { ConfigError, readConfig } from "./config.ts";
import { sandboxRows } from "./sandbox/example-rows.ts";
import { openStore } from "./store/open-store.ts";

const HELP = `npm run reset

Empties the sandbox's database and restores its example rows and the initial state of its Meta. A running sandbox
continues with the new data.`;

async function main(): Promise<void> {
  const config = readConfig();
  if (config.mode === "live")
    throw new ConfigError("CHIRP_META=live: only a sandbox can be reset. Nothing was changed.");
  const store = await openStore(config);
  await refuseOtherMode(config, store)
    .then(() => store.reset(sandboxRows))
    .finally(() => store.close());
  console.log(`${store.place} has been reset.`);
}

await runCommand({ help: HELP, flags: {}, main });
