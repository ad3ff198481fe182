import express, { type ErrorRequestHandler, type Express, type Router } from "express";
import type { Logger } from "pino";
import type { OperationHandlers } from "../generated/operation-types.ts";
import { send } from "../generated/server/send.ts";
import { type Answer, createServer, type Exchange } from "../generated/server.ts";
import { AdminKeys } from "./domain/admin-keys.ts";
import { Apps } from "./domain/apps.ts";
import { BusinessProfiles } from "./domain/business-profiles.ts";
import type { Caller } from "./domain/caller.ts";
import type { Now } from "./domain/clock.ts";
import { createIds } from "./domain/ids.ts";
import { KeyUses } from "./domain/key-uses.ts";
import { evidenceOf, type Meta, MetaFailure } from "./domain/meta.ts";
import { ProfileAccess } from "./domain/meta-access.ts";
import { createPhoneNumberServices } from "./domain/phone-number-services.ts";
import { createTokenSeal } from "./domain/sealed-token.ts";
import { SignupAttempts } from "./domain/signup-attempts.ts";
import type { Store } from "./domain/store.ts";
import { authenticateBy } from "./http/authentication.ts";
import { errorAnswer } from "./http/error-answer.ts";
import { healthRoutes, type Readiness } from "./http/health.ts";
import { createRateLimits } from "./http/rate-limits.ts";
import { requestIdOf, requestLog } from "./http/request-log.ts";
import { type SandboxControls, sandboxRoutes } from "./http/sandbox-routes.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { adminKeyOperations } from "./operations/admin-keys.ts";
import { appOperations } from "./operations/apps.ts";
import { whatsAppBusinessProfileOperations } from "./operations/whatsapp-business-profiles.ts";
import { whatsAppPhoneNumberOperations } from "./operations/whatsapp-phone-numbers.ts";

export interface AppOptions {
  readonly store: Store;
  readonly meta: Meta;
  /** The secret of our app at Meta; access tokens are sealed under it. */
  readonly appSecret: string;
  /** The time, unless it is another one than the machine's. */
  readonly now?: Now;
  readonly logger: Logger;
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
  const { store, logger, readiness, examples, now = Date.now } = options;
  const limit = options.rateLimits ? createRateLimits() : async () => {};
  const uses = new KeyUses(store.adminKeys, now, (err) => logger.warn({ err }, "the use of a key was not noted"));
  const identify = authenticateBy(store, uses);
  const authenticate = async (exchange: Required<Exchange>): Promise<Caller> => {
    const caller = await identify(exchange);
    await limit(caller, exchange);
    return caller;
  };
  const answerError = (failure: unknown, exchange: Exchange) => {
    const answer = errorAnswer(failure, exchange);
    logFailure(logger, failure, answer, requestIdOf(exchange.response));
    return answer;
  };
  const api = createServer(operationHandlers(options), { authenticate, answerError, examples });
  // Only what stands beside the contract can get here; Express would answer with a page and a stack.
  const lastResort: ErrorRequestHandler = (error, request, response, _next) =>
    send(response, answerError(error, { request, response }));
  return express()
    .disable("x-powered-by")
    .disable("etag")
    .use(
      securityHeaders,
      requestLog(logger),
      healthRoutes(readiness, () => store.ping()),
      ...(options.docs ? [options.docs] : []),
      ...(options.sandbox ? [sandboxRoutes(options.sandbox)] : []),
      api,
      lastResort,
    );
}

/** What the caller is not told, the log tells: of a bug everything, of Meta's failure what to quote to Meta. */
function logFailure(logger: Logger, failure: unknown, { status }: Answer, requestId: string): void {
  if (failure instanceof MetaFailure) logger.warn({ requestId, ...evidenceOf(failure) }, "Meta gave no usable answer");
  else if (status === 500) logger.error({ err: failure, requestId }, "failed");
}

/** Every operation of the contract with its handler; one that is missing does not compile. */
function operationHandlers({ store, meta, now = Date.now, appSecret, logger }: AppOptions): OperationHandlers<Caller> {
  const dependencies = { store, meta, now, newId: createIds() };
  const seal = createTokenSeal(appSecret);
  const access = new ProfileAccess(store, seal, (businessProfileId) =>
    logger.warn({ businessProfileId }, "the access token cannot be opened: it was sealed under another app secret"),
  );
  const onIgnored = (failure: MetaFailure) => logger.warn(evidenceOf(failure), "Meta did not unsubscribe the app");
  const apps = new Apps(dependencies);
  const profiles = new BusinessProfiles(dependencies, { access, seal, onIgnored });
  const attempts = new SignupAttempts(dependencies);
  const phoneNumbers = createPhoneNumberServices(dependencies, apps, access);
  return {
    ...adminKeyOperations(new AdminKeys(dependencies)),
    ...appOperations(apps),
    ...whatsAppBusinessProfileOperations(profiles, attempts),
    ...whatsAppPhoneNumberOperations(phoneNumbers),
  };
}
