import type { RequestListener } from "node:http";
import express, { type NextFunction, type Request, type Response } from "express";
import { send } from "../../generated/runtime/server.ts";
import { RequestRefusal } from "../../generated/server.ts";
import { errorAnswer } from "./error-answer.ts";
import type { PrometheusMetrics } from "./prometheus.ts";
import { readOnly } from "./read-only.ts";
import { setSecurityHeaders } from "./security-headers.ts";

/** Serves `GET /metrics`, alone on its own port. */
export function metricsPage(metrics: PrometheusMetrics): RequestListener {
  const app = express().disable("x-powered-by").disable("etag").enable("case sensitive routing");
  app.use((_request: Request, response: Response, next: NextFunction) => {
    setSecurityHeaders(response);
    next();
  });
  readOnly(app, "/metrics", async (_, response) => {
    response.setHeader("Content-Type", metrics.contentType);
    response.end(await metrics.text());
  });
  app.use(() => {
    throw new RequestRefusal(404, "There is nothing here but /metrics.");
  });
  app.use((failure: unknown, request: Request, response: Response, _next: NextFunction) =>
    send(response, errorAnswer(failure, { request, response })),
  );
  return app;
}
