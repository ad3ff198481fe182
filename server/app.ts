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
import { refuseMalformedUrls } from "./http/malformed-url.ts";
import { limited, limitedByNetwork, type RateLimits } from "./http/rate-limits.ts";
import { refusedKeyLog } from "./http/refused-keys.ts";
import { requestLinesOf, requestLog, type WriteRequestLine } from "./http/request-log.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { type SandboxControls, sandboxRoutes } from "./sandbox/controls.ts";
import { operationHandlers, type ServiceOptions } from "./services.ts";

export interface AppOptions extends ServiceOptions {
  readonly readiness: Readiness;
  /** The limits that are enforced besides the documented ones; `undefined` where none are. */
  readonly rateLimits: RateLimits | undefined;
  /** Counts requests together with other servers; without it each counts by itself. */
  readonly permits?: PermitStore | undefined;
  /** Whether an operation without a handler is answered with its example; never live. */
  readonly examples: boolean;
  /** The docs site and the contract itself, where they are served. */
  readonly docs?: DocsSite;
  /** What only a sandbox has. */
  readonly sandbox?: SandboxControls;
  /** Where callers reach the server; by default where the request says. */
  readonly publicUrl?: string | undefined;
  /** The proxies whose `X-Forwarded-*` headers are believed; by default there are none. */
  readonly trustedProxies?: readonly string[];
  /** Where the lines about requests go; by default to the logger. */
  readonly writeRequestLine?: WriteRequestLine | undefined;
  /** What is told of each request; by default nothing. */
  readonly metrics?: Metrics;
}

/** The server: the contract's operations behind authentication, and what stands beside the contract. */
export function createApp(options: AppOptions): RequestListener {
  const { store, logger, readiness, examples, docs, sandbox, rateLimits, trustedProxies = [] } = options;
  const { metrics = NO_METRICS } = options;
  const uses = new KeyUses(store.adminKeys, options.now ?? Date.now, (err) =>
    logger.warn({ err }, "the use of a key was not noted"),
  );
  const identify = authenticateBy(store, { uses, onRefused: refusedKeyLog(logger, metrics) });
  const authenticate = rateLimits ? limited(identify, rateLimits, options.permits) : identify;
  const answerError = loggedErrorAnswer(logger);
  const beside = [
    healthRoutes(readiness, () => store.ping()),
    ...(rateLimits ? [limitedByNetwork(rateLimits)] : []),
    frontDoor(docs),
    ...(docs ? [docsRoutes(docs)] : []),
    ...(sandbox ? [sandboxRoutes(sandbox, answerError)] : []),
  ];
  const configured = (app: Express) =>
    app.disable("x-powered-by").disable("etag").set("trust proxy", trustedProxies).set(PUBLIC_URL, options.publicUrl);
  const api = configured(
    createServer(operationHandlers(options), { authenticate, answerError, examples, bodyLimit: BOUNDS.bodyBytes }),
  );
  const all = configured(express()).use(refuseMalformedUrls, ...beside, api, lastResort(answerError));
  const log = requestLog(options.writeRequestLine ?? requestLinesOf(logger), metrics);
  return (request, response) => {
    setSecurityHeaders(response);
    log(request, response);
    // What is beside the contract is not asked for its paths: that would cost as much as the rest of the way.
    const serve = isOfContract(request.url ?? "") ? api : all;
    serve(request, response);
  };
}
