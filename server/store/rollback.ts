/** Thrown to roll back a transaction with an outcome that is not a failure. */
class RolledBack<Outcome> extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("rolled back");
    this.outcome = outcome;
  }
}

/** Rolls back the transaction; {@link outcomeOfRollback} extracts the outcome from what was thrown. */
export function rollBack<Outcome>(outcome: Outcome): never {
  throw new RolledBack(outcome);
}

export function outcomeOfRollback<Outcome>(error: unknown): Outcome {
  if (error instanceof RolledBack) return error.outcome;
  throw error;
}
