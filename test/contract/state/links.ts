import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { UsageError } from "../../../openapi/command-line.ts";
import { type Contract, pointerParts, resolve } from "../contract-reader.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { RequestParts } from "../generated-cases/request-parts.ts";
import { type Exchange, evaluate, isOfMade } from "./expressions.ts";

/** A link from a response to a next operation. */
export interface Link {
  readonly from: ContractOperation;
  /** The response's status as the contract writes it: a number, `2XX` or `default`. */
  readonly status: string;
  readonly to: ContractOperation;
  /** By name, or by `path.id` and the like if two parameters share a name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

interface LinkObject {
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

/** A file of links by operationId, status and name, written like `links` in a contract. */
export type LinksFile = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, LinkObject>>>>>>;

/** The links of the contract and of the file. */
export function linksOf(
  contract: Contract,
  operations: readonly ContractOperation[],
  file: LinksFile = {},
): readonly Link[] {
  const byFile = Object.entries(file).flatMap(([id, statuses]) =>
    operations
      .filter((operation) => operation.id === id)
      .flatMap((from) =>
        Object.entries(statuses).flatMap(([status, links]) =>
          Object.values(links).flatMap((link) => linkFrom(contract, operations, from, status, link)),
        ),
      ),
  );
  const byContract = operations.flatMap((from) =>
    [...from.responses].flatMap(([status, response]) => {
      const { links = {} } = response as { links?: Readonly<Record<string, LinkObject>> };
      return Object.values(links).flatMap((link) => linkFrom(contract, operations, from, status, link));
    }),
  );
  return [...byFile, ...byContract];
}

function linkFrom(
  contract: Contract,
  operations: readonly ContractOperation[],
  from: ContractOperation,
  status: string,
  declared: LinkObject,
): Link[] {
  const link = resolve<LinkObject>(contract, declared);
  const to = operations.find((operation) => isMeant(operation, link));
  if (to === undefined) return [];
  const { parameters = {}, requestBody } = link;
  return [{ from, status, to, parameters, ...(requestBody !== undefined && { requestBody }) }];
}

function isMeant({ id, path, method }: ContractOperation, { operationId, operationRef }: LinkObject): boolean {
  if (operationId !== undefined) return operationId === id;
  const [, inPaths, inMethod] = pointerParts(operationRef?.slice(operationRef.indexOf("#")) ?? "");
  return inPaths === path && inMethod === method;
}

/** Reads `--links`; refuses a file that names an unknown operation. */
export function readLinks(file: string, operations: readonly ContractOperation[]): LinksFile {
  const links = parsedFile(file);
  const known = new Set(operations.map(({ id }) => id));
  for (const [from, statuses] of Object.entries(links)) {
    if (!known.has(from)) throw new UsageError(`${file}: the contract has no operation "${from}".`);
    for (const named of Object.values(Object(statuses) as LinksFile[string]))
      for (const [name, link] of Object.entries(Object(named) as Record<string, LinkObject>)) {
        const isKnown = operations.some((operation) => isMeant(operation, Object(link) as LinkObject));
        if (!isKnown) throw new UsageError(`${file}: the link "${name}" of ${from} leads to no operation.`);
      }
  }
  return links;
}

function parsedFile(file: string): LinksFile {
  try {
    const links = parse(readFileSync(file, "utf8")) as unknown;
    if (links !== null && typeof links === "object" && !Array.isArray(links)) return links as LinksFile;
  } catch (cause) {
    throw new UsageError(`${file} is neither YAML nor JSON: ${(cause as Error).message}`, { cause });
  }
  throw new UsageError(`${file} has to be an object of operationIds; see --help.`);
}

/** Whether the link belongs to this response. */
export const leadsFrom = ({ from, status }: Link, { operation, answer }: Exchange): boolean =>
  from.id === operation.id &&
  (status === String(answer.status) || status === `${Math.floor(answer.status / 100)}XX` || status === "default");

/** The request parts that the link fills; `undefined` if the response lacks a value. */
export function partsOf(link: Link, exchange: Exchange): Partial<RequestParts> | undefined {
  const placed: Record<"path" | "query" | "header" | "cookie", Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const [name, given] of Object.entries(link.parameters)) {
    const value = evaluate(given, exchange);
    const parameter = parameterOf(link, name);
    if (value === undefined || value === null || parameter === undefined) return undefined;
    placed[parameter.in][parameter.name] = value;
  }
  if (link.requestBody === undefined) return placed;
  return { ...placed, body: evaluate(link.requestBody, exchange) };
}

export function parameterOf({ to }: Link, name: string) {
  const [, where, rest] = /^(path|query|header|cookie)\.(.+)$/.exec(name) ?? [];
  return (
    to.parameters.find((parameter) => parameter.name === name) ??
    to.parameters.find((parameter) => parameter.in === where && parameter.name === rest)
  );
}

/** The last path parameter that identifies the new item, and where its value comes from. */
export function idOf(link: Link): { readonly name: string; readonly expression: string } | undefined {
  const placeOf = (name: string) => link.to.path.indexOf(`{${name}}`);
  return Object.entries(link.parameters)
    .flatMap(([given, value]) => {
      const parameter = parameterOf(link, given);
      if (parameter?.in !== "path" || typeof value !== "string" || !isOfMade(value)) return [];
      return [{ name: parameter.name, expression: value.replace(/^\{(\$[^}]+)\}$/, "$1") }];
    })
    .toSorted((one, other) => placeOf(one.name) - placeOf(other.name))
    .at(-1);
}

/** The path of the linked item, without its subresources. */
export function itemPathOf(link: Link): string | undefined {
  const id = idOf(link);
  if (id === undefined) return undefined;
  const { path } = link.to;
  return path.slice(0, path.indexOf(`{${id.name}}`) + id.name.length + 2);
}
