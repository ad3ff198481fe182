/** A call that gave no result: no answer at all, or one that the contract does not know. */
export class CallError extends Error {
  override readonly name: string = "CallError";
  readonly operationId: string;

  constructor(operationId: string, message: string, options?: ErrorOptions) {
    super(`${operationId}: ${message}`, options);
    this.operationId = operationId;
  }
}

/** Nothing came back: no connection, an abort, a timeout; `cause` says which. Whether the call took effect is not known. */
export class NoResponse extends CallError {
  override readonly name = "NoResponse";
}

/** What a browser keeps from a page that got no answer, so that no page can look for servers that way. */
const HIDDEN =
  "A browser does not tell a page why; its console often does. It may be offline, the address may be wrong or nothing may listen there, the server may not let pages of this origin call it (CORS), its certificate may not be trusted, or a page of https may have called http (mixed content)";

/** What is known of a failure without an answer. An abort and a timeout come with a reason of their own. */
export function reasonOf(cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isOfFetch = cause instanceof TypeError;
  if (isOfFetch && "location" in globalThis) return `${reason.replace(/\.$/, "")}. ${HIDDEN}.`;
  // Node's fetch says only "fetch failed"; what failed, such as ECONNREFUSED and the address, is below it.
  const below = isOfFetch && cause.cause instanceof Error ? cause.cause : undefined;
  const detail = below?.message || (below as { code?: string } | undefined)?.code;
  return detail ? `${reason} (${detail})` : reason;
}

/** Something came back that the contract does not declare: a status, a media type, a body that cannot be read. */
export class UnexpectedResponse extends CallError {
  override readonly name = "UnexpectedResponse";
  readonly status: number;
  readonly response: Response;
  /** The body as text, as far as there was one. */
  readonly text: string;

  constructor(operationId: string, message: string, response: Response, text: string, options?: ErrorOptions) {
    super(operationId, `${message} (status ${response.status})`, options);
    this.status = response.status;
    this.response = response;
    this.text = text;
  }
}

/** What a call gives for an answer that is no success. */
export interface ErrorResult {
  readonly ok: false;
  readonly status: number;
  readonly error: unknown;
  readonly response: Response;
}

/** An error that the contract declares, where only a success will do: on the way through a list. */
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
