/** Thrown to roll a transaction back with an outcome that is no failure. */
class Undone<Outcome> extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("rolled back");
    this.outcome = outcome;
  }
}

/** Rolls the transaction back; {@link outcomeOf} gives the outcome to whoever asked. */
export function undo<Outcome>(outcome: Outcome): never {
  throw new Undone(outcome);
}

export function outcomeOf<Outcome>(error: unknown): Outcome {
  if (error instanceof Undone) return error.outcome;
  throw error;
}
