/** Compares the responses, by status. */

import { asNode, compareMaps, dereferenced, keysOf, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { compareDeprecation } from "../schemas/schema-meaning.ts";
import { about, at, fromTo, impactOf, report, type Scope } from "../scope.ts";
import { listedValues, quoted } from "../values.ts";
import { compareContent, compareMediaTypes } from "./content.ts";
import { compareSerialisation } from "./parameters.ts";

export function compareResponses(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [byStatus(base["responses"]), byStatus(revision["responses"])];
  for (const status of keysOf(before, after).filter((key) => !key.startsWith("x-"))) {
    const inside = at(about(scope, `the ${status} response`), "responses", status);
    if (!Object.hasOwn(before, status)) compareNew(inside, status, before, after);
    else if (!Object.hasOwn(after, status)) compareGone(inside, status, before, after);
    else compareResponse(inside, before[status], after[status]);
  }
}

const byStatus = (responses: unknown): Node =>
  Object.fromEntries(
    Object.entries(asNode(responses)).map(([status, response]) => [status.replace(/xx$/, "XX"), response]),
  );

const isSuccess = (status: string) => /^[123]/.test(status);
const isRange = (status: string) => status.endsWith("XX");
const rangeOf = (status: string) => `${status[0]}XX`;
/** The statuses within a range that are declared individually. */
const within = (range: string, responses: Node) =>
  Object.keys(responses).filter((status) => !isRange(status) && rangeOf(status) === range && range !== status);

function compareNew(scope: Scope, status: string, base: Node, revision: Node): void {
  const singles = isRange(status) ? within(status, base).filter((each) => !Object.hasOwn(revision, each)) : [];
  if (singles.length > 0) {
    report(scope, isSuccess(status) ? "major" : "minor", `may respond with any ${status}, was ${singles.join(", ")}.`);
    return;
  }
  const range = rangeOf(status);
  const around =
    status !== "default" && (Object.hasOwn(base, range) ? range : isSuccess(status) ? undefined : "default");
  if (around && Object.hasOwn(base, around)) {
    report(scope, "minor", `may respond with ${status}, until now a part of ${around}.`);
    compareResponse(scope, base[around], revision[status]);
    return;
  }
  // The receiver of a webhook chooses its response.
  if (!isSuccess(status) || scope.direction === "request") {
    report(scope, "minor", `may respond with ${status}.`);
    return;
  }
  report(
    scope,
    "major",
    `may respond with ${status}.`,
    "Clients that check for the success status they know get another one.",
  );
}

function compareGone(scope: Scope, status: string, base: Node, revision: Node): void {
  const around = [rangeOf(status), "default"].find((key) => key !== status && Object.hasOwn(revision, key));
  if (around !== undefined && status !== "default" && !(around === "default" && isSuccess(status))) {
    if (Object.hasOwn(base, around)) report(scope, "minor", `responds with ${status} as a part of ${around}.`);
    compareResponse(scope, base[status], revision[around]);
    return;
  }
  const singles = isRange(status) ? within(status, revision).filter((each) => !Object.hasOwn(base, each)) : [];
  if (singles.length > 0) {
    report(scope, "minor", `responds only with ${singles.join(", ")} of ${status}.`);
    return;
  }
  report(scope, "major", `no longer responds with ${status}.`);
}

function compareResponse(scope: Scope, base: unknown, revision: unknown): void {
  const { contracts } = scope;
  const [before, after] = [dereferenced(contracts.base, base), dereferenced(contracts.revision, revision)];
  compareRemarks(scope, before, after);
  compareHeaders(scope, before, after);
  compareBody(scope, before["content"], after["content"]);
  compareLinks(scope, before, after);
}

function compareBody(scope: Scope, before: unknown, after: unknown): void {
  const [had, has] = [before, after].map((content) => Object.keys(asNode(content)).length > 0);
  if (had && !has) {
    report(scope, "major", `${scope.subject.root} no longer has a body.`);
    return;
  }
  if (!had && has) {
    report(scope, "minor", `${scope.subject.root} now has a body.`);
    return;
  }
  compareMediaTypes(scope, before, after);
}

function compareHeaders(scope: Scope, base: Node, revision: Node): void {
  const { contracts } = scope;
  const names = Object.keys({ ...asNode(base["headers"]), ...asNode(revision["headers"]) });
  compareMaps(headersOf(base), headersOf(revision), (key, before, after) => {
    const name = names.find((each) => each.toLowerCase() === key) ?? key;
    const [old, now] = [dereferenced(contracts.base, before), dereferenced(contracts.revision, after)];
    const inside = at(about(scope, `the header \`${name}\` of ${scope.subject.root}`), "headers", name);
    if (before === undefined) {
      report(inside, newHeaderImpact(inside, now), `${inside.subject.root} is new.`);
      return;
    }
    if (after === undefined) {
      report(inside, "major", `${inside.subject.root} was removed.`);
      return;
    }
    compareHeader(inside, old, now);
  });
}

function compareHeader(scope: Scope, base: Node, revision: Node): void {
  compareRemarks(scope, base, revision);
  const { root } = scope.subject;
  const [had, has] = [base["required"] === true, revision["required"] === true];
  if (!had && has) report(scope, impactOf(scope, "tighter"), `${root} is now required.`);
  if (had && !has)
    report(scope, impactOf(scope, "looser"), `${root} is now optional.`, "Clients may rely on the header.");
  compareDeprecation(scope, base, revision, root);
  compareSerialisation(scope, base, revision);
  compareContent(scope, base, revision);
}

/** In a response that the caller sends, to a webhook, a new header may be required. */
const newHeaderImpact = (scope: Scope, { required }: Node) =>
  required === true ? impactOf(scope, "tighter") : ("minor" as const);

/** Header names are case-insensitive, and `content` describes the media type. */
const headersOf = ({ headers }: Node): Node => {
  const named = Object.entries(asNode(headers)).filter(([name]) => name.toLowerCase() !== "content-type");
  return Object.fromEntries(named.map(([name, header]) => [name.toLowerCase(), header]));
};

/** Links tell which calls can follow. Few programs use them, but some do. */
function compareLinks(scope: Scope, base: Node, revision: Node): void {
  const { contracts } = scope;
  const added: string[] = [];
  const removed: string[] = [];
  compareMaps(asNode(base["links"]), asNode(revision["links"]), (name, before, after) => {
    if (before === undefined) return void added.push(name);
    if (after === undefined) return void removed.push(name);
    const inside = at(about(scope, `the link \`${name}\` of ${scope.subject.root}`), "links", name);
    const [old, now] = [dereferenced(contracts.base, before), dereferenced(contracts.revision, after)];
    compareRemarks(inside, old, now);
    for (const key of ["operationId", "operationRef", "parameters", "requestBody"])
      if (JSON.stringify(old[key]) !== JSON.stringify(now[key]))
        report(inside, "minor", fromTo(inside, key, old[key], now[key]));
  });
  reportLinks(scope, added, "new");
  reportLinks(scope, removed, "removed");
}

/** In one sentence, because a new item can have a link to nearly every operation. */
function reportLinks(scope: Scope, names: readonly string[], state: "new" | "removed"): void {
  const [only = "", ...others] = names;
  const { root } = scope.subject;
  const [is, are] = state === "new" ? ["is new", "are new"] : ["was removed", "were removed"];
  if (others.length > 0) report(at(scope, "links"), "minor", `the links ${listedValues(names)} of ${root} ${are}.`);
  else if (only !== "") report(at(scope, "links", only), "minor", `the link ${quoted(only)} of ${root} ${is}.`);
}
