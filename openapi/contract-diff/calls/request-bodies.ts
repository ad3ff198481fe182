/** Compares request bodies. */

import { dereferenced, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { about, at, impactOf, report, type Scope } from "../scope.ts";
import { compareMediaTypes } from "./content.ts";

export function compareRequestBodies(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [base["requestBody"], revision["requestBody"]];
  if (before === undefined && after === undefined) return;
  const inside = at(about(scope, "the request"), "requestBody");
  const old = dereferenced(scope.contracts.base, before ?? {});
  const now = dereferenced(scope.contracts.revision, after ?? {});
  if (before === undefined) {
    reportNew(inside, now);
    return;
  }
  if (after === undefined) {
    report(inside, "major", "the request no longer has a body.");
    return;
  }
  compareRemarks(inside, old, now);
  compareObligation(inside, old["required"] === true, now["required"] === true);
  compareMediaTypes(inside, old["content"], now["content"]);
}

function reportNew(scope: Scope, { required }: Node): void {
  if (required === true) report(scope, impactOf(scope, "tighter"), "the request now requires a body.");
  else report(scope, "minor", "the request may now have a body.");
}

function compareObligation(scope: Scope, before: boolean, after: boolean): void {
  if (before === after) return;
  const sentence = after ? "is now required, was optional" : "is now optional, was required";
  report(scope, impactOf(scope, after ? "tighter" : "looser"), `the body of the request ${sentence}.`);
}
