// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import { operations } from "./operations.ts";
import type {
  OperationCall,
  PagedOperationId,
  PageItem,
  ResetSandboxCall,
  ResetSandboxResult,
  AdvanceSandboxClockCall,
  AdvanceSandboxClockResult,
  SetSandboxQualityRatingCall,
  SetSandboxQualityRatingResult,
} from "./operations.ts";
import {
  type CallOptions,
  type ClientOptions,
  createContractClient,
  type Middleware,
} from "../runtime/client.ts";
import type { CallArguments } from "../runtime/operation-types.ts";

export * from "../runtime/client.ts";

/** One method per operation; each returns a union that `status` discriminates. */
export interface Client {
  /**
   * Reset the sandbox
   *
   * Restores the state of a new sandbox, including the sandbox's key and the clock.
   *
   * `POST /sandbox/reset`
   */
  readonly resetSandbox: (call?: ResetSandboxCall, options?: CallOptions) => Promise<ResetSandboxResult>;
  /**
   * Move the clock forward
   *
   * Moves the sandbox's clock forward, and Meta's with it.
   *
   * `POST /sandbox/clock`
   */
  readonly advanceSandboxClock: (call: AdvanceSandboxClockCall, options?: CallOptions) => Promise<AdvanceSandboxClockResult>;
  /**
   * Set a number's quality rating
   *
   * Makes Meta show another quality rating for a number. Refresh the number to see it.
   *
   * `POST /sandbox/quality`
   */
  readonly setSandboxQualityRating: (call: SetSandboxQualityRatingCall, options?: CallOptions) => Promise<SetSandboxQualityRatingResult>;
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Iterates over all pages of a list: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Creates a client with one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table contains the operations and the types describe them; this cast connects the two.
  return createContractClient(operations, options) as object as Client;
}
