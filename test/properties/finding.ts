export type FindingKind = "5xx" | "hang" | "undocumented" | "refused" | "accepted" | "wrong refusal" | "leak" | "model";

/** A wrong response, and the request that causes it. */
export class Finding extends Error {
  override readonly name = "Finding";
  readonly kind: FindingKind;
  /** The step of the case that failed; later steps do not matter. */
  step: number | undefined;

  constructor(kind: FindingKind, what: string, curl: string) {
    super(`${what}\n  ${curl}`);
    this.kind = kind;
  }
}

/** Plays the steps in order, and adds the step's number to a finding. */
export async function eachStep<T>(steps: readonly T[], play: (step: T) => Promise<void>): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      await play(step);
    } catch (error) {
      if (error instanceof Finding) error.step = index;
      throw error;
    }
  }
}
