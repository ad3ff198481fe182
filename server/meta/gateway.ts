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
  /** Where the Graph API is: `https://graph.facebook.com`, or the stand-in. */
  readonly baseUrl: string;
  /** `v26.0` */
  readonly version: string;
  /** The installation's own token, for calls that name no other. */
  readonly accessToken: string;
  /** The app that businesses sign up with. */
  readonly appId: string;
  readonly appSecret: string;
  /** The calls that Meta counts for each number. */
  readonly calls: MetaCallStore;
  readonly now?: Now;
  /** For one method in all, its pages and its repetitions; in milliseconds. */
  readonly deadlineMs?: number;
  /** What is told of each call; by default nothing. */
  readonly metrics?: Metrics;
}

/**
 * Meta's Graph API.
 *
 * Every answer is checked against the upstream contract, and against what was asked for, before it is used. Reads are
 * repeated, writes are sent once; each method ends within ten seconds. Everything that is no usable answer becomes a
 * `MetaFailure`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/phone_numbers/
 */
export function createGateway(options: GatewayOptions): Meta {
  const { baseUrl, version, calls, now = Date.now, deadlineMs = 10_000, metrics = NO_METRICS } = options;
  // Repeated by `GatewayCalls` alone, which knows which of Meta's errors may pass.
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
