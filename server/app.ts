import type { RequestListener } from "node:http";
import express, { type Express } from "express";
import { createServer } from "../generated/server.ts";
import { KeyUses } from "./domain/admin-keys/key-uses.ts";
import { type Metrics, NO_METRICS } from "./domain/metrics.ts";
import type { PermitStore } from "./domain/permit-store.ts";
import { authenticateBy } from "./http/authentication.ts";
import { BOUNDS } from "./http/bounds.ts";
import { isOfContract } from "./http/contract-paths.ts";
import { PUBLIC_URL } from "./http/doc-url.ts";
import { docsRoutes } from "./http/docs.ts";
import type { DocsSite } from "./http/docs-site.ts";
import { lastResort, loggedErrorAnswer } from "./http/failure-log.ts";
import { frontDoor } from "./http/front-door.ts";
import { healthRoutes, type Readiness } from "./http/health.ts";
import { type MessageClasses, messageClassesOf } from "./http/listen.ts";
import { refuseMalformedUrls } from "./http/malformed-url.ts";
import { limited, limitedByNetwork } from "./http/rate-limits.ts";
import { refusedKeyLog } from "./http/refused-keys.ts";
import { requestLinesOf, requestLog, type WriteRequestLine } from "./http/request-log.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { sandboxTryIt } from "./http/try-it.ts";
import type { RateLimits } from "./http/usual-limits.ts";
import { type SandboxControls, sandboxRoutes } from "./sandbox/controls.ts";
import { operationHandlers, type ServiceOptions } from "./services.ts";

export interface AppOptions extends ServiceOptions {
  readonly readiness: Readiness;
  /** The limits that are enforced in addition to the contract's; `undefined` enforces none. */
  readonly rateLimits: RateLimits | undefined;
  /** Counts requests together with other servers; without it, each server counts on its own. */
  readonly permits?: PermitStore | undefined;
  /** Whether operations without a handler respond with their example; never in live mode. */
  readonly examples: boolean;
  /** The docs site and the contract, if they are served. */
  readonly docs?: DocsSite;
  /** The controls of a sandbox. */
  readonly sandbox?: SandboxControls;
  /** The URL at which callers reach the server; by default the one in the request. */
  readonly publicUrl?: string | undefined;
  /** The proxies whose `X-Forwarded-*` headers are trusted; none by default. */
  readonly trustedProxies?: readonly string[];
  /** Where request lines are written; to the logger by default. */
  readonly writeRequestLine?: WriteRequestLine | undefined;
  /** Records each request; nothing by default. */
  readonly metrics?: Metrics;
}

export interface App extends RequestListener {
  /** For the server that listens, so that it creates requests as the contract's operations need them. */
  readonly classes: MessageClasses;
}

/** The server: the contract's operations behind authentication, and the routes outside the contract. */
export function createApp(options: AppOptions): App {
  const { store, logger, readiness, examples, docs, sandbox, rateLimits, trustedProxies = [] } = options;
  const { metrics = NO_METRICS } = options;
  const uses = new KeyUses(store.adminKeys, options.now ?? Date.now, (err) =>
    logger.warn({ err }, "the use of a key could not be recorded"),
  );
  const identify = authenticateBy(store, { uses, onRefused: refusedKeyLog(logger, metrics) });
  const authenticate = rateLimits ? limited(identify, rateLimits, options.permits) : identify;
  const answerError = loggedErrorAnswer(logger);
  const beside = [
    healthRoutes(readiness, () => store.ping()),
    ...(rateLimits ? [limitedByNetwork(rateLimits)] : []),
    frontDoor(docs),
    ...(docs ? [docsRoutes(docs, sandbox && sandboxTryIt(sandbox.key))] : []),
    ...(sandbox ? [sandboxRoutes(sandbox, answerError)] : []),
  ];
  const configured = (app: Express) =>
    app.disable("x-powered-by").disable("etag").set("trust proxy", trustedProxies).set(PUBLIC_URL, options.publicUrl);
  const api = configured(
    createServer(operationHandlers(options), { authenticate, answerError, examples, bodyLimit: BOUNDS.bodyBytes }),
  );
  const all = configured(express()).use(refuseMalformedUrls, ...beside, api, lastResort(answerError));
  const log = requestLog(options.writeRequestLine ?? requestLinesOf(logger), metrics);
  const listener: RequestListener = (request, response) => {
    setSecurityHeaders(response);
    log(request, response);
    // Other routes are skipped for the contract's paths: matching them would cost as much as everything else.
    const serve = isOfContract(request.url ?? "") ? api : all;
    serve(request, response);
  };
  return Object.assign(listener, { classes: messageClassesOf(api) });
}
