// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** A call without a usable result: no response at all, or one that the contract does not declare. */
export class CallError extends Error {
  override readonly name: string = "CallError";
  readonly operationId: string;

  constructor(operationId: string, message: string, options?: ErrorOptions) {
    super(`${operationId}: ${message}`, options);
    this.operationId = operationId;
  }
}

/**
 * No response arrived: no connection, an abort or a timeout; see `cause`. The call may or may not have taken effect.
 */
export class NoResponse extends CallError {
  override readonly name = "NoResponse";
}

/** Browsers hide the reason from pages, so that no page can scan for servers. */
const HIDDEN =
  "Browsers hide the reason from pages, but the console often shows it. The browser may be offline, the address may be wrong, nothing may be listening there, the server may not allow this origin (CORS), its certificate may not be trusted, or an https page may have called http (mixed content)";

/** Describes why there was no response. Aborts and timeouts bring their own reason. */
export function reasonOf(cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isOfFetch = cause instanceof TypeError;
  if (isOfFetch && "location" in globalThis) return `${reason.replace(/\.$/, "")}. ${HIDDEN}.`;
  // Node's fetch says only "fetch failed"; the real error, such as ECONNREFUSED with the address, is its cause.
  const below = isOfFetch && cause.cause instanceof Error ? cause.cause : undefined;
  const detail = below?.message || (below as { code?: string } | undefined)?.code;
  return detail ? `${reason} (${detail})` : reason;
}

/** A response that the contract does not declare: its status, its media type, or a body that cannot be read. */
export class UnexpectedResponse extends CallError {
  override readonly name = "UnexpectedResponse";
  readonly status: number;
  readonly response: Response;
  /** The body as text, as far as it was received. */
  readonly text: string;

  constructor(operationId: string, message: string, response: Response, text: string, options?: ErrorOptions) {
    super(operationId, `${message} (status ${response.status})`, options);
    this.status = response.status;
    this.response = response;
    this.text = text;
  }
}

/** The result of a call whose status is not 2xx. */
export interface ErrorResult {
  readonly ok: false;
  readonly status: number;
  readonly error: unknown;
  readonly response: Response;
}

/** A declared error where only a success can continue: while reading the pages of a list. */
export class DeclaredError extends CallError {
  override readonly name = "DeclaredError";
  readonly status: number;
  readonly result: ErrorResult;

  constructor(operationId: string, result: ErrorResult) {
    super(operationId, `answered with status ${result.status}`);
    this.status = result.status;
    this.result = result;
  }
}
