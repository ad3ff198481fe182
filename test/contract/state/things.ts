import { type Contract, isReference, resolve, type Schema } from "../contract-reader.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { RequestParts } from "../generated-cases/request-parts.ts";
import { expressionOfMade, isMemberOf } from "./creations.ts";
import type { Exchange } from "./expressions.ts";
import { idOf, itemPathOf, type Link, leadsFrom, partsOf } from "./links.ts";

/** An item that was made, and what its links lead to. */
export interface Thing {
  readonly made: Exchange;
  readonly id: string | undefined;
  /** The item itself first, then its subresources. */
  readonly read: readonly Followed[];
  /** Lists of its own kind. */
  readonly lists: readonly FollowedLink[];
  /** What it merely relates to: the account that it belongs to, lists of other items. */
  readonly related: readonly Followed[];
  readonly changes: readonly Followed[];
  readonly removal: readonly Followed[];
}

export interface Followed {
  readonly operation: ContractOperation;
  readonly parts: Partial<RequestParts>;
}

export interface FollowedLink extends Followed {
  readonly link: Link;
}

/** Links may carry the ids of several items: that of the new one, and those of related ones. */
export function thingOf(contract: Contract, links: readonly Link[], made: Exchange): Thing {
  const own = links.filter((link) => leadsFrom(link, made));
  const expression = expressionOfMade(own);
  const followed = own.flatMap((link) => {
    const parts = partsOf(link, made);
    const id = idOf(link);
    const isOfIt = id !== undefined && id.expression === expression;
    return parts === undefined ? [] : [{ link, operation: link.to, parts, isOfIt, id: parts.path?.[id?.name ?? ""] }];
  });
  const ofIt = followed.filter(({ isOfIt }) => isOfIt);
  const by = (...methods: string[]) => ofIt.filter(({ operation }) => methods.includes(operation.method));
  const around = followed.filter(({ operation, isOfIt }) => operation.method === "get" && !isOfIt);
  const kinds = kindsOf(contract, made, expression, by("get"));
  const isList = ({ operation }: Followed) => listsThem(contract, operation, made.operation, ofIt, kinds);
  const [first] = ofIt;
  return {
    made,
    id: first === undefined ? undefined : String(first.id),
    read: by("get").sort((one, other) => Number(isItself(other)) - Number(isItself(one))),
    lists: first === undefined ? [] : around.filter(isList),
    related: around.filter((each) => first === undefined || !isList(each)),
    changes: by("put", "patch"),
    removal: by("delete"),
  };
}

/** Whether it is the item itself, not a subresource such as its settings. */
const isItself = ({ operation }: Followed) => operation.path.endsWith("}");

/**
 * A list counts if it has the path of the creation, if it is the collection of the item, or if its items have the
 * item's schema.
 */
function listsThem(
  contract: Contract,
  list: ContractOperation,
  creation: ContractOperation,
  ofIt: readonly FollowedLink[],
  kinds: readonly string[],
): boolean {
  if (list.path === creation.path || ofIt.some(({ link }) => isMemberOf(itemPathOf(link), list.path))) return true;
  return successSchemas(list).some((schema) =>
    itemSchemas(contract, schema).some((items) => kinds.includes(nameOf(items))),
  );
}

/** The schemas of the item: of the object with its id in the response, and of what is read at its path. */
function kindsOf(
  contract: Contract,
  { operation }: Exchange,
  expression: string | undefined,
  read: readonly Followed[],
): string[] {
  const [, pointer] = /^\$response\.body#?((?:\/[^/]+)*)\/[^/]+$/.exec(expression ?? "") ?? [];
  const keys = (pointer ?? "").split("/").slice(1);
  const made = successSchemas(operation).flatMap((schema) => inside(contract, schema, keys));
  const shown = read.filter(isItself).flatMap((each) => successSchemas(each.operation));
  return [...made, ...shown].map(nameOf);
}

/** Whether the items of a list have the schema of what is read. */
export function showsWhole(contract: Contract, list: ContractOperation, read: ContractOperation): boolean {
  const kinds = successSchemas(read).map(nameOf);
  return successSchemas(list).some((schema) =>
    itemSchemas(contract, schema).some((each) => kinds.includes(nameOf(each))),
  );
}

const nameOf = (schema: unknown): string => {
  const { allOf } = Object(schema) as { allOf?: unknown };
  return JSON.stringify(Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : schema);
};

export const successSchemas = ({ responses }: ContractOperation): Schema[] =>
  [...responses]
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, { content = {} }]) => Object.values(content).flatMap(({ schema }) => schema ?? []) as Schema[]);

function inside(contract: Contract, schema: Schema, keys: readonly string[]): Schema[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [schema];
  return partsOfSchema(contract, schema).flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, key) ? inside(contract, properties[key] as Schema, rest) : [],
  );
}

/** The item schemas of the lists in a response, without lists inside the items. */
function itemSchemas(contract: Contract, schema: Schema, depth = 0): Schema[] {
  if (depth > 4) return [];
  return partsOfSchema(contract, schema).flatMap(({ items, properties = {} }) => {
    const deeper = Object.values(properties).flatMap((each) => itemSchemas(contract, each as Schema, depth + 1));
    return items === undefined ? deeper : [items as Schema, ...deeper];
  });
}

/** The schema and the parts that it is composed of, with references resolved. */
function partsOfSchema(contract: Contract, schema: Schema, depth = 0): Schema[] {
  if (depth > 8 || schema === null || typeof schema !== "object") return [];
  const target = isReference(schema) ? [resolve<Schema>(contract, schema)] : [];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []) as Schema[]);
  return [schema, ...[...target, ...parts].flatMap((part) => partsOfSchema(contract, part, depth + 1))];
}

/**
 * Where a written value can be read: at the same path, or else at the item itself; subresources have fields of their
 * own.
 */
export function showing(read: readonly Followed[], { path }: ContractOperation): readonly Followed[] {
  const there = read.filter(({ operation }) => operation.path === path);
  return there.length > 0 ? there : read.filter(isItself);
}
