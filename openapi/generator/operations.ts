import {
  type Content,
  type Contract,
  type Operation,
  type Parameter,
  type Reference,
  resolve,
  type Schema,
  type SecurityRequirement,
} from "../runtime/document.ts";
import { key, literal } from "./literal.ts";
import { pageOf } from "./paging.ts";
import { encodingOf, stylesOf } from "./styles.ts";

/** Writes `operations.ts`: the table that server and client run on, and what the types are derived from. */
export function operationsModule(contract: Contract, operations: readonly Operation[]): string {
  const declared = operations.length > 0 ? "operations as Declared, " : "";
  return `import type { ${declared}components } from "./types.ts";
import type { OperationDescription } from "./runtime/operation.ts";

/** The contract's schemas by name. */
export type Schemas = components extends { schemas: infer S } ? S : Record<never, never>;

/** What each operation declares, and which of its inputs are filled when they are left out. */
export interface Operations {
${operations.map((operation) => typeRow(contract, operation)).join("\n")}
}

/** The addresses that the contract names, the first one first. */
export const servers = ${literal((contract.servers ?? []).map(({ url }) => url))} as const;

/** The operation table. */
export const operations = {
${operations.map((operation) => tableRow(contract, operation)).join("\n")}
} as const satisfies { readonly [Id in keyof Operations]: OperationDescription };

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = ${literal(knownValuesOf(contract))} as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
`;
}

function typeRow(contract: Contract, operation: Operation): string {
  const declared = `Declared[${literal(operation.id)}]`;
  return `${comment(operation)}  ${key(operation.id)}: { declared: ${declared}; defaults: ${defaultsType(contract, operation)} };`;
}

function comment({ method, path, declared }: Operation): string {
  const lines = [
    ...(declared.summary ? [declared.summary, ""] : []),
    ...(declared.description ? [...declared.description.trim().split("\n"), ""] : []),
    `\`${method.toUpperCase()} ${path}\``,
    ...(declared["x-provenance"] ? [`@remarks Provenance: ${declared["x-provenance"]}.`] : []),
    ...(declared.deprecated ? ["@deprecated"] : []),
  ];
  const text = lines.map((line) => `   * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return `  /**\n${text.join("\n")}\n   */\n`;
}

function defaultsType(contract: Contract, operation: Operation): string {
  const named = (where: Parameter["in"]) =>
    operation.parameters.filter((p) => p.in === where && has(contract, p.schema, "default")).map((p) => p.name);
  const body = Object.entries(contentOf(contract, operation.declared.requestBody) ?? {})
    .filter(([mediaType]) => /[/+]json\b/.test(mediaType))
    .flatMap(([, { schema }]) => Object.entries(resolve<Schema>(contract, schema ?? {}).properties ?? {}))
    .filter(([, schema]) => has(contract, schema, "default"))
    .map(([name]) => name);
  const entries = Object.entries({ query: named("query"), header: named("header"), cookie: named("cookie"), body })
    .filter(([, names]) => names.length > 0)
    .map(([where, names]) => `${where}: ${[...new Set(names)].map((name) => JSON.stringify(name)).join(" | ")}`);
  return entries.length === 0 ? "Record<never, never>" : `{ ${entries.join("; ")} }`;
}

function tableRow(contract: Contract, operation: Operation): string {
  const { method, path, declared } = operation;
  const responses = Object.entries(declared.responses ?? {})
    .filter(([status]) => /^([1-5]\d\d|[1-5]XX|default)$/.test(status))
    .map(([status, response]) => [status, Object.keys(contentOf(contract, response) ?? {})]);
  const row = {
    method,
    path,
    tag: declared.tags?.[0] ?? "",
    security: securityOf(declared.security ?? contract.security ?? []),
    requestMediaTypes: Object.keys(contentOf(contract, declared.requestBody) ?? {}),
    responses: Object.fromEntries(responses),
    ...(typeof declared["x-retryable"] === "boolean" ? { retryable: declared["x-retryable"] } : {}),
    ...pageOf(contract, operation),
    ...stylesOf(contract, operation.parameters),
    ...encodingOf(contract, declared.requestBody),
  };
  return `  ${key(operation.id)}: ${literal(row, "  ")},`;
}

function securityOf(requirements: readonly SecurityRequirement[]): "required" | "optional" | "none" {
  if (requirements.length === 0) return "none";
  return requirements.some((requirement) => Object.keys(requirement).length === 0) ? "optional" : "required";
}

/** By component; a map's values (status, type, …) come along, so that no code has to repeat them. */
function knownValuesOf(contract: Contract): Record<string, unknown> {
  const schemas = (contract.components?.["schemas"] ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) =>
      schema["x-known-values"] === undefined ? [] : [[name, schema["x-known-values"]]],
    ),
  );
}

const has = (contract: Contract, schema: Schema | Reference | undefined, keyword: string) =>
  schema !== undefined && keyword in resolve<Schema>(contract, schema);

function contentOf(contract: Contract, value: { content?: Content } | Reference | undefined): Content | undefined {
  return value && resolve<{ content?: Content }>(contract, value).content;
}
