export type FindingKind = "5xx" | "hang" | "undocumented" | "refused" | "accepted" | "wrong refusal" | "leak" | "model";

/** What is wrong with an answer, and the request that brings it. */
export class Finding extends Error {
  override readonly name = "Finding";
  readonly kind: FindingKind;

  constructor(kind: FindingKind, what: string, curl: string) {
    super(`${what}\n  ${curl}`);
    this.kind = kind;
  }
}
