import type { OperationDescription, OperationTable } from "../operation.ts";
import { RequestRefusal, shortened } from "./refusal.ts";
import { partsOf } from "./target.ts";

export interface Match<Id extends string = string> {
  readonly id: Id;
  readonly description: OperationDescription;
  /** What stands for the path's parameters, as sent. */
  readonly rawPath: Readonly<Record<string, string>>;
}

interface Route {
  readonly template: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly operations: ReadonlyMap<string, { readonly id: string; readonly description: OperationDescription }>;
}

/** The methods that a path answers to, for `OPTIONS`. */
export interface Options {
  readonly allow: string;
}

/**
 * Finds operations by method and path: by letter, with a literal segment before a parameter.
 *
 * `HEAD` finds the `GET`, and `OPTIONS *` all methods. Refuses an unknown path with 404 and an undeclared method with 405
 * and `Allow`. The URL has been read before (`target.ts`).
 */
export function createMatcher<Id extends string>(
  table: Readonly<Record<Id, OperationDescription>>,
): (method: string, url: string) => Match<Id> | Options {
  const routes = routesOf(table);
  return (method, url) => {
    if (url === "*") return { allow: allowed(routes) };
    const [path] = partsOf(url);
    const [route, values] = find(routes, path);
    const operation = route.operations.get(method) ?? (method === "HEAD" ? route.operations.get("GET") : undefined);
    if (operation !== undefined) return { ...operation, id: operation.id as Id, rawPath: namedValues(route, values) };
    const allow = allowed([route]);
    if (method === "OPTIONS") return { allow };
    throw new RequestRefusal(405, `${method} is not allowed here; allowed: ${allow}.`, { headers: { Allow: allow } });
  };
}

function routesOf(table: OperationTable): Route[] {
  const byPath = Map.groupBy(Object.entries(table), ([, { path }]) => path);
  return [...byPath]
    .map(([template, rows]) => ({
      template,
      pattern: new RegExp(
        `^${template
          .split(/\{[^}]*\}/)
          .map(literalPattern)
          .join("([^/]+)")}$`,
      ),
      names: [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? ""),
      operations: new Map(rows.map(([id, description]) => [description.method.toUpperCase(), { id, description }])),
    }))
    .sort((a, b) => compareSpecificity(a.template, b.template));
}

/** Segment by segment, a literal comes before one with a parameter, and more literal text before less. */
function compareSpecificity(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [x = "", y = ""] = [left[index], right[index]];
    const difference = Number(x.includes("{")) - Number(y.includes("{")) || literalLength(y) - literalLength(x);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const literalLength = (segment: string) => segment.replaceAll(/\{[^}]*\}/g, "").length;
/** On the wire a letter beyond ASCII is percent-encoded. */
const literalPattern = (text: string) => escapeRegExp(encodeURI(decodeURI(text)));
const escapeRegExp = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

function find(routes: readonly Route[], path: string): [Route, string[]] {
  for (const route of routes) {
    const values = route.pattern.exec(path)?.slice(1);
    if (values) return [route, values];
  }
  throw new RequestRefusal(404, `There is nothing at "${shortened(path)}".`);
}

function namedValues(route: Route, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(route.names.map((name, index) => [name, values[index] ?? ""]));
}

function allowed(routes: readonly Route[]): string {
  const methods = new Set(routes.flatMap(({ operations }) => [...operations.keys()]));
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].sort().join(", ");
}
