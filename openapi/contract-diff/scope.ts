/** Where a comparison stands: what it compares there, in whose words, and who writes what is compared. */
import type { Contracts, Impact, RatedChange } from "./change.ts";
import { shown } from "./values.ts";

/** Who writes the value: the program that calls, or the service that answers. */
export type Direction = "request" | "answer";

/** What is compared once, however often it is used: an operation, or a component in one direction. */
export interface Unit {
  readonly changes: Omit<RatedChange, "operations">[];
  /** The units that it refers to. */
  readonly uses: Set<Unit>;
}

export const newUnit = (): Unit => ({ changes: [], uses: new Set() });

/** A name for the value in a sentence: `tags[].name` of `the request`. */
export interface Subject {
  readonly root: string;
  /** The name of a component is the beginning of the path. */
  readonly isComponent: boolean;
  readonly path: string;
}

export interface Scope {
  readonly contracts: Contracts;
  readonly schemas: SchemaComparison;
  readonly direction: Direction;
  /** Below `not`, what admits less to it admits more. */
  readonly negated?: boolean;
  readonly place: readonly string[];
  readonly subject: Subject;
  readonly unit: Unit;
  /** Units of components, by reference and direction. */
  readonly units: Map<string, Unit>;
  /** Only whether there is a difference is asked, to find out which alternative is which. */
  readonly isForMatching?: boolean;
  /** Pairs of schemas that are being compared around this one, so that a recursion ends. */
  readonly trail: ReadonlySet<string>;
}

export interface SchemaComparison {
  /** Reports what two schemas, references too, allow more or less. */
  readonly compare: (scope: Scope, base: unknown, revision: unknown) => void;
  /** Whether nobody who calls can tell them apart. */
  readonly isSame: (scope: Scope, base: unknown, revision: unknown) => boolean;
}

/** What a change does to the set of values that are allowed. */
export type Effect = "tighter" | "looser" | "other";

export function impactOf({ direction, negated = false }: Scope, effect: Effect): Impact {
  if (effect === "other") return "major";
  const isTighter = (effect === "tighter") !== negated;
  return isTighter === (direction === "request") ? "major" : "minor";
}

export function report(scope: Scope, impact: Impact, what: string, reason?: string): void {
  scope.unit.changes.push({ place: scope.place, impact, what, ...(reason !== undefined && { reason }) });
}

/** Reports what nobody who calls the API sees: the contract says the same with other words of the specification. */
export function reportUnseen(scope: Scope): void {
  scope.unit.changes.push({ place: scope.place, impact: "patch" });
}

/** Reports what only people read. */
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

/** Of something with a name of its own, `the query parameter `limit``. */
export const about = (scope: Scope, root: string): Scope => ({
  ...scope,
  subject: { root, isComponent: false, path: "" },
});

/** One step deeper into a value: `.name`, `[]`. */
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
