import express, { type Router } from "express";
import { readOnly } from "./read-only.ts";

/** Whether this process accepts requests; set to `false` when it begins to stop. */
export interface Readiness {
  ready: boolean;
}

/** Always answered, however busy the server is. */
export const HEALTH_PATHS: readonly string[] = ["/healthz", "/readyz"];

/**
 * `/healthz`: the process runs. `/readyz`: it accepts requests and its database answers. Neither is in the contract.
 */
export function healthRoutes(readiness: Readiness, ping: () => Promise<void>): Router {
  const routes = express.Router({ caseSensitive: true, strict: true });
  readOnly(routes, "/healthz", (_, response) => void response.json({ status: "ok" }));
  readOnly(routes, "/readyz", async (_, response) => {
    const reachable = await ping().then(
      () => true,
      () => false,
    );
    const ready = readiness.ready && reachable;
    if (!ready) response.setHeader("Retry-After", 1);
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not ready" });
  });
  return routes;
}
