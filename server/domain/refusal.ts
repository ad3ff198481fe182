import type { KnownValues } from "../../generated/operations.ts";

export type ErrorCode = KnownValues["ErrorCode"];

/** Why a request that we understood is refused: a code of the contract, or one of the two reasons that have none. */
export type Reason = ErrorCode | "invalid" | "not_found";

/** We understood, and say no. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: Reason;
  /** The field at fault, as in `appIds[0]`. */
  readonly param: string | undefined;

  constructor(reason: Reason, message: string, param?: string) {
    super(message);
    this.reason = reason;
    this.param = param;
  }
}

/** The database is held by another process for longer than a request may wait; nothing was kept. */
export class StoreBusy extends Error {
  override readonly name = "StoreBusy";
}
