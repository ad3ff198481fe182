import type { RequestHandler, Response } from "express";
import { contract, type Exchange, RequestRefusal } from "../../generated/server.ts";
import type { Caller } from "../domain/caller.ts";
import type { PermitStore } from "../domain/permit-store.ts";
import { networkOf } from "./network.ts";
import { SharedWindows } from "./shared-windows.ts";
import type { RateLimits } from "./usual-limits.ts";
import { type Count, Windows } from "./windows.ts";

/** The caller has used up its requests of this minute. */
export class RateLimited extends Error {
  override readonly name = "RateLimited";
  readonly headers: { readonly "Retry-After": number };

  constructor({ resetMs }: Count) {
    const seconds = Math.ceil(resetMs / 1_000);
    super(`Too many requests. Try again in ${seconds} seconds.`);
    this.headers = { "Retry-After": seconds };
  }
}

const MINUTE_MS = 60_000;

type Limits = Readonly<Record<string, { readonly limit: number; readonly windowSeconds: number }>>;

/**
 * Counts the requests of each key, and of all keys of an organization, against the limits of the contract
 * (`x-rate-limits`, and `x-rate-limit` of the operation), and reports what is left in `X-RateLimit-*`.
 *
 * Counts in this process only, unless several servers share a store.
 */
function createCallerLimits({ organizationKeys }: RateLimits, permits: PermitStore | undefined) {
  const windows = (name: string, limit: number, windowMs: number) =>
    permits ? new SharedWindows(name, limit, windowMs, permits) : new Windows(limit, windowMs);
  const tiers = new Map(
    Object.entries((contract["x-rate-limits"] ?? {}) as Limits).map(([name, { limit, windowSeconds }]) => {
      const windowMs = windowSeconds * 1_000;
      const ofAll = windows(`${name} organization`, limit * organizationKeys, windowMs);
      return [name, [windows(`${name} key`, limit, windowMs), ofAll]] as const;
    }),
  );
  return async ({ keyId, organizationId }: Caller, { operation, response }: Required<Exchange>): Promise<void> => {
    const tier = tiers.get(String(operation.declared["x-rate-limit"]));
    if (tier === undefined) return;
    const [keys, organizations] = tier;
    const ofKey = await keys.count(keyId);
    // Requests over the key's limit do not count for the organization.
    const ofOrganization = ofKey.isOver ? ofKey : await organizations.count(organizationId);
    const tighter = ofOrganization.remaining < ofKey.remaining || ofOrganization.isOver ? ofOrganization : ofKey;
    tell(response, keys.limit, tighter);
    if (tighter.isOver) throw new RateLimited(tighter);
  };
}

/** The client gets a time of day, but counting does not depend on the clock. */
function tell(response: Response, limit: number, { remaining, resetMs }: Count): void {
  response.setHeader("X-RateLimit-Limit", limit);
  response.setHeader("X-RateLimit-Remaining", remaining);
  response.setHeader("X-RateLimit-Reset", Math.ceil((Date.now() + resetMs) / 1_000));
}

/**
 * Identifies the caller first, then checks its limits.
 *
 * Only a limited number of wrong keys per minute is looked up from one network. Right keys are still served, so nobody
 * can lock out others in their network by guessing keys.
 */
export function limited(
  identify: (exchange: Required<Exchange>) => Promise<Caller>,
  limits: RateLimits,
  permits?: PermitStore,
) {
  const limit = createCallerLimits(limits, permits);
  const wrongKeys = new Windows(limits.wrongKeys, MINUTE_MS);
  return async (exchange: Required<Exchange>): Promise<Caller> => {
    const caller = await identify(exchange).catch((failure: unknown) => {
      const { headers, ip } = exchange.request;
      const isWrongKey = failure instanceof RequestRefusal && failure.status === 401 && headers.authorization;
      const count = isWrongKey ? wrongKeys.count(networkOf(ip)) : undefined;
      throw count?.isOver ? new RateLimited(count) : failure;
    });
    await limit(caller, exchange);
    return caller;
  };
}

/** Limits the requests per minute of one network, where no key is needed or the key is public. */
export function limitedByNetwork({ beside }: RateLimits): RequestHandler {
  const windows = new Windows(beside, MINUTE_MS);
  return ({ ip }, _response, next) => {
    const count = windows.count(networkOf(ip));
    if (count.isOver) throw new RateLimited(count);
    next();
  };
}
