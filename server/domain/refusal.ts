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

/** The database takes no write now, because its disk is full or read-only; nothing was kept. */
export class StoreUnavailable extends Error {
  override readonly name: string = "StoreUnavailable";
}

/** The database is held by another process for longer than a request may wait; nothing was kept. */
export class StoreBusy extends StoreUnavailable {
  override readonly name = "StoreBusy";
}

/** The database failed while it kept something: whether it is kept, nobody knows. */
export class OutcomeUnknown extends Error {
  override readonly name: string = "OutcomeUnknown";
}

/** The database can be trusted no more: what it has kept will show at the next start. */
export class StoreBroken extends OutcomeUnknown {
  override readonly name = "StoreBroken";
}

/**
 * Runs what follows a write that Meta has carried out.
 *
 * A store that takes no write is answered as "not carried out", which would be wrong by then: here it becomes a failure
 * of ours.
 */
export async function afterWriteAtMeta<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof StoreUnavailable)) throw failure;
    throw new Error("Meta has carried it out; it was not kept.", { cause: failure });
  }
}
