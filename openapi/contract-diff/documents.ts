/** Compares the root of two contracts: title, servers, dialect, … */

import { compareGeneralLimits } from "./calls/rate-limits.ts";
import { asNode, isEqual, without } from "./node.ts";
import { compareRemarks } from "./remarks.ts";
import { at, fromTo, report, reportWording, type Scope } from "./scope.ts";

export function compareDocuments(scope: Scope): void {
  const { base, revision } = scope.contracts;
  const [before, after] = [asNode(base), asNode(revision)];
  compareRemarks(scope, before, after);
  // The version follows from the changes, so it is not one of them.
  const about = (info: unknown) => without(asNode(info), "version");
  if (!isEqual(about(before["info"]), about(after["info"]))) reportWording(at(scope, "info"));
  if (before["openapi"] !== after["openapi"])
    report(scope, "patch", fromTo(scope, "openapi", before["openapi"], after["openapi"]));
  if (before["jsonSchemaDialect"] !== after["jsonSchemaDialect"]) {
    const sentence = fromTo(scope, "jsonSchemaDialect", before["jsonSchemaDialect"], after["jsonSchemaDialect"]);
    report(scope, "major", sentence, "Schemas may have another meaning.");
  }
  compareGeneralLimits(scope);
}
