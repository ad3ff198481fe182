import type { Meta, MetaFailure } from "../../server/domain/meta.ts";
import { gatewayTo } from "../support/gateway.ts";
import { startLoopback } from "../support/loopback.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { METHODS, methodNames } from "./methods.ts";

/** For faults that end only with the deadline; all others have the real ten seconds. */
export const SHORT_MS = 500;

export const faultNames = Object.keys(FAULTS);

/** How a method of the gateway ended while Meta had a fault. */
export interface Outcome {
  readonly failure: unknown;
  readonly requests: number;
  readonly ms: number;
}

/**
 * Runs every method against every fault; `elsewhere` is a host that no request may reach. The faults that only wait
 * come first, those with a deadline together with those that are retried: a busy processor would use up the deadline.
 */
export async function meetFaults(elsewhere: string): Promise<(method: string, fault: string) => Outcome> {
  const outcomes = new Map<string, Outcome>();
  const meetEach = async (faults: readonly string[] = []) => {
    for (const fault of faults)
      await Promise.all(
        methodNames.map(async (method) => outcomes.set(`${method} ${fault}`, await meet(method, fault, elsewhere))),
      );
  };
  const { lasting, repeated, other } = Object.groupBy(faultNames, (fault) =>
    FAULTS[fault]?.lasts ? "lasting" : FAULTS[fault]?.tries === 3 ? "repeated" : "other",
  );
  await Promise.all([meetEach(lasting), meetEach(repeated)]);
  await meetEach(other);
  return (method, fault) => outcomes.get(`${method} ${fault}`) as Outcome;
}

async function meet(method: keyof Meta, fault: string, elsewhere: string): Promise<Outcome> {
  let outcome = await meetOnce(method, fault, elsewhere);
  // A stall may use up the short deadline before the request is sent, or delay the end of the call.
  const isStalled = () => FAULTS[fault]?.lasts && (outcome.requests === 0 || outcome.ms > 2 * SHORT_MS);
  for (let count = 1; isStalled() && count < 5; count++) outcome = await meetOnce(method, fault, elsewhere);
  return outcome;
}

async function meetOnce(method: keyof Meta, fault: string, elsewhere: string): Promise<Outcome> {
  const cleanUps: (() => unknown)[] = [];
  const { listener, lasts } = FAULTS[fault] as Fault;
  const peer = await startLoopback(listener(elsewhere), (cleanUp) => cleanUps.push(cleanUp));
  if (fault === "refuses the connection") for (const cleanUp of cleanUps) cleanUp();
  const meta = gatewayTo(peer.url, lasts ? { deadlineMs: SHORT_MS } : {});
  const started = performance.now();
  const failure = await METHODS[method].ask(meta).catch((thrown: MetaFailure) => thrown);
  const ms = performance.now() - started;
  for (const cleanUp of cleanUps) cleanUp();
  return { failure, requests: peer.requests.length, ms };
}
