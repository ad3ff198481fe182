/** Compares wording and extensions, which any object of a contract may have. */
import { visitObjects } from "../generator/walk.ts";
import type { RatedChange } from "./change.ts";
import { asNode, isEqual, keysOf } from "./node.ts";
import { fromTo, report, reportWording, type Scope, words } from "./scope.ts";

const WORDING = ["description", "summary", "title", "example", "examples", "externalDocs", "tags", "$comment"];
/** Extensions shown in documentation only; programs do not read them. */
const REMARKS = ["x-provenance", "x-pattern-message", "x-tagGroups", "x-logo", "x-codeSamples", "x-displayName"];
/** Extensions that are compared elsewhere, with the object they describe. */
const COMPARED = ["x-known-values", "x-rate-limit", "x-rate-limits", "x-generated"];

export const isWording = (key: string): boolean => WORDING.includes(key) || REMARKS.includes(key);

/** Extensions that affect programs. Any other one is reported as a patch. */
const EXTENSIONS: Readonly<Record<string, (scope: Scope, before: unknown, after: unknown) => void>> = {
  "x-error-code": (scope, before, after) => {
    const sentence = fromTo(scope, "x-error-code", before, after);
    if (before === undefined) report(scope, "minor", sentence);
    else report(scope, "major", sentence, "Clients branch on error codes.");
  },
  "x-max-body": compareMaxBody,
  // Affects only how a handler reads the body.
  "x-stream-body": (scope, before, after) => report(scope, "patch", fromTo(scope, "x-stream-body", before, after)),
  // Clients retry such operations by themselves; if retrying is no longer safe, a call may run twice.
  "x-retryable": (scope, before, after) => {
    const [was, is] = [before === true, after === true];
    if (was !== is)
      report(scope, is ? "minor" : "major", `\`x-retryable\` of ${words(scope)} is \`${is}\`, was \`${was}\`.`);
  },
};

/** An operation without its own limit has the server's, which the contract does not contain. */
function compareMaxBody(scope: Scope, before: unknown, after: unknown): void {
  const sentence = fromTo(scope, "x-max-body", before, after);
  const isLarger = after === undefined ? false : before === undefined || Number(after) > Number(before);
  if (isLarger) report(scope, "minor", sentence);
  else report(scope, "major", sentence, "A body that was accepted may now be rejected with 413.");
}

export function compareRemarks(scope: Scope, base: unknown, revision: unknown): void {
  const [before, after] = [asNode(base), asNode(revision)];
  const changed = keysOf(before, after).filter((key) => !isEqual(before[key], after[key]));
  if (changed.some(isWording)) reportWording(scope);
  for (const key of changed.filter((each) => each.startsWith("x-") && !isWording(each) && !COMPARED.includes(each))) {
    const compare = EXTENSIONS[key];
    if (compare === undefined) report(scope, "patch", fromTo(scope, key, before[key], after[key]));
    else compare(scope, before[key], after[key]);
  }
}

/** Compares wording that the comparison does not reach, for example in an unused component. */
export function compareAllWords(scope: Scope, changes: readonly RatedChange[]): void {
  const { base, revision } = scope.contracts;
  if (changes.length === 0 && !isEqual(wordsIn(base), wordsIn(revision))) reportWording(scope);
}

function wordsIn(document: object): ReadonlySet<string> {
  const found = new Set<string>();
  visitObjects(document, (node) => {
    for (const key of Object.keys(node).filter(isWording)) found.add(JSON.stringify([key, node[key]]));
  });
  return found;
}
