/** Compares the addresses of an operation. */

import { asList, asNode, compareMaps, isEqual, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { about, fromTo, report, type Scope } from "../scope.ts";
import { listedValues, quoted } from "../values.ts";
import type { Declared } from "./declared.ts";

export function compareServers(scope: Scope, base: Declared, revision: Declared): void {
  const [before, after] = [base.servers.map(asNode), revision.servers.map(asNode)];
  compareMaps(byUrl(before), byUrl(after), (url, old, now) => {
    const inside = about(scope, `the server ${quoted(url)}`);
    if (old === undefined) {
      report(inside, "minor", `${inside.subject.root} is new.`);
      return;
    }
    if (now === undefined) {
      report(inside, "major", `${inside.subject.root} was removed.`);
      return;
    }
    compareRemarks(inside, old, now);
    compareVariables(inside, asNode(asNode(old)["variables"]), asNode(asNode(now)["variables"]));
  });
  compareFirst(scope, before[0], after);
}

/** Generated clients call the first server by default. */
function compareFirst(scope: Scope, first: Node | undefined, after: readonly Node[]): void {
  const [was, is] = [first?.["url"], after[0]?.["url"]];
  if (was === is || !after.some(({ url }) => url === was)) return;
  report(scope, "minor", `the first server is ${quoted(String(is))}, was ${quoted(String(was))}.`);
}

const byUrl = (servers: readonly Node[]): Node =>
  Object.fromEntries(servers.map((server) => [String(server["url"] ?? "/").replace(/(?<=.)\/$/, ""), server]));

function compareVariables(scope: Scope, base: Node, revision: Node): void {
  compareMaps(base, revision, (name, before, after) => {
    const [old, now] = [asNode(before), asNode(after)];
    const inside = about(scope, `the variable \`${name}\` of ${scope.subject.root}`);
    compareRemarks(inside, old, now);
    if (!isEqual(old["default"], now["default"]))
      report(inside, "major", fromTo(inside, "default", old["default"], now["default"]));
    const [values, valuesNow] = [asList(old["enum"]), asList(now["enum"])];
    const come = valuesNow.filter((value) => !values.includes(value));
    const gone = values.filter((value) => !valuesNow.includes(value));
    if (come.length > 0) report(inside, "minor", `${inside.subject.root} may also be ${listedValues(come, "or")}.`);
    if (gone.length > 0)
      report(inside, "major", `${inside.subject.root} can no longer be ${listedValues(gone, "or")}.`);
  });
}
