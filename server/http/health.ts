import express, { type RequestHandler, type Router } from "express";
import { send } from "../../generated/runtime/server.ts";
import { RequestRefusal } from "../../generated/server.ts";

/** Whether this process takes requests; set to `false` when it begins to stop. */
export interface Readiness {
  ready: boolean;
}

/** `/healthz`: the process runs. `/readyz`: it takes requests and its database answers. Both outside the contract. */
export function healthRoutes(readiness: Readiness, ping: () => Promise<void>): Router {
  const routes = express.Router({ caseSensitive: true, strict: true });
  answers(routes, "/healthz", (_, response) => void response.json({ status: "ok" }));
  answers(routes, "/readyz", async (_, response) => {
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

const ALLOWED = { Allow: "GET, HEAD" };

function answers(routes: Router, path: string, answer: RequestHandler): void {
  routes
    .route(path)
    .get(answer)
    .options((_, response) => send(response, { status: 204, headers: ALLOWED }))
    .all(({ method }) => {
      throw new RequestRefusal(405, `${method} is not allowed here; allowed: ${ALLOWED.Allow}.`, { headers: ALLOWED });
    });
}
