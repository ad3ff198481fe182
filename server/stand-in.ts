/** `npm run stand-in`: Meta's Graph API, played in a process of its own, for a server in live mode. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { portFlag, readConfig } from "./config.ts";
import { listen } from "./http/listen.ts";
import { SANDBOX_WORLD } from "./sandbox/sandbox-world.ts";
import { createStandIn, STAND_IN_APP, STAND_IN_TOKEN } from "./sandbox/stand-in/stand-in.ts";

const HELP = `npm run stand-in -- [--port N]

Plays Meta's Graph API in a process of its own, so that a server in live mode has somebody to ask. It knows the numbers
of the sandbox, and keeps what becomes of them in the folder of CHIRP_DATA.

  --port N  default 4030`;

const FLAGS = { port: "text" } as const;

async function main({ port: text }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(text, 4030);
  const folder = dirname(readConfig().databaseFile);
  mkdirSync(folder, { recursive: true });
  const stateFile = join(folder, "stand-in.json");
  const { app } = createStandIn({ world: SANDBOX_WORLD, stateFile });
  const { url, stop } = await listen(app, "127.0.0.1", port);
  console.log(greeting(url));
  stopOnSignal(stop);
}

const greeting = (baseUrl: string) => `Meta's stand-in

  Graph API   ${baseUrl}
  Token       ${STAND_IN_TOKEN}
  App id      ${STAND_IN_APP.id}
  App secret  ${STAND_IN_APP.secret}

Start the server against it:

CHIRP_META=live CHIRP_META_BASE_URL=${baseUrl} CHIRP_META_ACCESS_TOKEN=${STAND_IN_TOKEN} CHIRP_META_APP_ID=${STAND_IN_APP.id} CHIRP_META_APP_SECRET=${STAND_IN_APP.secret} npm start
`;

await runCommand({ help: HELP, flags: FLAGS, main });
