import type { RequestListener } from "node:http";
import { join } from "node:path";
import type { Logger } from "pino";
import { runCommand } from "../openapi/command-line.ts";
import { installedTool } from "../openapi/docs/redoc.ts";
import { createApp } from "./app.ts";
import { buildBeside } from "./commands/build-beside.ts";
import { endWhenBroken } from "./commands/end-when-broken.ts";
import { greeting } from "./commands/greeting.ts";
import { refuseOtherMode } from "./commands/refuse-other-mode.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { type Config, type MetaConfig, readConfig, readMetaConfig } from "./config.ts";
import { NO_METRICS } from "./domain/metrics.ts";
import { withAccess } from "./http/access.ts";
import { withAllowedHosts } from "./http/allowed-hosts.ts";
import { type DocsSite, docsSite } from "./http/docs-site.ts";
import { type Listening, listen, type MessageClasses } from "./http/listen.ts";
import { Load } from "./http/load.ts";
import { metricsPage } from "./http/metrics-page.ts";
import type { PrometheusMetrics } from "./http/prometheus.ts";
import { createLogger } from "./http/request-log.ts";
import { shedLog, withShedding } from "./http/shedding.ts";
import { type TerminalLog, terminalLog } from "./http/terminal-log.ts";
import { boundsHelp } from "./limit-settings.ts";
import { connectMeta, connectStandIn } from "./meta-connection.ts";
import { sandboxRows } from "./sandbox/example-rows.ts";
import { settingsHelp } from "./settings.ts";
import type { AdministeredStore } from "./store/administered-store.ts";
import { openServedStore } from "./store/open-store.ts";
import { hasUsableKey } from "./store/rows/installation-keys.ts";

/** A function, because its numbers are written by `Intl`, which takes 20 ms to load. */
const help = () => `npm start

Runs the server. Settings are environment variables:

${settingsHelp()}

Limits that cannot be set:

${boundsHelp()}`;

/**
 * How long clients and a load balancer have to notice that this process is no longer ready. On a developer's machine
 * there is no balancer, and after Ctrl-C a person waits.
 */
const DRAIN = { live: { least: 500, most: 3_000 }, sandbox: { least: 250, most: 3_000 } };

async function main(): Promise<void> {
  const config = readConfig();
  const isSandbox = config.mode === "sandbox";
  const metaConfig = isSandbox ? undefined : readMetaConfig();
  const prometheus = config.metricsPort === undefined ? undefined : await createMetrics();
  const terminal = config.logLines ? terminalLog(process.stdout) : undefined;
  const logger = createLogger(config.logLevel, terminal);
  const store = await openServedStore(config, {
    initialRows: isSandbox ? sandboxRows : undefined,
    metrics: prometheus ?? NO_METRICS,
    onLost: (err) => logger.warn({ err }, "a connection to the database was lost"),
  });
  const started = await start({ config, metaConfig, prometheus, terminal, logger, store }).catch(
    async (error: unknown) => {
      // Its thread, or its connections, would keep a process running that serves nothing.
      await store.close();
      throw error;
    },
  );
  const { connection, readiness, docs, servers, hasKey } = started;
  setTimeout(docs.pages, DOCS_AFTER_MS).unref();
  void endWhenBroken(store, readiness);
  stopOnSignal(async () => {
    readiness.ready = false;
    await servers.server.drain(DRAIN[config.mode]);
    await servers.server.stop();
    await servers.metrics?.stop();
    await connection.close();
    await store.close();
  });
  console.log(greeting({ config, place: store.place, ...servers, hasDocs: await docs.isAvailable(), hasKey }));
}

interface Starting {
  readonly config: Config;
  readonly metaConfig: MetaConfig | undefined;
  readonly prometheus: PrometheusMetrics | undefined;
  readonly terminal: TerminalLog | undefined;
  readonly logger: Logger;
  readonly store: AdministeredStore;
}

/** Connects to Meta and listens. */
async function start({ config, metaConfig, prometheus, terminal, logger, store }: Starting) {
  const isSandbox = config.mode === "sandbox";
  const metrics = prometheus ?? NO_METRICS;
  await refuseOtherMode(config, store);
  const hasKey = isSandbox || (await store.transaction(hasUsableKey));
  const connection = metaConfig
    ? connectMeta(metaConfig, store, metrics)
    : await connectStandIn(config, store, metrics);
  const readiness = { ready: true };
  const listening = Promise.withResolvers<void>();
  const docs = docsFor(logger, listening.promise);
  const { rateLimits, publicUrl, trustedProxies } = config;
  const { permits } = store;
  const surroundings = { permits, logger, readiness, docs, rateLimits, publicUrl, trustedProxies, examples: isSandbox };
  const app = createApp({
    store,
    ...connection.forApp,
    ...surroundings,
    metrics,
    writeRequestLine: terminal?.writeRequest,
  });
  const load = new Load({ queueLength: () => store.writeFigures.waiting, onShed: shedLog(logger, metrics) });
  const shedding = config.shedding ? withShedding(app, load) : app;
  const servers = await listenAll(shedding, { config, load, prometheus, classes: app.classes }).catch(
    async (error: unknown) => {
      await connection.close();
      throw error;
    },
  );
  listening.resolve();
  return { connection, readiness, docs, servers, hasKey };
}

/** Imported only if needed, because loading the library takes 60 ms. */
const createMetrics = async () => (await import("./http/prometheus.ts")).createPrometheusMetrics();

interface Servers {
  readonly server: Listening;
  readonly metrics: Listening | undefined;
}

interface Listeners {
  readonly config: Config;
  readonly load: Load;
  readonly prometheus: PrometheusMetrics | undefined;
  readonly classes: MessageClasses;
}

/** The API starts last: once it listens, nothing else can fail. */
async function listenAll(app: RequestListener, { config, load, prometheus, classes }: Listeners): Promise<Servers> {
  const { host, port, metricsPort = 0, access } = config;
  const page = prometheus && withAllowedHosts(metricsPage(prometheus), access.hosts);
  const metrics = page && (await listen(page, host, metricsPort));
  try {
    return { server: await listen(withAccess(app, access), host, port, { load, classes }), metrics };
  } catch (error) {
    await metrics?.stop();
    throw error;
  }
}

/** Reading and compressing the docs would slow the first requests down; a request for the docs does not wait for it. */
const DOCS_AFTER_MS = 1_000;

/** A separate process builds the site once the server listens, because the build takes seconds of CPU time. */
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

await runCommand({ help, flags: {}, main });
