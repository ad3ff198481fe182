import { createClient } from "../../generated/meta-graph/client.ts";
import type { Now } from "../domain/dependencies.ts";
import type { Meta } from "../domain/meta.ts";
import type { MetaCallStore } from "../domain/meta-call-store.ts";
import { type Metrics, NO_METRICS } from "../domain/metrics.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { businessAccountCalls } from "./business-accounts.ts";
import { GatewayCalls } from "./gateway-calls.ts";
import { phoneNumberCalls } from "./phone-numbers.ts";
import { registrationCalls } from "./registration.ts";
import { createRegistrationLimit } from "./registration-limit.ts";
import { settingsCalls } from "./settings.ts";
import { signupCalls } from "./signup.ts";
import { verificationCalls } from "./verification.ts";

export interface GatewayOptions {
  /** The URL of the Graph API: `https://graph.facebook.com`, or that of the stand-in. */
  readonly baseUrl: string;
  /** Such as `v26.0`. */
  readonly version: string;
  /** The installation's own token, for calls without another token. */
  readonly accessToken: string;
  /** The app that businesses use to sign up. */
  readonly appId: string;
  readonly appSecret: string;
  /** Counts the calls that Meta limits per number. */
  readonly calls: MetaCallStore;
  readonly now?: Now;
  /** The deadline of one method, including its pages and retries, in milliseconds. */
  readonly deadlineMs?: number;
  /** Called for each call; does nothing by default. */
  readonly metrics?: Metrics;
}

/**
 * Meta's Graph API.
 *
 * Every response is checked against the upstream contract and against the request before it is used. Reads are retried,
 * writes are sent once, and each method ends within ten seconds. A call without a usable response fails with
 * `MetaFailure`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/phone_numbers/
 */
export function createGateway(options: GatewayOptions): Meta {
  const { baseUrl, version, calls, now = Date.now, deadlineMs = 10_000, metrics = NO_METRICS } = options;
  // Only `GatewayCalls` retries, because it knows which of Meta's errors are temporary.
  const client = createClient({ baseUrl, fetch: boundedFetch, retries: 0 });
  const begin = (accessToken: string | null = options.accessToken, secrets: readonly string[] = []) =>
    new GatewayCalls({ deadlineMs, secrets, metrics, ...(accessToken !== null && { accessToken }) });
  const gateway = { client, version, begin };
  return {
    ...signupCalls(gateway, options, now),
    ...businessAccountCalls(gateway),
    ...phoneNumberCalls(gateway),
    ...verificationCalls(gateway),
    ...registrationCalls(gateway, createRegistrationLimit(calls, now)),
    ...settingsCalls(gateway),
  };
}
