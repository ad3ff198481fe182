/** The context of a comparison: where it is, how to name that place, and who sends the value. */
import type { Contracts, Impact, RatedChange } from "./change.ts";
import { shown } from "./values.ts";

/** Who sends the value: the caller, or the server. */
export type Direction = "request" | "response";

/** A unit is compared once: an operation, or a component in one direction. */
export interface Unit {
  readonly changes: Omit<RatedChange, "operations">[];
  /** Units that this one refers to. */
  readonly uses: Set<Unit>;
}

export const newUnit = (): Unit => ({ changes: [], uses: new Set() });

/** Names the value in a sentence: `tags[].name` of `the request`. */
export interface Subject {
  readonly root: string;
  /** The path begins with the component's name. */
  readonly isComponent: boolean;
  readonly path: string;
}

export interface Scope {
  readonly contracts: Contracts;
  readonly schemas: SchemaComparison;
  readonly direction: Direction;
  /** Below `not`, a tighter schema allows more. */
  readonly negated?: boolean;
  readonly place: readonly string[];
  readonly subject: Subject;
  readonly unit: Unit;
  /** Components' units, by reference and direction. */
  readonly units: Map<string, Unit>;
  /** Set while alternatives are matched: only whether they differ counts, nothing is reported. */
  readonly isForMatching?: boolean;
  /** The pairs of schemas being compared further up; they end a recursion. */
  readonly trail: ReadonlySet<string>;
}

export interface SchemaComparison {
  /** Reports what one of two schemas, or references, allows and the other does not. */
  readonly compare: (scope: Scope, base: unknown, revision: unknown) => void;
  /** Whether both mean the same to every caller. */
  readonly isSame: (scope: Scope, base: unknown, revision: unknown) => boolean;
}

/** The effect of a change on the set of allowed values. */
export type Effect = "tighter" | "looser" | "other";

export function impactOf({ direction, negated = false }: Scope, effect: Effect): Impact {
  if (effect === "other") return "major";
  const isTighter = (effect === "tighter") !== negated;
  return isTighter === (direction === "request") ? "major" : "minor";
}

export function report(scope: Scope, impact: Impact, what: string, reason?: string): void {
  scope.unit.changes.push({ place: scope.place, impact, what, ...(reason !== undefined && { reason }) });
}

/** Reports a change that callers do not see: the same meaning, written differently. */
export function reportUnseen(scope: Scope): void {
  scope.unit.changes.push({ place: scope.place, impact: "patch" });
}

/** Reports a change of wording. */
export function reportWording(scope: Scope): void {
  scope.unit.changes.push({ place: scope.place, impact: "patch", isWording: true });
}

export function words({ subject: { root, isComponent, path } }: Scope): string {
  if (isComponent) return `\`${root}${path.startsWith("[") || path === "" ? "" : "."}${path}\``;
  return path === "" ? root : `\`${path}\` of ${root}`;
}

export const at = (scope: Scope, ...place: readonly string[]): Scope => ({
  ...scope,
  place: [...scope.place, ...place],
});

/** Scope of something with its own name: `the query parameter `limit``. */
export const about = (scope: Scope, root: string): Scope => ({
  ...scope,
  subject: { root, isComponent: false, path: "" },
});

/** Scope one step deeper: `.name`, `[]`. */
export function into(scope: Scope, step: string): Scope {
  const { path } = scope.subject;
  const next = path === "" ? step.replace(/^\./, "") : `${path}${step}`;
  return { ...scope, subject: { ...scope.subject, path: next } };
}

/** `maxLength of the request is 20, was 30.`, each in backticks. */
export function fromTo(scope: Scope, keyword: string, before: unknown, after: unknown): string {
  const subject = words(scope);
  if (before === undefined) return `${subject} now has \`${keyword}\`: ${shown(after)}.`;
  if (after === undefined) return `${subject} no longer has \`${keyword}\`: ${shown(before)}.`;
  return `\`${keyword}\` of ${subject} is ${shown(after)}, was ${shown(before)}.`;
}
