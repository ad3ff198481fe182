// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { Express } from "express";
import { contract } from "./openapi.ts";
import { type OperationHandlers, type OperationId, type OperationResponse, operations } from "./operations.ts";
import type { RedirectionStatus, SuccessStatus } from "../runtime/operation-types.ts";
import {
  type Credentials,
  type CredentialsReader,
  createContractServer,
  createCredentialsReader,
  type HandlerContext,
  type ServerOptions as Options,
  Problem,
  type AuthenticationExchange as RuntimeAuthentication,
  type Exchange as RuntimeExchange,
  type MatchedOperation as RuntimeOperation,
  type UntypedHandlers,
} from "../runtime/server.ts";

export * from "../runtime/server.ts";
export { contract };
export type MatchedOperation = RuntimeOperation<OperationId>;
export type Exchange = RuntimeExchange<OperationId>;
export type AuthenticationExchange = RuntimeAuthentication<OperationId>;
export type ServerOptions<Caller, Logger = unknown> = Options<Caller, OperationId, Logger>;

/**
 * One handler per operation; each request also has the Express request as `raw`, and the application's `logger`.
 */
export type Handlers<Caller = Credentials, Logger = unknown> = OperationHandlers<Caller, HandlerContext<Logger>>;

/**
 * Creates the Express application of this contract.
 *
 * An operation without a handler returns its example, unless `examples` is `false`.
 */
export function createServer<Caller = Credentials, Logger = unknown>(
  handlers: Partial<Handlers<Caller, Logger>> = {},
  options: ServerOptions<Caller, Logger> = {},
): Express {
  return createContractServer(
    { contract, operations },
    handlers as object as UntypedHandlers,
    options as Options<Caller, string, Logger>,
  );
}

/** Reads the credentials of a request for the security of its operation, as passed to `authenticate`. */
export const readCredentials: CredentialsReader = /* @__PURE__ */ createCredentialsReader(contract);

type ErrorStatus = Exclude<OperationResponse<OperationId>["status"], SuccessStatus | RedirectionStatus>;
type BodyOf<Status, Response = OperationResponse<OperationId>> = Response extends {
  readonly status: infer Declared;
  readonly body?: infer Body;
}
  ? Status extends Declared
    ? Body
    : never
  : never;

/**
 * A declared error with its body, which a handler can return or throw from any depth.
 *
 * An error that the operation does not declare is treated like any other undeclared response.
 */
export const problem = <Status extends ErrorStatus, Body extends BodyOf<Status>>(
  status: Status,
  body: Body,
  headers?: Readonly<Record<string, string>>,
): Problem<Status, Body> => new Problem(status, body, headers);
