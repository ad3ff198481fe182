/** Where a request can name something by id, found in the contract: path, query and body, lists included. */
import { type Reference, resolve, type Schema } from "../../generated/runtime/document.ts";
import { fieldName } from "../../generated/runtime/server.ts";
import { contract } from "../../generated/server.ts";
import { type ContractOperation, contractOperations } from "../contract/generated-cases/contract-operations.ts";
import { withValueAt } from "../contract/generated-cases/mutations.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";

/** The kind of an id: the prefix of ours, or Meta's name for it. */
export type IdKind = string;

export interface IdPlace {
  readonly where: "path" | "query" | "body";
  readonly path: readonly (string | number)[];
  readonly kind: IdKind;
}

export const operations: readonly ContractOperation[] = contractOperations(contract);

export const placeName = ({ where, path }: IdPlace): string => `${where} ${fieldName(path)}`;

/** The places of an operation that take an id. */
export function idPlacesOf({ parameters, body }: ContractOperation): IdPlace[] {
  const inParameters = parameters.flatMap(({ in: where, name, schema = {} }) =>
    where === "path" || where === "query" ? placesIn(where, schema, [name]) : [],
  );
  return [...inParameters, ...(body ? placesIn("body", body.schema, []) : [])];
}

function placesIn(where: IdPlace["where"], declared: Schema | Reference, path: IdPlace["path"]): IdPlace[] {
  const schema = resolve<Schema>(contract, declared);
  const name = path.findLast((part) => typeof part === "string") ?? "";
  const kind = kindByPattern(String(schema["pattern"] ?? ""), String(name));
  return [
    ...(kind === undefined ? [] : [{ where, path, kind }]),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => placesIn(where, inner, [...path, key])),
    ...(schema.items === undefined ? [] : placesIn(where, schema.items, [...path, 0])),
  ];
}

/** Our ids begin with a prefix; Meta's are digits, and only their name shows their kind. */
function kindByPattern(pattern: string, name: string): IdKind | undefined {
  const [, prefix] = /^\^((?:[a-z]+_)+)/.exec(pattern) ?? [];
  return prefix ?? (pattern.startsWith("^[0-9]") ? metaKind(name) : undefined);
}

/** The kind of a Meta id by its name: `metaWabaId`, `wabaId` and `metaBusinessAccountId` are the same. */
export function metaKind(name: string): IdKind | undefined {
  const [, what] = /^(?:meta)?(PhoneNumber|Waba|BusinessAccount|Business)Id$/i.exec(name) ?? [];
  return what && `Meta's ${what.toLowerCase().replace("businessaccount", "waba")}`;
}

/** The kind of one of our ids: `app_test_…` and `app_…` are the same. */
export const kindOfOurs = (value: string): IdKind | undefined =>
  /^((?:[a-z]+_)+?)(?:test_)?[0-9A-Za-z]{27}$/.exec(value)?.[1];

/** The parts of a request with another id in one place; without an id they are unchanged. */
export function withId(parts: RequestParts, { where, path }: IdPlace, id: string | undefined): RequestParts {
  if (id === undefined) return parts;
  return { ...parts, [where]: withValueAt(parts[where] ?? {}, path, id) };
}
