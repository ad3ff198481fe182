/** Pairs the calls of two contracts, operations and webhooks, and compares each pair. */
import { METHODS } from "../../runtime/document.ts";
import type { Contracts } from "../change.ts";
import { asList, asNode, compareMaps, dereferenced, isEqual, type Node } from "../node.ts";
import { compareRemarks } from "../remarks.ts";
import { compareDeprecation } from "../schemas/schema-meaning.ts";
import { about, at, fromTo, newUnit, report, type Scope } from "../scope.ts";
import type { Declared } from "./declared.ts";
import { compareParameters } from "./parameters.ts";
import { compareRateLimit } from "./rate-limits.ts";
import { compareRequestBodies } from "./request-bodies.ts";
import { compareResponses } from "./responses.ts";
import { compareSecurity } from "./security.ts";
import { compareServers } from "./servers.ts";

/** An operation, a webhook or a callback. It is on one side only if it was added or removed. */
export interface Call {
  readonly name: string;
  readonly kind: "operation" | "webhook" | "callback";
  readonly method: string;
  readonly place: readonly string[];
  readonly base?: Declared;
  readonly revision?: Declared;
}

/** In the order of the earlier document, with new calls at the end. */
export function callsOf({ base, revision }: Contracts): readonly Call[] {
  const sections = [
    { section: "paths", kind: "operation" },
    { section: "webhooks", kind: "webhook" },
  ] as const;
  return sections.flatMap(({ section, kind }) => {
    const [before, after] = [base, revision].map((document) => ({
      document,
      items: asNode(asNode(document)[section]),
    }));
    return before && after ? pairs(before, after, { place: [section], kind }) : [];
  });
}

interface Side {
  readonly document: object;
  readonly items: Node;
}

/** Callers do not see the name of a path parameter. */
const asCalled = (path: string) => path.replaceAll(/\{[^}]*\}/g, "{}");

export function pairs(base: Side, revision: Side, { place, kind }: Pick<Call, "place" | "kind">): readonly Call[] {
  const [old, now] = [declaredIn(base, kind), declaredIn(revision, kind)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [before, after] = [old.get(key), now.get(key)];
    const { path = "", method = "", operation = {} } = after ?? before ?? {};
    return {
      name: nameOf(before?.operation ?? operation, kind, method, path),
      kind,
      method,
      place: [...place, path, method],
      ...(before && { base: before }),
      ...(after && { revision: after }),
    };
  });
}

function declaredIn(
  { document, items }: Side,
  kind: Call["kind"],
): ReadonlyMap<string, Declared & { readonly method: string }> {
  const all = Object.entries(items).flatMap(([path, value]) => {
    const item = dereferenced(document, value);
    return METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = asNode(item[method]);
      // Webhooks and callbacks do not go to the contract's servers.
      const general = kind === "operation" ? asNode(document)["servers"] : undefined;
      const servers = [operation["servers"], item["servers"], general].map(asList).find((list) => list.length > 0);
      const declared = { path, item, method, operation, servers: servers ?? [] };
      return [`${method} ${asCalled(path)}`, declared] as const;
    });
  });
  return new Map(all);
}

const nameOf = ({ operationId }: Node, kind: Call["kind"], method: string, path: string) =>
  typeof operationId === "string" ? operationId : kind === "operation" ? `${method.toUpperCase()} ${path}` : path;

export function compareCall(around: Scope, call: Call): void {
  const { base, revision, kind } = call;
  const scope = { ...about(around, `the ${kind}`), place: call.place };
  if (base === undefined || revision === undefined) {
    reportWhole(scope, call);
    return;
  }
  compareRemarks(scope, base.operation, revision.operation);
  compareRemarks(scope, withoutMethods(base.item), withoutMethods(revision.item));
  compareNames(scope, call, base, revision);
  compareDeprecation(scope, base.operation, revision.operation, scope.subject.root);
  // A webhook is called by the service: it sends the request, and the subscriber responds.
  const [asks, answers] =
    kind === "operation" ? (["request", "response"] as const) : (["response", "request"] as const);
  compareParameters({ ...scope, direction: asks }, base, revision);
  compareRequestBodies({ ...scope, direction: asks }, base.operation, revision.operation);
  compareResponses({ ...scope, direction: answers }, base.operation, revision.operation);
  if (kind === "operation") {
    compareRateLimit(scope, base.operation, revision.operation);
    compareSecurity(scope, base.operation, revision.operation);
  }
  compareServers(scope, base, revision);
  compareCallbacks(scope, base.operation, revision.operation);
}

const withoutMethods = (item: Node) =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !(METHODS as readonly string[]).includes(key)));

function reportWhole(scope: Scope, { name, kind, method, base, revision }: Call): void {
  const { path = "", operation = {} as Node } = revision ?? base ?? {};
  const summary = typeof operation["summary"] === "string" ? `: ${operation["summary"].replace(/\.$/, "")}` : "";
  const word = kind === "operation" ? "" : `the ${kind} `;
  const whole = `${word}\`${name}\` (\`${method.toUpperCase()} ${path}\`)${summary}.`;
  report(scope, revision === undefined ? "major" : "minor", `${revision === undefined ? "Removed" : "New"}: ${whole}`);
}

function compareNames(scope: Scope, { kind }: Call, base: Declared, revision: Declared): void {
  const [before, after] = [base.operation["operationId"], revision.operation["operationId"]];
  if (isEqual(before, after)) return;
  const sentence = fromTo(scope, "operationId", before, after);
  if (before === undefined || kind !== "operation") {
    report(scope, "patch", sentence);
    return;
  }
  report(scope, "major", sentence, "Generated clients name their functions after it.");
}

/** Compares requests that the service sends to an address from the caller. */
function compareCallbacks(scope: Scope, base: Node, revision: Node): void {
  const { contracts } = scope;
  compareMaps(asNode(base["callbacks"]), asNode(revision["callbacks"]), (name, before, after) => {
    const inside = at(scope, "callbacks", name);
    const sides = [
      { document: contracts.base, items: dereferenced(contracts.base, before) },
      { document: contracts.revision, items: dereferenced(contracts.revision, after) },
    ] as const;
    for (const call of pairs(...sides, { place: inside.place, kind: "callback" })) compareCallback(inside, name, call);
  });
}

function compareCallback(scope: Scope, name: string, call: Call): void {
  const came = call.base === undefined;
  if (came || call.revision === undefined) {
    const which = `the callback \`${name}\` (\`${call.method.toUpperCase()} ${call.place.at(-2)}\`)`;
    report(scope, came ? "minor" : "major", `${came ? "has" : "no longer has"} ${which}.`);
    return;
  }
  const unit = newUnit();
  compareCall({ ...scope, unit }, { ...call, name });
  const told = unit.changes.map(({ what, ...change }) => ({
    ...change,
    ...(what !== undefined && { what: `in the callback \`${name}\`, ${what}` }),
  }));
  scope.unit.changes.push(...told);
  for (const used of unit.uses) scope.unit.uses.add(used);
}
