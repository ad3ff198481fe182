import {
  CallError,
  type Client,
  type ClientOptions,
  createClient as createGeneratedClient,
  NoResponse,
  UnexpectedResponse,
} from "../generated/client.ts";
import { type Schemas, servers } from "../generated/operations.ts";
import { ChirpError } from "./chirp-error.ts";

export type { CallOptions, Client } from "../generated/client.ts";
export type { OperationCall, OperationId, OperationResult } from "../generated/operation-types.ts";
export { CallError, ChirpError, NoResponse, type Schemas, UnexpectedResponse };

export interface ChirpClientOptions {
  /** An admin key, `sk_admin_…`. It acts for the whole organization and belongs on a server, never into a page. */
  readonly apiKey: string;
  /** Chirp's production API by default; the sandbox is `http://127.0.0.1:3000`. */
  readonly baseUrl?: string;
  /** In place of the platform's `fetch`, for tests and proxies. */
  readonly fetch?: ClientOptions["fetch"];
}

/**
 * Makes a client for the WhatsApp phone numbers of an organization: one method per operation, each with a union by
 * `status` as its result.
 *
 * Throws a `TypeError` for an empty key.
 */
export function createClient({ apiKey, baseUrl = servers[0], fetch }: ChirpClientOptions): Client {
  if (apiKey === "") throw new TypeError("createClient: apiKey is empty.");
  return createGeneratedClient({ baseUrl, headers: { Authorization: `Bearer ${apiKey}` }, ...(fetch && { fetch }) });
}

type Failure = {
  readonly ok: false;
  readonly status: number;
  readonly error: Schemas["ApiError"];
  readonly response: Response;
};
type Success = { readonly ok: true; readonly data: unknown };

/** The body of a success; an error that the contract declares is thrown as a {@link ChirpError}. */
export function unwrap<Result extends Success | Failure>(result: Result): Extract<Result, Success>["data"] {
  if (result.ok) return result.data;
  throw new ChirpError(result.status, result.error.error, result.response);
}
