import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Router } from "express";
import { runCommand } from "../openapi/command-line.ts";
import { createApp } from "./app.ts";
import { type Config, type MetaConfig, readConfig, readMetaConfig, settingsHelp } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { docsRoutes } from "./http/docs.ts";
import { type Listening, listen } from "./http/listen.ts";
import { reachLines } from "./http/reach.ts";
import { createLogger } from "./http/request-log.ts";
import { type ReachedMeta, reachMeta, reachStandIn } from "./reach-meta.ts";
import { SANDBOX_KEY, sandboxCurl, sandboxRows } from "./sandbox.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { SqliteStore } from "./store/sqlite-store.ts";

const HELP = `npm start

Runs the server. Settings are environment variables:

${settingsHelp()}`;

/** How long a load balancer may take to notice that this process is not ready any more, in milliseconds. */
const UNREADY_MS = 500;

async function main(): Promise<void> {
  const config = readConfig();
  const isSandbox = config.mode === "sandbox";
  const metaConfig = isSandbox ? undefined : readMetaConfig();
  const store = await SqliteStore.open(config.databaseFile, isSandbox ? sandboxRows : undefined);
  const reached = await reach(metaConfig, config, store);
  const logger = createLogger(config.logLevel);
  const readiness = { ready: true };
  const { rateLimits } = config;
  const app = createApp({ store, ...reached.forApp, logger, readiness, rateLimits, examples: isSandbox, docs: docs() });
  const server = await listen(withAccess(app, config.access), config.host, config.port).catch(
    async (error: unknown) => {
      await Promise.all([store.close(), reached.close()]);
      throw error;
    },
  );
  console.log(greeting(config, server));
  stopOnSignal(async () => {
    readiness.ready = false;
    if (!isSandbox) await wait(UNREADY_MS);
    await server.stop();
    await reached.close();
    await store.close();
  });
}

/** The page is built by the first who asks for it, with tools that a start does not wait for. */
function docs(): Router {
  const file = (path: string) => join(import.meta.dirname, "..", path);
  const build = async () => (await import("../openapi/docs.ts")).buildDocs();
  return docsRoutes({ bundle: file("generated/openapi.json"), folder: file("dist/docs"), build });
}

async function reach(live: MetaConfig | undefined, config: Config, store: SqliteStore): Promise<ReachedMeta> {
  if (live) return reachMeta(live, store);
  return reachStandIn(config, store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

function greeting({ mode, databaseFile }: Config, server: Listening): string {
  const { url } = server;
  const reach = reachLines(server, "HOST=0.0.0.0").join("\n");
  if (mode === "live") return `Chirp API at ${url}, live: Meta is asked. Data in ${databaseFile}.\n${reach}`;
  return `Chirp API sandbox

  API   ${url}
  Docs  ${url}/docs
  Key   ${SANDBOX_KEY}
  Data  ${databaseFile} (npm run reset empties it)

${reach}

Register a number:

${sandboxCurl(url)}
`;
}

await runCommand({ help: HELP, flags: {}, main });
