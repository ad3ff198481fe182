export type { CallLimits, CallOptions, Client, Middleware } from "../generated/client.ts";
export { CallError, NoResponse, UnexpectedResponse } from "../generated/client.ts";
export type {
  OperationCall,
  OperationId,
  OperationResult,
  PagedOperationId,
  PageItem,
  Schemas,
} from "../generated/operations.ts";
export type * from "../generated/types.ts";
export type { paths } from "../generated/types.ts";
export { ChirpError, unwrap } from "./chirp-error.ts";
export { type ClientOptions, createClient } from "./create-client.ts";
