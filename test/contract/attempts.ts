import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase, HttpRequest } from "./generated-cases/generated-case.ts";
import { type Implementation, isWrite } from "./implementation-options.ts";
import { faultsIn, type Standard } from "./judge.ts";
import { limitFor } from "./prism-limits.ts";
import type { Progress } from "./progress.ts";
import type { Sender, WireAnswer } from "./send.ts";
import type { MadeThings } from "./state/made-things.ts";

/** A request that was sent, or will be. */
export interface Attempt {
  readonly operation: ContractOperation;
  readonly each: GeneratedCase;
}

/** A request with its result. */
export interface Tried extends Attempt {
  readonly answer?: WireAnswer;
  readonly faults: readonly Fault[];
  /** Why it was not sent. */
  readonly notTried?: string;
  /** Why the response proves nothing. */
  readonly inconclusive?: string;
}

/** What all attempts of a run share. */
export interface Run {
  readonly implementation: Implementation;
  readonly sender: Sender;
  readonly standard: Standard;
  readonly progress: Progress;
  readonly made: MadeThings;
  /** Tells whether the key still works. */
  readonly reading: HttpRequest | undefined;
}

/** A write may revoke the key in use; refusals from then on prove nothing about the implementation. */
export async function inTurn(run: Run, attempts: readonly Attempt[]): Promise<Tried[]> {
  const results: Tried[] = [];
  let lastWrittenBy: string | undefined;
  let isLocked = false;
  for (const attempt of attempts) {
    if (run.implementation.stop?.aborted) break;
    const tried: Tried | undefined = isLocked ? undefined : await attempted(run, attempt);
    run.progress.sent();
    const status: number = tried?.answer?.status ?? 0;
    const isRefused: boolean = (tried?.faults ?? []).length > 0 && status === 401 && lastWrittenBy !== undefined;
    isLocked ||= isRefused && !(await keyOpens(run));
    const notTried = `the key no longer works since ${lastWrittenBy} (--ids names what may be deleted)`;
    results.push(tried === undefined || isLocked ? { ...attempt, faults: [], notTried } : tried);
    if (isWrite(attempt.each) && status >= 200 && status < 300) lastWrittenBy = attempt.operation.id;
  }
  return results;
}

async function keyOpens({ implementation, sender, reading }: Run): Promise<boolean> {
  if (reading === undefined) return false;
  const answer = await sender.send(implementation.baseUrl, reading).catch(() => undefined);
  return answer?.status !== 401;
}

async function attempted(run: Run, attempt: Attempt): Promise<Tried> {
  const { operation, each } = attempt;
  const { paths } = run.made;
  const answer = await patiently(run, operation, each.request, each.determinedBy === "preference").catch(
    (error: Error) => error,
  );
  if (answer instanceof Error) return { ...attempt, faults: [noAnswer(answer)] };
  // What one case has made may conflict with the values of the next case.
  await run.made.deleteAll((request) => run.sender.send(run.implementation.baseUrl, request), paths);
  const faults = faultsIn(operation, each, answer, run.standard);
  const isKnown = run.standard.replays && limitFor(each) !== undefined && answer.status < 500;
  return { ...attempt, answer, faults: isKnown ? [] : faults };
}

/** A server that a request has ended refuses all later ones: these are a group of their own, which hides no cause. */
export const noAnswer = ({ message, code }: NodeJS.ErrnoException): Fault => ({
  what: message,
  cause:
    code === "ECONNREFUSED" ? "nothing listens there any more: did a request end the server?" : "there is no response",
  expected: "a response",
  at: "RFC 9110, 3.4",
});

const LONGEST_WAIT_SECONDS = 90;

/** Sends a request, and waits if a rate limit is used up: a limit proves nothing about the case. */
export async function patiently(
  run: Pick<Run, "implementation" | "sender" | "progress" | "made">,
  operation: ContractOperation,
  request: HttpRequest,
  isAskedFor = false,
): Promise<WireAnswer> {
  const { baseUrl } = run.implementation;
  const seen = (answer: WireAnswer) => {
    run.made.see({ operation, request, answer });
    return answer;
  };
  const answer = await run.sender.send(baseUrl, request);
  const seconds = Number(answer.headers["retry-after"]);
  if (answer.status !== 429 || isAskedFor || !(seconds <= LONGEST_WAIT_SECONDS)) return seen(answer);
  run.progress.waits(seconds);
  await wait(seconds * 1000 + 100);
  return seen(await run.sender.send(baseUrl, request));
}
