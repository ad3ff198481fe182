/** Compares what a contract says of itself as a whole. */

import { compareGeneralLimits } from "./calls/rate-limits.ts";
import { asNode, isEqual, without } from "./node.ts";
import { compareRemarks } from "./remarks.ts";
import { at, fromTo, report, reportWording, type Scope } from "./scope.ts";

export function compareDocuments(scope: Scope): void {
  const { base, revision } = scope.contracts;
  const [before, after] = [asNode(base), asNode(revision)];
  compareRemarks(scope, before, after);
  // The version is what the changes decide about.
  const about = (info: unknown) => without(asNode(info), "version");
  if (!isEqual(about(before["info"]), about(after["info"]))) reportWording(at(scope, "info"));
  if (before["openapi"] !== after["openapi"])
    report(scope, "patch", fromTo(scope, "openapi", before["openapi"], after["openapi"]));
  if (before["jsonSchemaDialect"] !== after["jsonSchemaDialect"]) {
    const sentence = fromTo(scope, "jsonSchemaDialect", before["jsonSchemaDialect"], after["jsonSchemaDialect"]);
    report(scope, "major", sentence, "Schemas may mean something else.");
  }
  compareGeneralLimits(scope);
}
