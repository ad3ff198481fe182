/** Compares the credentials that an operation requires, and the schemes by which they are sent. */
import { asList, asNode, compareMaps, dereferenced, isEqual, type Node, without } from "../node.ts";
import { compareRemarks, isWording } from "../remarks.ts";
import { fromTo, report, type Scope } from "../scope.ts";
import { listed, quoted } from "../values.ts";

/** Schemes that are required together, each with its scopes. Without any, no credentials are required. */
type Requirement = Readonly<Record<string, readonly string[]>>;

export function compareSecurity(scope: Scope, base: Node, revision: Node): void {
  const renamed = renamedSchemes(scope);
  const before = requirementsOf(scope.contracts.base, base).map((requirement) => named(requirement, renamed));
  const after = requirementsOf(scope.contracts.revision, revision);
  const sentence = `the operation requires ${alternatives(after)}; it required ${alternatives(before)}.`;
  if (before.some((old) => !after.some((now) => isEnough(old, now))))
    report(scope, "major", sentence, "Credentials that used to be enough no longer are.");
  else if (after.some((now) => !before.some((old) => isEnough(now, old)))) report(scope, "minor", sentence);
  // The removed alternative was redundant, because another one required less.
  else if (!isEqual(new Set(before), new Set(after))) report(scope, "patch", sentence);
  for (const name of new Set(before.flatMap((requirement) => Object.keys(requirement))))
    compareSchemes(scope, name, after);
}

/** Whether credentials for the first also satisfy the second. */
const isEnough = (given: Requirement, asked: Requirement) =>
  Object.entries(asked).every(([name, scopes]) => {
    const has = given[name];
    return has !== undefined && scopes.every((each) => has.includes(each));
  });

function requirementsOf(document: object, { security = asNode(document)["security"] }: Node): readonly Requirement[] {
  const requirements = asList(security).map((requirement) =>
    Object.fromEntries(Object.entries(asNode(requirement)).map(([name, scopes]) => [name, asList(scopes).map(String)])),
  );
  return requirements.length === 0 ? [{}] : requirements;
}

function alternatives(requirements: readonly Requirement[]): string {
  return requirements.map(credentials).join(" or ");
}

function credentials(requirement: Requirement): string {
  const schemes = Object.entries(requirement).map(([name, scopes]) => {
    if (scopes.length === 0) return quoted(name);
    return `${quoted(name)} with ${listed(scopes.map(quoted))}`;
  });
  return listed(schemes) || "no credentials";
}

const schemesOf = (document: object): Node => asNode(asNode(asNode(document)["components"])["securitySchemes"]);

/** Schemes that were only renamed. */
function renamedSchemes({ contracts }: Scope): ReadonlyMap<string, string> {
  const [before, after] = [schemesOf(contracts.base), schemesOf(contracts.revision)];
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const come = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const pairs = gone.flatMap((name) => {
    const now = come.find((other) => isEqual(withoutWording(before[name]), withoutWording(after[other])));
    return now === undefined ? [] : [[name, now] as const];
  });
  return new Map(pairs);
}

const withoutWording = (scheme: unknown) => without(asNode(scheme), ...Object.keys(asNode(scheme)).filter(isWording));

const named = (requirement: Requirement, names: ReadonlyMap<string, string>): Requirement =>
  Object.fromEntries(Object.entries(requirement).map(([name, scopes]) => [names.get(name) ?? name, scopes]));

function compareSchemes(around: Scope, name: string, after: readonly Requirement[]): void {
  const { base, revision } = around.contracts;
  const [before, now] = [schemesOf(base)[name], schemesOf(revision)[name]];
  if (before === undefined || now === undefined) return;
  const place = ["components", "securitySchemes", name];
  const subject = { root: `the security scheme ${quoted(name)}`, isComponent: false, path: "" };
  const scope = { ...around, place, subject };
  const [old, changed] = [dereferenced(base, before), dereferenced(revision, now)];
  compareRemarks(scope, old, changed);
  for (const key of ["type", "scheme", "in", "name", "openIdConnectUrl"])
    if (!isEqual(lower(key, old[key]), lower(key, changed[key])))
      report(scope, "major", fromTo(scope, key, old[key], changed[key]));
  if (old["bearerFormat"] !== changed["bearerFormat"])
    report(scope, "patch", fromTo(scope, "bearerFormat", old["bearerFormat"], changed["bearerFormat"]));
  const needed = after.flatMap((requirement) => requirement[name] ?? []);
  compareFlows(scope, asNode(old["flows"]), asNode(changed["flows"]), needed);
}

/** The names of HTTP schemes and headers are case-insensitive. */
const lower = (key: string, value: unknown) => (key === "scheme" ? String(value).toLowerCase() : value);

function compareFlows(scope: Scope, base: Node, revision: Node, needed: readonly string[]): void {
  compareMaps(base, revision, (flow, before, after) => {
    const subject = { ...scope.subject, root: `the flow \`${flow}\` of ${scope.subject.root}` };
    const inside = { ...scope, subject, place: [...scope.place, "flows", flow] };
    if (before === undefined) {
      report(inside, "minor", `${subject.root} is new.`);
      return;
    }
    if (after === undefined) {
      report(inside, "major", `${subject.root} was removed.`);
      return;
    }
    const [old, now] = [asNode(before), asNode(after)];
    for (const key of ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"])
      if (old[key] !== now[key]) report(inside, "major", fromTo(inside, key, old[key], now[key]));
    compareMaps(asNode(old["scopes"]), asNode(now["scopes"]), (name, was, is) => {
      const here = `the scope ${quoted(name)} of ${subject.root}`;
      if (was === undefined) {
        report(inside, "minor", `${here} is new.`);
        return;
      }
      if (is === undefined) {
        report(inside, needed.includes(name) ? "major" : "minor", `${here} was removed.`);
        return;
      }
      compareRemarks(inside, { description: was }, { description: is });
    });
  });
}
