// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type { OperationCall, OperationId, OperationResult, PagedOperationId, PageItem } from "./operation-types.ts";
import { type Operations, operations } from "./operations.ts";
import { type CallOptions, type ClientOptions, createContractClient, type Middleware } from "./runtime/client.ts";

export * from "./runtime/client.ts";

type Arguments<Id extends OperationId> =
  Record<never, never> extends OperationCall<Id>
    ? [call?: OperationCall<Id>, options?: CallOptions]
    : [call: OperationCall<Id>, options?: CallOptions];

/** One method per operation; each gives a union by `status`. */
export type Client = {
  readonly [Id in keyof Operations]: (...args: Arguments<Id>) => Promise<OperationResult<Id>>;
} & {
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Goes through a list, whatever the number of its pages: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: Arguments<Id>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
};

/** Makes a client: one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return createContractClient(operations, options) as object as Client;
}
