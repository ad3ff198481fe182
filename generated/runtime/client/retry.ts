// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { OperationDescription } from "../operation.ts";
import { NoResponse, UnexpectedResponse } from "./errors.ts";
import { type CallLimits, wait, within } from "./limits.ts";
import type { UntypedResult } from "./read-result.ts";
import { waitMs } from "./retry-timing.ts";
import type { Prepared } from "./send.ts";

/** What an attempt returned or threw. */
type Outcome = { readonly result: UntypedResult } | { readonly thrown: unknown };

/**
 * Makes a call and retries it while the failure may be temporary and the contract allows a retry.
 *
 * Returns or throws the outcome of the last attempt. A wait that would pass the deadline is not started.
 */
export async function callRepeatedly(
  id: string,
  operation: OperationDescription,
  { retries = 2, timeoutMs = 30_000, deadlineMs = 60_000, signal }: CallLimits,
  { attempt, isOnce }: Prepared,
): Promise<UntypedResult> {
  const endsAt = performance.now() + deadlineMs;
  const left = () => endsAt - performance.now();
  const attempts = !isOnce && mayBeRepeated(operation) ? 1 + retries : 1;
  for (let count = 1; ; count++) {
    const outcome = await within(id, Math.min(timeoutMs, Math.max(0, left())), signal, attempt).then(
      (result): Outcome => ({ result }),
      (thrown: unknown): Outcome => ({ thrown }),
    );
    const pause = count < attempts && !signal?.aborted ? pauseAfter(outcome, count) : undefined;
    const mayWait = pause !== undefined && pause < left();
    if (mayWait) await wait(id, pause, signal);
    // The machine may have slept meanwhile: an attempt without time left would only hide what is known.
    if (mayWait && left() > 0) continue;
    if ("result" in outcome) return outcome.result;
    throw outcome.thrown;
  }
}

/** Reads are safe to repeat; for a write, only the contract can say so. */
const mayBeRepeated = ({ method, retryable }: OperationDescription) =>
  retryable ?? (method === "get" || method === "head");

/** The wait before the next attempt, in milliseconds; `undefined` if the failure is final or not recognised. */
function pauseAfter(outcome: Outcome, count: number): number | undefined {
  const response = responseOf(outcome);
  if (response) return mayPass(response.status) ? waitMs(count, response.headers.get("Retry-After")) : undefined;
  return "thrown" in outcome && outcome.thrown instanceof NoResponse ? waitMs(count, null) : undefined;
}

function responseOf(outcome: Outcome): Response | undefined {
  if ("result" in outcome) return outcome.result.response;
  return outcome.thrown instanceof UnexpectedResponse ? outcome.thrown.response : undefined;
}

const mayPass = (status: number) => status === 429 || status >= 500;
