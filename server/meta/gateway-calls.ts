import { setTimeout as wait } from "node:timers/promises";
import {
  type CallOptions,
  type createClient,
  NoResponse,
  UnexpectedResponse,
} from "../../generated/meta-graph/client.ts";
import type { OperationId, Schemas } from "../../generated/meta-graph/operations.ts";
import { contract } from "../../generated/meta-graph/server.ts";
import { type Check, createValidator } from "../../generated/runtime/validator.ts";
import type { Metrics } from "../domain/metrics.ts";
import { TooLarge } from "./bounded-fetch.ts";
import { errorIn, failureFrom, GraphFailure } from "./graph-errors.ts";
import { withRetryAdvice } from "./retry-advice.ts";
import { hasUnsafeText } from "./unsafe-text.ts";

/** The result of any call of the generated client. */
type GraphResult = { readonly status: number; readonly headers: Pick<Headers, "get"> } & (
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: unknown }
);

type SchemaName = keyof Schemas & string;
type Call = (options: CallOptions) => Promise<GraphResult>;

export interface GatewayCallsOptions {
  /** Sent in the header. Absent for calls without a token. */
  readonly accessToken?: string;
  /** For all calls together, including retries, in milliseconds. */
  readonly deadlineMs: number;
  /** Texts besides the token that must not be repeated from Meta's errors. */
  readonly secrets?: readonly string[];
  readonly metrics: Metrics;
}

const validator = createValidator(contract);
const checks = new Map<string, Check>();

function checkOf(kind: SchemaName): Check {
  const check = checks.get(kind) ?? validator.check({ $ref: `#/components/schemas/${kind}` }, "response");
  checks.set(kind, check);
  return check;
}

/** What the gateway's methods share. */
export interface GatewayContext {
  readonly client: ReturnType<typeof createClient>;
  readonly version: string;
  /** Starts a method: its calls use the installation's token, or the given one, or none (`null`). */
  begin(accessToken?: string | null, secrets?: readonly string[]): GatewayCalls;
}

/**
 * The calls of one method of the gateway, with one deadline and one token.
 *
 * Every response is checked before it is returned. Anything unusable is thrown as a {@link GraphFailure}.
 */
export class GatewayCalls {
  readonly #options: CallOptions & { readonly signal: AbortSignal };
  readonly #secrets: readonly string[];
  readonly #metrics: Metrics;

  constructor({ accessToken, deadlineMs, secrets = [], metrics }: GatewayCallsOptions) {
    this.#metrics = metrics;
    const headers = accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` };
    this.#options = { headers, signal: AbortSignal.timeout(deadlineMs) };
    this.#secrets = [...secrets, ...(accessToken === undefined ? [] : [accessToken])];
  }

  /**
   * Reads an object of the upstream contract's schema `kind`. Tries up to three times if the failure may be temporary.
   */
  async read<Kind extends SchemaName>(operationId: OperationId, kind: Kind, call: Call): Promise<Schemas[Kind]> {
    const passes = (failure: unknown) => failure instanceof GraphFailure && failure.passes;
    return retryRead(() => this.once(operationId, kind, call), passes, this.#options.signal);
  }

  /** Makes a write, exactly once. */
  async write(operationId: OperationId, call: Call): Promise<void> {
    const { success } = await this.once(operationId, "Success", call);
    if (!success) throw new GraphFailure("meta_api_error", "Meta accepted the call but did not carry it out.", {});
  }

  /** Makes a call, exactly once. */
  async once<Kind extends SchemaName>(operationId: OperationId, kind: Kind, call: Call): Promise<Schemas[Kind]> {
    const started = performance.now();
    let outcome = "ok";
    try {
      return await this.#ask(operationId, kind, call);
    } catch (failure) {
      outcome = failure instanceof GraphFailure ? failure.code : "failed";
      throw failure;
    } finally {
      this.#metrics.metaCallEnded(operationId, outcome, (performance.now() - started) / 1_000);
    }
  }

  async #ask<Kind extends SchemaName>(operationId: OperationId, kind: Kind, call: Call): Promise<Schemas[Kind]> {
    const result = await call(this.#options).catch((failure: unknown) => {
      throw this.#failed(operationId, failure);
    });
    const { status, headers } = result;
    // Meta may respond 200 with an error in the body, so the status alone proves nothing.
    const body = result.ok ? result.data : result.error;
    if (!result.ok || Object.hasOwn(Object(body), "error"))
      throw failureFrom({ operationId, status, headers, error: errorIn(body, this.#secrets) });
    return usable(kind, body, operationId);
  }

  #failed(operationId: OperationId, failure: unknown): unknown {
    if (failure instanceof UnexpectedResponse) {
      const { status, response, text, message } = failure;
      // The cause may quote the body, which may contain a token, so it is left out.
      if (response.ok) return unusable(new Error(message.slice(0, LONGEST_REASON)), operationId);
      // A status that is not in the upstream contract may still carry Meta's own error.
      const error = errorIn(parsed(text), this.#secrets);
      return failureFrom({ operationId, status, headers: response.headers, error });
    }
    if (!(failure instanceof NoResponse)) return failure;
    if (failure.cause instanceof TooLarge) return unusable(failure.cause, operationId);
    const message = withRetryAdvice("Meta did not answer", operationId);
    return new GraphFailure("meta_api_unavailable", message, { cause: failure, passes: true });
  }
}

/** The reason quotes the response's media type, which may be of any length. */
const LONGEST_REASON = 200;

/** The contract allows several schemas on one path; only the requested one is usable. */
function usable<Kind extends SchemaName>(kind: Kind, body: unknown, operationId: OperationId): Schemas[Kind] {
  const check = checkOf(kind);
  if (!check.fits(body)) {
    const [fault] = check.faults(body);
    throw unusable(
      new Error(`This is not a ${kind}: ${["body", ...(fault?.path ?? [])].join("/")} ${fault?.message}.`),
      operationId,
    );
  }
  if (hasUnsafeText(body))
    throw unusable(new Error("A text contains control characters or broken Unicode, or is too long."), operationId);
  return body as Schemas[Kind];
}

/** The failure for an unusable response, of a read unless `operationId` says otherwise. The reason is for the log. */
export const unusable = (cause: Error, operationId: OperationId = "getNode"): GraphFailure =>
  new GraphFailure("meta_api_error", withRetryAdvice("Meta's response could not be used", operationId), { cause });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many times a read is tried in all, and the longest first wait in milliseconds. */
const TRIES = 3;
const FIRST_WAIT_MS = 100;

/**
 * Retries a read while its failure may be temporary: at most three tries, with full jitter, never past the signal's
 * deadline. An unknown failure is final.
 */
async function retryRead<T>(
  read: () => Promise<T>,
  mayPass: (failure: unknown) => boolean,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (failure) {
      if (attempt === TRIES || signal.aborted || !mayPass(failure)) throw failure;
      const pause = Math.random() * FIRST_WAIT_MS * 2 ** (attempt - 1);
      // Another try after the deadline would only hide what is known.
      await wait(pause, undefined, { signal }).catch(() => Promise.reject(failure));
    }
  }
}
