import express, { type Express, type Router } from "express";
import { createServer } from "../generated/server.ts";
import { KeyUses } from "./domain/key-uses.ts";
import { authenticateBy } from "./http/authentication.ts";
import { lastResort, loggedErrorAnswer } from "./http/failure-log.ts";
import { healthRoutes, type Readiness } from "./http/health.ts";
import { refuseMalformedUrls } from "./http/malformed-url.ts";
import { limited } from "./http/rate-limits.ts";
import { requestLog } from "./http/request-log.ts";
import { type SandboxControls, sandboxRoutes } from "./http/sandbox-routes.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { operationHandlers, type ServiceOptions } from "./services.ts";

export interface AppOptions extends ServiceOptions {
  readonly readiness: Readiness;
  /** Whether the documented limits are enforced. */
  readonly rateLimits: boolean;
  /** Whether an operation without a handler is answered with its example; never live. */
  readonly examples: boolean;
  /** The docs site and the contract itself, where they are served. */
  readonly docs?: Router;
  /** What only a sandbox has. */
  readonly sandbox?: SandboxControls;
}

/** The server: the contract's operations behind authentication, and what stands beside the contract. */
export function createApp(options: AppOptions): Express {
  const { store, logger, readiness, examples, docs, sandbox } = options;
  const uses = new KeyUses(store.adminKeys, options.now ?? Date.now, (err) =>
    logger.warn({ err }, "the use of a key was not noted"),
  );
  const identify = authenticateBy(store, uses);
  const authenticate = options.rateLimits ? limited(identify) : identify;
  const answerError = loggedErrorAnswer(logger);
  const beside = [
    healthRoutes(readiness, () => store.ping()),
    ...(docs ? [docs] : []),
    ...(sandbox ? [sandboxRoutes(sandbox)] : []),
  ];
  return express()
    .disable("x-powered-by")
    .disable("etag")
    .use(securityHeaders, requestLog(logger), refuseMalformedUrls, ...beside)
    .use(createServer(operationHandlers(options), { authenticate, answerError, examples }))
    .use(lastResort(answerError));
}
