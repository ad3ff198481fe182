import { dirname, join } from "node:path";
import type { AppOptions } from "./app.ts";
import type { Config, MetaConfig } from "./config.ts";
import type { Metrics } from "./domain/metrics.ts";
import { createGateway } from "./meta/gateway.ts";
import type { SandboxControls } from "./sandbox/controls.ts";
import { SANDBOX_KEY, sandboxRows } from "./sandbox/example-rows.ts";
import { SANDBOX_WORLD } from "./sandbox/sandbox-world.ts";
import { takeOver } from "./sandbox/stand-in/former-state.ts";
import { STAND_IN_APP, STAND_IN_TOKEN, type StandIn, startStandIn } from "./sandbox/stand-in/stand-in.ts";
import type { AdministeredStore } from "./store/administered-store.ts";

/** The connection to Meta (live or stand-in) and its clock. */
export interface MetaConnection {
  readonly forApp: Pick<AppOptions, "meta" | "appSecret" | "now" | "sandbox">;
  close(): Promise<void>;
}

/** Meta itself. */
export function connectMeta(config: MetaConfig, store: AdministeredStore, metrics: Metrics): MetaConnection {
  const { appSecret } = config;
  return {
    forApp: { meta: createGateway({ ...config, calls: store.metaCalls, metrics }), appSecret },
    close: async () => {},
  };
}

/** The stand-in, in this process. It uses the sandbox's clock, so that Meta and the server agree on the time. */
export async function connectStandIn(
  { databaseFile }: Config,
  store: AdministeredStore,
  metrics: Metrics,
): Promise<MetaConnection> {
  await takeOver(join(dirname(databaseFile), "sandbox-meta.json"), store.sandboxState);
  const place = { store: store.sandboxState, name: store.place };
  const standIn = await startStandIn({ world: SANDBOX_WORLD, place });
  const { baseUrl, now, close } = standIn;
  const { id: appId, secret: appSecret } = STAND_IN_APP;
  const credentials = { baseUrl, version: "v26.0", accessToken: STAND_IN_TOKEN, appId, appSecret };
  const meta = createGateway({ ...credentials, calls: store.metaCalls, now, metrics });
  return { forApp: { meta, appSecret, now, sandbox: sandboxControls(standIn, store) }, close };
}

/** What `/sandbox/` can do to a sandbox. */
export function sandboxControls(standIn: StandIn, store: AdministeredStore): SandboxControls {
  const { now, advance, rate, look } = standIn;
  const reset = async () => {
    await store.reset(sandboxRows);
    await look();
  };
  return { key: SANDBOX_KEY, now, reset, advance, rate };
}
