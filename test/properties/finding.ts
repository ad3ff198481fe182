export type FindingKind = "5xx" | "hang" | "undocumented" | "refused" | "accepted" | "wrong refusal" | "leak" | "model";

/** What is wrong with an answer, and the request that brings it. */
export class Finding extends Error {
  override readonly name = "Finding";
  readonly kind: FindingKind;
  /** Which step of the case it was; those after it play no part. */
  step: number | undefined;

  constructor(kind: FindingKind, what: string, curl: string) {
    super(`${what}\n  ${curl}`);
    this.kind = kind;
  }
}

/** Plays one step after the other; a finding knows at which one it came. */
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
