import type { Contract, Schema } from "../runtime/document.ts";
import { literal, parsed } from "./literal.ts";
import { lookups } from "./operation-lookups.ts";
import { operationTable } from "./operation-table.ts";
import { operationTypes } from "./operation-types.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** The runtime types that the operation types use. */
const HELPERS = [
  ...["SuccessStatus", "RedirectionStatus", "ClientErrorStatus", "ServerErrorStatus"],
  ...[
    "Bytes",
    "BodilessRequest",
    "EveryRequest",
    "Filled",
    "Form",
    "FormFields",
    "ItemOf",
    "NoBody",
    "Nothing",
    "OperationTypes",
    "PartOf",
    "ReceivedStream",
    "SentStream",
    "StreamBody",
    "WithRequired",
  ],
  ...["Answer", "EmptyAnswer", "OkResult", "FailedResult"],
];

/** Writes `operations.ts`: the types of each operation, and the table that server and client run on. */
export function operationsModule(writer: TypeWriter, typed: readonly TypedOperation[]): string {
  const { contract } = writer;
  const own = typed.map((each) => operationTypes(writer, each));
  const types = [...writer.names.headerTypes(), ...own, lookups(writer, typed)].join("\n");
  return `${importsFor(writer, types)}
export type { Schemas } from "./types.ts";

${types}
/** The server URLs of the contract, in its order. */
export const servers = ${literal((contract.servers ?? []).map(({ url }) => url))} as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = ${table(contract, typed)};

/** The known values of each enumeration that may grow, by schema. */
export const knownValues = ${literal(knownValuesOf(contract))} as const;

/** The same as closed unions, for code that must handle every known value; the schema types are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
`;
}

function importsFor(writer: TypeWriter, types: string): string {
  const code = types.replaceAll(/\/\*\*.*?\*\//gs, "");
  const helpers = HELPERS.filter((name) => new RegExp(`\\b${name}\\b[<;)\\s,|&{>]`).test(code));
  const list = (names: readonly string[]) => names.map((name) => `  ${name},\n`).join("");
  const lines = [
    [helpers, "./runtime/operation-types.ts"],
    [["OperationDescription"], "./runtime/operation.ts"],
    [writer.names.imports(), "./types.ts"],
  ] as const;
  return lines
    .filter(([names]) => names.length > 0)
    .map(([names, file]) => `import type {\n${list(names)}} from "${file}";\n`)
    .join("");
}

/** One line per row, all in a single string: object literals would cost the compiler as much as all operation types. */
function table(contract: Contract, typed: readonly TypedOperation[]): string {
  const entries = Object.entries(
    operationTable(
      contract,
      typed.map(({ operation }) => operation),
    ),
  );
  const rows = entries.map(([id, row]) => `${JSON.stringify(id)}:${JSON.stringify(row)}`);
  return `/* @__PURE__ */ ${parsed(`{\n${rows.join(",\n")}\n}`)}`;
}

/** By component. Includes the data of each value (status, type, …), so that code need not repeat it. */
function knownValuesOf(contract: Contract): Record<string, unknown> {
  const schemas = (contract.components?.["schemas"] ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) =>
      schema["x-known-values"] === undefined ? [] : [[name, schema["x-known-values"]]],
    ),
  );
}
