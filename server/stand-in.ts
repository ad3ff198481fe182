/** `npm run stand-in`: a stand-in for Meta's Graph API in its own process, for a server in live mode. */
import { dirname, join } from "node:path";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { endWhenBroken } from "./commands/end-when-broken.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { portFlag, readConfig } from "./config.ts";
import { type Listening, listen } from "./http/listen.ts";
import { SANDBOX_WORLD } from "./sandbox/sandbox-world.ts";
import { takeOver } from "./sandbox/stand-in/former-state.ts";
import type { StatePlace } from "./sandbox/stand-in/kept-state.ts";
import { createStandIn, STAND_IN_APP, STAND_IN_TOKEN } from "./sandbox/stand-in/stand-in.ts";
import { SqliteStore } from "./store/sqlite-store.ts";
import { writeInThread } from "./store/writer-thread.ts";

const HELP = `npm run stand-in -- [--port N]

Imitates Meta's Graph API in its own process, for a server in live mode. It knows the numbers of the sandbox and stores
their state in stand-in.sqlite in the folder CHIRP_DATA. Delete that file to start again.

  --port N  default 4030`;

const FLAGS = { port: "text" } as const;

async function main({ port: text }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(text, 4030);
  const file = join(dirname(readConfig().databaseFile), "stand-in.sqlite");
  const store = await SqliteStore.open(file, { writes: writeInThread });
  const server = await serve({ store: store.sandboxState, name: file }, port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  void endWhenBroken(store, { ready: true });
  stopOnSignal(async () => {
    await server.stop();
    await store.close();
  });
  console.log(greeting(server.url));
}

async function serve(place: StatePlace, port: number): Promise<Listening> {
  await takeOver(join(dirname(place.name), "stand-in.json"), place.store);
  const { app } = await createStandIn({ world: SANDBOX_WORLD, place });
  return listen(app, "127.0.0.1", port);
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
