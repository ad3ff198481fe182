import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Router } from "express";
import { runCommand } from "../openapi/command-line.ts";
import { createApp } from "./app.ts";
import { type Config, type MetaConfig, readConfig, readMetaConfig, settingsHelp } from "./config.ts";
import type { Meta } from "./domain/meta.ts";
import { docsRoutes } from "./http/docs.ts";
import { listen } from "./http/listen.ts";
import { createLogger } from "./http/request-log.ts";
import { createGraphApi } from "./meta/graph-api.ts";
import { STAND_IN_APP, STAND_IN_TOKEN, startStandIn } from "./meta-stand-in/graph.ts";
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
  const { meta, closeMeta } = await reachMeta(metaConfig, store);
  const logger = createLogger(config.logLevel);
  const readiness = { ready: true };
  const { rateLimits } = config;
  const appSecret = metaConfig?.appSecret ?? STAND_IN_APP.secret;
  const app = createApp({ store, meta, appSecret, logger, readiness, rateLimits, examples: isSandbox, docs: docs() });
  const server = await listen(app, config.host, config.port).catch(async (error: unknown) => {
    await Promise.all([store.close(), closeMeta()]);
    throw error;
  });
  console.log(greeting(config, server.url));
  stopOnSignal(async () => {
    readiness.ready = false;
    if (!isSandbox) await wait(UNREADY_MS);
    await server.stop();
    await closeMeta();
    await store.close();
  });
}

/** The page is built by the first who asks for it, with tools that a start does not wait for. */
function docs(): Router {
  const file = (path: string) => join(import.meta.dirname, "..", path);
  const build = async () => (await import("../openapi/docs.ts")).buildDocs();
  return docsRoutes({ bundle: file("generated/openapi.json"), folder: file("dist/docs"), build });
}

async function reachMeta(
  live: MetaConfig | undefined,
  { metaCalls: calls }: SqliteStore,
): Promise<{ meta: Meta; closeMeta: () => Promise<void> }> {
  if (live) return { meta: createGraphApi({ ...live, calls }), closeMeta: async () => {} };
  const standIn = await startStandIn();
  const meta = createGraphApi({
    baseUrl: standIn.baseUrl,
    version: "v26.0",
    accessToken: STAND_IN_TOKEN,
    appId: STAND_IN_APP.id,
    appSecret: STAND_IN_APP.secret,
    calls,
  });
  return { meta, closeMeta: standIn.close };
}

function greeting({ mode, databaseFile }: Config, url: string): string {
  if (mode === "live") return `Chirp API at ${url}, live: Meta is asked. Data in ${databaseFile}.`;
  return `Chirp API sandbox

  API   ${url}
  Docs  ${url}/docs
  Key   ${SANDBOX_KEY}
  Data  ${databaseFile} (npm run reset empties it)

Register a number:

${sandboxCurl(url)}
`;
}

await runCommand({ help: HELP, flags: {}, main });
