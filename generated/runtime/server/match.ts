// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { OperationDescription } from "../operation.ts";
import { RequestRefusal, shortened } from "./refusal.ts";
import { normalised, partsOf } from "./target.ts";

export interface Match<Id extends string = string> {
  readonly id: Id;
  readonly description: OperationDescription;
  /** The raw values of the path parameters, as sent. */
  readonly rawPath: Readonly<Record<string, string>>;
}

/** The methods of a path, for `OPTIONS`. */
export interface Options {
  readonly allow: string;
}

interface Found {
  readonly id: string;
  readonly description: OperationDescription;
}

/** A path of the contract. */
interface Route {
  readonly names: readonly string[];
  readonly operations: ReadonlyMap<string, Found>;
}

/** A segment that mixes parameters and text: `{name}.{format}` */
interface Pattern {
  readonly template: string;
  readonly expression: RegExp;
  readonly node: Node;
}

/** The possible continuations of a path. */
interface Node {
  readonly literals: Map<string, Node>;
  /** In the order in which they are tried. */
  readonly patterns: Pattern[];
  route?: Route;
}

/**
 * Finds the operation for a method and a path; case-sensitive, and literal segments win over parameters.
 *
 * Walks a tree segment by segment, so that the time does not grow with the number of paths. `HEAD` matches `GET`, and
 * `OPTIONS *` matches all methods. Refuses an unknown path with 404, and an undeclared method with 405 and `Allow`.
 * Expects a URL that `target.ts` has normalised.
 */
export function createMatcher<Id extends string>(
  table: Readonly<Record<Id, OperationDescription>>,
): (method: string, url: string) => Match<Id> | Options {
  const routes = routesOf(table);
  const root = treeOf(routes);
  const fixed = new Map(
    [...routes].filter(([path]) => !path.includes("{")).map(([path, route]) => [onTheWire(path), route]),
  );
  return (method, url) => {
    if (url === "*") return { allow: allowed([...routes.values()]) };
    const [path] = partsOf(url);
    const values: string[] = [];
    const route = fixed.get(path) ?? find(root, path.split("/"), 1, values);
    if (route === undefined) throw new RequestRefusal(404, `There is nothing at "${shortened(path)}".`);
    const operation = route.operations.get(method) ?? (method === "HEAD" ? route.operations.get("GET") : undefined);
    if (operation !== undefined) return { ...operation, id: operation.id as Id, rawPath: named(route, values) };
    const allow = allowed([route]);
    if (method === "OPTIONS") return { allow };
    throw new RequestRefusal(405, `${method} is not allowed here; allowed: ${allow}.`, { headers: { Allow: allow } });
  };
}

const PARAMETER = /\{([^}]*)\}/g;

function routesOf(table: Readonly<Record<string, OperationDescription>>): ReadonlyMap<string, Route> {
  const routes = new Map<string, { names: string[]; operations: Map<string, Found> }>();
  for (const [id, description] of Object.entries(table)) {
    const { path, method } = description;
    const names = [...path.matchAll(PARAMETER)].map(([, name = ""]) => name);
    const route = routes.get(path) ?? { names, operations: new Map() };
    route.operations.set(method.toUpperCase(), { id, description });
    routes.set(path, route);
  }
  return routes;
}

const newNode = (): Node => ({ literals: new Map(), patterns: [] });

function treeOf(routes: ReadonlyMap<string, Route>): Node {
  const root = newNode();
  for (const [path, route] of routes) {
    const end = path.split("/").slice(1).reduce(descend, root);
    end.route ??= route;
  }
  return root;
}

function descend(node: Node, segment: string): Node {
  if (!segment.includes("{")) {
    const key = onTheWire(segment);
    const next = node.literals.get(key) ?? newNode();
    node.literals.set(key, next);
    return next;
  }
  // Segments that differ only in the names of their parameters are the same segment.
  const template = segment.replaceAll(PARAMETER, "{}");
  const known = node.patterns.find((pattern) => pattern.template === template);
  if (known) return known.node;
  const source = template.split("{}").map((text) => escapeRegExp(onTheWire(text)));
  const pattern = { template, expression: new RegExp(`^${source.join("(.+)")}$`), node: newNode() };
  node.patterns.push(pattern);
  // Patterns with more literal text come first.
  node.patterns.sort((a, b) => b.template.length - a.template.length);
  return pattern.node;
}

/** The spelling of a literal in a request; what the contract has already encoded, such as `%2F`, stays encoded. */
const onTheWire = (text: string) => normalised(encodeURI(text).replaceAll(/%25(?=[0-9a-f]{2})/gi, "%"));

const escapeRegExp = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** If a literal segment leads nowhere, a parameter may still match. */
function find(node: Node, segments: readonly string[], index: number, values: string[]): Route | undefined {
  if (index === segments.length) return node.route;
  const segment = segments[index] ?? "";
  const literal = node.literals.get(segment);
  const byText = literal && find(literal, segments, index + 1, values);
  if (byText) return byText;
  for (const pattern of segment === "" ? [] : node.patterns) {
    const found = pattern.template === "{}" ? [segment, segment] : pattern.expression.exec(segment);
    if (found === null) continue;
    const before = values.length;
    values.push(...found.slice(1));
    const route = find(pattern.node, segments, index + 1, values);
    if (route) return route;
    values.length = before;
  }
  return undefined;
}

function named({ names }: Route, values: readonly string[]): Record<string, string> {
  const path: Record<string, string> = {};
  for (const [index, name] of names.entries())
    if (name === "__proto__") Object.defineProperty(path, name, { value: values[index] ?? "", enumerable: true });
    else path[name] = values[index] ?? "";
  return path;
}

function allowed(routes: readonly Route[]): string {
  const methods = new Set(routes.flatMap(({ operations }) => [...operations.keys()]));
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].sort().join(", ");
}
