import { createClient } from "../../generated/meta-graph/client.ts";
import type { Now } from "../domain/clock.ts";
import type { Meta } from "../domain/meta.ts";
import type { MetaCallStore } from "../domain/meta-call-store.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { businessAccountCalls } from "./business-accounts.ts";
import { GraphCalls } from "./gateway-calls.ts";
import { phoneNumberCalls } from "./phone-numbers.ts";
import { registrationCalls } from "./registration.ts";
import { createRegistrationLimit } from "./registration-limit.ts";
import { settingsCalls } from "./settings.ts";
import { signupCalls } from "./signup.ts";
import { verificationCalls } from "./verification.ts";

export interface GraphApiOptions {
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
}

/** What the methods of the gateway share. */
export interface Graph {
  readonly client: ReturnType<typeof createClient>;
  readonly version: string;
  /** Begins a method: its calls go out with the installation's token, or another one, or none. */
  begin(accessToken?: string | null, secrets?: readonly string[]): GraphCalls;
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
export function createGraphApi(options: GraphApiOptions): Meta {
  const { baseUrl, version, calls, now = Date.now, deadlineMs = 10_000 } = options;
  // Repeated by `GraphCalls` alone, which knows which of Meta's errors may pass.
  const client = createClient({ baseUrl, fetch: boundedFetch, retries: 0 });
  const begin = (accessToken: string | null = options.accessToken, secrets: readonly string[] = []) =>
    new GraphCalls({ deadlineMs, secrets, ...(accessToken !== null && { accessToken }) });
  const graph = { client, version, begin };
  return {
    ...signupCalls(graph, options, now),
    ...businessAccountCalls(graph),
    ...phoneNumberCalls(graph),
    ...verificationCalls(graph),
    ...registrationCalls(graph, createRegistrationLimit(calls, now)),
    ...settingsCalls(graph),
  };
}
