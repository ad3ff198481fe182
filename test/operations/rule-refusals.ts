/** Every rule of the request schemas, and for each a request that breaks only that rule, made from the contract. */
import { type Parameter, resolve, type Schema } from "../../generated/runtime/document.ts";
import { fieldName } from "../../generated/runtime/server.ts";
import { contract } from "../../generated/server.ts";
import { type CaseMaker, createCaseMaker } from "../contract/generated-cases/case-maker.ts";
import { contractOperations } from "../contract/generated-cases/contract-operations.ts";
import type { HttpRequest } from "../contract/generated-cases/generated-case.ts";
import { mutationsOf, propertyIn, withAlternatives } from "../contract/generated-cases/mutations.ts";
import { breaksSchema } from "../contract/generated-cases/parameter-cases.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import { nodeAt } from "../contract/generated-cases/schema-nodes.ts";
import { variantsOf } from "../contract/generated-cases/variants.ts";

/** A rule: its place, and the keyword of JSON Schema. */
export interface Rule {
  readonly operationId: string;
  /** For example `body appIds[0]` or `query limit`; `body` is the whole body. */
  readonly place: string;
  readonly keyword: string;
}

export interface BrokenRule extends Rule {
  readonly title: string;
  readonly request: HttpRequest;
}

/** Every rule of the contract's requests, as their schemas state them. */
export function declaredRules(): Rule[] {
  return makers("").flatMap(({ operation, contract: document, full }) => {
    const ofBody = operation.body
      ? [
          ...(operation.body.required ? [{ place: "body", keyword: "required" }] : []),
          ...rulesIn(operation.body.schema, "body", [], full.body),
        ]
      : [];
    const ofParameters = operation.parameters.flatMap((parameter) => {
      const schema = resolve<Schema>(document, parameter.schema ?? {});
      const leftOut = parameter.required && parameter.in !== "path" ? [{ keyword: "required", place: "" }] : [];
      const rules = [...leftOut, ...rulesIn(schema, "", [], undefined)].filter(({ keyword }) =>
        isOnTheWire(parameter, keyword),
      );
      return rules.map(({ keyword }) => ({ place: `${parameter.in} ${parameter.name}`, keyword }));
    });
    const unknown = { place: "query notInTheContract", keyword: "unknown" };
    return [...ofParameters, ...ofBody, unknown].map((rule) => ({ operationId: operation.id, ...rule }));
  });
}

/** A path parameter is always text, and a path without it is another path. */
const isOnTheWire = ({ in: where }: Parameter, keyword: string) =>
  where !== "path" || !["type", "minLength"].includes(keyword);

const KEYWORDS = [
  ...["type", "enum", "const", "pattern", "format", "minLength", "maxLength", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems"],
  ...["minProperties", "maxProperties", "propertyNames"],
];

/** Properties without a fixed name (`additionalProperties`) have the names from `example`. */
function rulesIn(
  declared: Schema,
  where: string,
  path: readonly (string | number)[],
  example: unknown,
): Omit<Rule, "operationId">[] {
  const schema = withAlternatives(resolve<Schema>(contract, declared));
  const place = (...more: readonly string[]) => [where, fieldName([...path, ...more])].filter(Boolean).join(" ");
  const own = KEYWORDS.filter((keyword) => schema[keyword] !== undefined && schema[keyword] !== false);
  const required = (schema["required"] ?? []) as readonly string[];
  return [
    ...own.map((keyword) => ({ place: place(), keyword })),
    ...required.map((name) => ({ place: place(name), keyword: "required" })),
    ...(schema["additionalProperties"] === false
      ? [{ place: place("notInTheContract"), keyword: "additionalProperties" }]
      : []),
    ...Object.entries({ ...Object(example), ...schema.properties }).flatMap(([name]) => {
      const inner = propertyIn(schema, name) as Schema | undefined;
      return inner === undefined ? [] : rulesIn(inner, where, [...path, name], Object(example)[name]);
    }),
    ...(schema.items === undefined ? [] : rulesIn(schema.items as Schema, where, [...path, 0], Object(example)[0])),
  ];
}

/** A request for each rule; several if people would call the ways to break it different mistakes. */
export function brokenRules(apiKey: string): BrokenRule[] {
  return makers(apiKey).flatMap((maker) => [...brokenParameters(maker), ...brokenBodies(maker), unknownQuery(maker)]);
}

const makers = (apiKey: string) =>
  contractOperations(contract).map((operation) => createCaseMaker(contract, operation, { apiKey }));

function broken(maker: CaseMaker, rule: Omit<Rule, "operationId">, title: string, parts: RequestParts): BrokenRule {
  const { request } = maker.make({ kind: "bound", title, expected: {}, parts });
  return { operationId: maker.operation.id, ...rule, title, request };
}

function brokenBodies(maker: CaseMaker): BrokenRule[] {
  const { operation, full, required } = maker;
  if (operation.body === undefined) return [];
  const { schema, pointer } = operation.body;
  const fits = (at: string, value: unknown) => maker.checkSchema(at, value).length === 0;
  // The rules of an alternative apply only to a body that uses it.
  const bases = [full.body, ...variantsOf(contract, nodeAt(contract, pointer), full.body, fits)];
  const all = bases.flatMap((base) => mutationsOf(contract, schema, base, { fits }));
  const distinct = new Map(all.map((mutation) => [JSON.stringify([mutation.path, mutation.title]), mutation]));
  // A value that breaks one rule may still be allowed: a name cut short is a name.
  const mutations = [...distinct.values()].filter(({ value }) => value !== undefined && !fits(pointer, value));
  const faulty = mutations.map(({ path, rule, title, value }) => {
    const place = ["body", fieldName(path)].filter(Boolean).join(" ");
    return broken(maker, { place, keyword: rule }, title, { ...full, query: required.query, body: value });
  });
  const { body: _, ...rest } = required;
  const none = broken(maker, { place: "body", keyword: "required" }, "left out", rest);
  return operation.body.required ? [none, ...faulty] : faulty;
}

function brokenParameters(maker: CaseMaker): BrokenRule[] {
  const { operation, full, required } = maker;
  return operation.parameters.flatMap((parameter) => {
    const { in: where, name } = parameter;
    const schema = resolve<Schema>(contract, parameter.schema ?? {});
    const value = full[where][name];
    const place = `${where} ${name}`;
    const withValue = (to: unknown): RequestParts => ({ ...required, [where]: { ...required[where], [name]: to } });
    const sendable = mutationsOf(contract, schema, value)
      .filter(({ rule }) => isOnTheWire(parameter, rule) && !(where === "query" && rule === "type"))
      .filter((mutation) => where !== "path" || String(mutation.value) !== "")
      .filter((mutation) => breaksSchema(maker, parameter, mutation.value));
    const faulty = sendable.map(({ rule, title, value: to }) =>
      broken(maker, { place, keyword: rule }, title, withValue(to)),
    );
    if (where !== "query") return faulty;
    const notOne = schema.type === "string" ? [] : [["text", "many"] as const];
    const types = [...notOne, ["sent twice", [value, value]] as const];
    const ofType = types.map(([title, to]) => broken(maker, { place, keyword: "type" }, title, withValue(to)));
    const leftOut = broken(maker, { place, keyword: "required" }, "left out", withValue(undefined));
    return [...(parameter.required ? [leftOut] : []), ...ofType, ...faulty];
  });
}

function unknownQuery(maker: CaseMaker): BrokenRule {
  const parts = { ...maker.required, query: { ...maker.required.query, notInTheContract: "1" } };
  return broken(maker, { place: "query notInTheContract", keyword: "unknown" }, "sent", parts);
}
