import { isIP } from "node:net";
import type { Request } from "express";
import type { Logger } from "pino";
import type { Exchange } from "../../generated/server.ts";
import type { KeyFault, Metrics } from "../domain/metrics.ts";
import { requestIdOf } from "./request-log.ts";

/** How many refused keys per minute are logged one by one, so that nobody can flood the log. */
const MOST_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/** Logs where a refused key came from and why it was refused, never the key itself. */
export function refusedKeyLog(logger: Logger, metrics: Metrics) {
  let refused = 0;
  const endMinute = () => {
    const untold = refused - MOST_A_MINUTE;
    if (untold > 0) logger.warn({ untold }, "more keys were refused within a minute");
    refused = 0;
  };
  return (reason: KeyFault, { request, response }: Exchange, keyId?: string): void => {
    metrics.keyRefused(reason);
    refused += 1;
    if (refused === 1) setTimeout(endMinute, MINUTE_MS).unref();
    if (refused > MOST_A_MINUTE) return;
    logger.warn({ requestId: requestIdOf(response), reason, address: addressOf(request), keyId }, "a key was refused");
  };
}

/** Even a trusted proxy may pass on an address that the caller invented. */
const addressOf = ({ ip = "" }: Request): string => (isIP(ip) === 0 ? "unknown" : ip);
