import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { contract, type Exchange } from "../../generated/server.ts";
import type { Caller } from "../domain/caller.ts";

/** The key has used up its requests of this minute. */
export class RateLimited extends Error {
  override readonly name = "RateLimited";
  readonly headers: { readonly "Retry-After": number };

  constructor(seconds: number) {
    super(`Too many requests. Try again in ${seconds} seconds.`);
    this.headers = { "Retry-After": seconds };
  }
}

type Limits = Readonly<Record<string, { readonly limit: number; readonly windowSeconds: number }>>;

/**
 * Counts the requests of each key against the limits of the contract (`x-rate-limits`, and `x-rate-limit` of the
 * operation), and says in `X-RateLimit-*` what is left.
 *
 * Counts in this process only: of several instances, each grants the whole limit.
 */
function createRateLimits(): (caller: Caller, exchange: Required<Exchange>) => Promise<void> {
  const limiters = new Map(
    Object.entries((contract["x-rate-limits"] ?? {}) as Limits).map(([name, { limit, windowSeconds }]) => [
      name,
      new RateLimiterMemory({ points: limit, duration: windowSeconds, keyPrefix: name }),
    ]),
  );
  return async ({ keyId }, { operation, response }) => {
    const limiter = limiters.get(String(operation.declared["x-rate-limit"]));
    if (limiter === undefined) return;
    const result = await limiter.consume(keyId).catch((exceeded: unknown) => {
      if (exceeded instanceof RateLimiterRes) return exceeded;
      throw exceeded;
    });
    response.setHeader("X-RateLimit-Limit", limiter.points);
    response.setHeader("X-RateLimit-Remaining", result.remainingPoints);
    response.setHeader("X-RateLimit-Reset", Math.ceil((Date.now() + result.msBeforeNext) / 1000));
    if (result.consumedPoints > limiter.points) throw new RateLimited(Math.ceil(result.msBeforeNext / 1000));
  };
}

/** Admits a caller by name first, and then only within the limits. */
export function limited(identify: (exchange: Exchange) => Promise<Caller>) {
  const limit = createRateLimits();
  return async (exchange: Required<Exchange>): Promise<Caller> => {
    const caller = await identify(exchange);
    await limit(caller, exchange);
    return caller;
  };
}
