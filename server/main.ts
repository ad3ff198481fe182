import { join } from "node:path";
import type { Logger } from "pino";
import { runCommand } from "../openapi/command-line.ts";
import { installedTool } from "../openapi/docs/redoc.ts";
import { createApp } from "./app.ts";
import { buildBeside } from "./commands/build-beside.ts";
import { endWhenBroken } from "./commands/end-when-broken.ts";
import { greeting } from "./commands/greeting.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { type Config, type MetaConfig, readConfig, readMetaConfig, settingsHelp } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { type DocsSite, docsSite } from "./http/docs-site.ts";
import { listen } from "./http/listen.ts";
import { Load } from "./http/load.ts";
import { createLogger } from "./http/request-log.ts";
import { shedLog, withShedding } from "./http/shedding.ts";
import { terminalLog } from "./http/terminal-log.ts";
import { boundsHelp } from "./limit-settings.ts";
import { connectMeta, connectStandIn, type MetaConnection } from "./meta-connection.ts";
import { sandboxRows } from "./sandbox/example-rows.ts";
import { hasUsableKey } from "./store/rows/installation-keys.ts";
import { SqliteStore } from "./store/sqlite-store.ts";
import { writeInThread } from "./store/writer-thread.ts";

const HELP = `npm start

Runs the server. Settings are environment variables:

${settingsHelp()}

Bounds that are not settings:

${boundsHelp()}`;

/**
 * How long clients and a load balancer may take to notice that this process is not ready any more. At a developer's own
 * machine there is no balancer, and who presses Ctrl-C waits.
 */
const DRAIN = { live: { least: 500, most: 5_000 }, sandbox: { least: 250, most: 1_000 } };

async function main(): Promise<void> {
  const config = readConfig();
  const isSandbox = config.mode === "sandbox";
  const metaConfig = isSandbox ? undefined : readMetaConfig();
  const store = await SqliteStore.open(config.databaseFile, {
    initialRows: isSandbox ? sandboxRows : undefined,
    writes: writeInThread,
  });
  const hasKey = isSandbox || (await store.transaction(hasUsableKey));
  const connection = await connect(metaConfig, config, store);
  const logger = createLogger(config.logLevel, config.logLines ? terminalLog(process.stdout) : undefined);
  const readiness = { ready: true };
  const listening = Promise.withResolvers<void>();
  const docs = docsFor(logger, listening.promise);
  const { rateLimits, publicUrl, trustedProxies } = config;
  const surroundings = { logger, readiness, docs, rateLimits, publicUrl, trustedProxies, examples: isSandbox };
  const app = createApp({ store, ...connection.forApp, ...surroundings });
  const load = new Load({ queueLength: () => store.writeFigures.waiting, onShed: shedLog(logger) });
  const shedding = config.shedding ? withShedding(app, load) : app;
  const server = await listen(withAccess(shedding, config.access), config.host, config.port, { load }).catch(
    async (error: unknown) => {
      await Promise.all([store.close(), connection.close()]);
      throw error;
    },
  );
  listening.resolve();
  void endWhenBroken(store, readiness);
  console.log(greeting({ config, server, hasDocs: await docs.isAvailable(), hasKey }));
  stopOnSignal(async () => {
    readiness.ready = false;
    await server.drain(DRAIN[config.mode]);
    await server.stop();
    await connection.close();
    await store.close();
  });
}

/** The page is built by a process of its own, once the server listens: it takes seconds of a whole core. */
function docsFor(logger: Logger, listening: Promise<void>): DocsSite {
  const file = (path: string) => join(import.meta.dirname, "..", path);
  return docsSite({
    bundle: file("generated/openapi.json"),
    folder: file("dist/docs"),
    build: async () => {
      if (installedTool() === undefined) return false;
      await listening;
      await buildBeside(file("openapi/docs.ts"));
      return true;
    },
    canBuild: () => installedTool() !== undefined,
    onFailure: (err) => logger.error({ err }, "the docs site was not built"),
  });
}

async function connect(live: MetaConfig | undefined, config: Config, store: SqliteStore): Promise<MetaConnection> {
  if (live) return connectMeta(live, store);
  return connectStandIn(config, store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

await runCommand({ help: HELP, flags: {}, main });
