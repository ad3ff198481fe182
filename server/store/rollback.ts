/** Thrown to roll a transaction back with an outcome that is no failure. */
class RolledBack<Outcome> extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("rolled back");
    this.outcome = outcome;
  }
}

/** Rolls the transaction back; {@link outcomeOfRollback} turns what was thrown into the outcome. */
export function rollBack<Outcome>(outcome: Outcome): never {
  throw new RolledBack(outcome);
}

export function outcomeOfRollback<Outcome>(error: unknown): Outcome {
  if (error instanceof RolledBack) return error.outcome;
  throw error;
}
