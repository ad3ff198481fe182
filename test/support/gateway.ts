import type { Meta } from "../../server/domain/meta.ts";
import type { MetaCallStore } from "../../server/domain/meta-call-store.ts";
import { createGateway, type GatewayOptions } from "../../server/meta/gateway.ts";

export const ACCESS_TOKEN = "a-secret-token";
export const APP_SECRET = "an-app-secret";

/** For tests that are not about the registration limit: every call is allowed. */
const UNCOUNTED: MetaCallStore = { reserve: async () => undefined, lock: async () => {} };

/** A gateway to the server that plays Meta at that address. */
export const gatewayTo = (baseUrl: string, options: Partial<GatewayOptions> = {}): Meta =>
  createGateway({
    baseUrl,
    version: "v26.0",
    accessToken: ACCESS_TOKEN,
    appId: "135792468013579",
    appSecret: APP_SECRET,
    calls: UNCOUNTED,
    ...options,
  });
