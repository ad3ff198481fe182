// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type { Express } from "express";
import { contract } from "./openapi.ts";
import { type OperationHandlers, type OperationId, operations } from "./operations.ts";
import {
  type Credentials,
  createContractServer,
  type ServerOptions as Options,
  type Exchange as RuntimeExchange,
  type MatchedOperation as RuntimeOperation,
  type UntypedHandlers,
} from "./runtime/server.ts";

export * from "./runtime/server.ts";
export { contract };
export type MatchedOperation = RuntimeOperation<OperationId>;
export type Exchange = RuntimeExchange<OperationId>;
export type ServerOptions<Caller> = Options<Caller, OperationId>;

/**
 * Makes the Express application of this contract.
 *
 * An operation without a handler is answered with its example, unless `examples` is `false`.
 */
export function createServer<Caller = Credentials>(
  handlers: Partial<OperationHandlers<Caller>> = {},
  options: ServerOptions<Caller> = {},
): Express {
  return createContractServer({ contract, operations }, handlers as object as UntypedHandlers, options as Options<Caller>);
}
