import type { KnownValues } from "../../generated/operations.ts";

export type ErrorCode = KnownValues["ErrorCode"];

/** Why a valid request is refused: an error code of the contract, or one of the two reasons without a code. */
export type Reason = ErrorCode | "invalid" | "not_found";

/** A request that was understood and is refused. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: Reason;
  /** The field at fault, such as `appIds[0]`. */
  readonly param: string | undefined;

  constructor(reason: Reason, message: string, param?: string) {
    super(message);
    this.reason = reason;
    this.param = param;
  }
}

/** The database takes no writes now, because its disk is full or read-only. Nothing was stored. */
export class StoreUnavailable extends Error {
  override readonly name: string = "StoreUnavailable";
}

/** Another process holds the database for longer than a request may wait. Nothing was stored. */
export class StoreBusy extends StoreUnavailable {
  override readonly name = "StoreBusy";
}

/** The database failed during a write: it is unknown whether the write was stored. */
export class OutcomeUnknown extends Error {
  override readonly name: string = "OutcomeUnknown";
}

/** The database can no longer be trusted. The next start shows what it stored. */
export class StoreBroken extends OutcomeUnknown {
  override readonly name = "StoreBroken";
}

/** Each try waits for up to two seconds until the database is free. */
const MOST_TRIES = 4;

/**
 * Runs the work that follows a write that Meta has carried out.
 *
 * A store that takes no writes means "not carried out" to the client. After Meta's write that would be wrong, so here
 * the work is tried again, since none of it was stored; if the store still takes no writes, it is an internal error.
 *
 * @param mostTries 1 for work that writes at Meta, which is never repeated
 */
export async function afterWriteAtMeta<T>(work: () => Promise<T>, mostTries = MOST_TRIES): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof StoreUnavailable)) throw failure;
      if (tries === mostTries)
        throw new Error("Meta carried out the write, but its result was not stored.", { cause: failure });
    }
  }
}
