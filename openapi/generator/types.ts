import ts from "typescript";
import type { Contract, Reference, Schema } from "../runtime/document.ts";
import { discriminatorsOf } from "./discriminators.ts";
import { key } from "./literal.ts";
import {
  addJSDocComment,
  type GlobalContext,
  type OpenAPI3,
  QUESTION_TOKEN,
  resolveRef,
  transformSchema,
  transformSchemaObject,
  tsPropertyIndex,
} from "./openapi-typescript.ts";
import { nodeOf } from "./schema-nodes.ts";
import { nameAll, TypeNames } from "./type-names.ts";
import { declarationOf, declaredName, onlyMethods, printed, schemasOf, tidied, withoutSchemas } from "./type-nodes.ts";

/** The types of a contract's schemas, by openapi-typescript. */
export interface SchemaTypes {
  /** `types.ts`: each schema by its name, and the contract's paths and components as openapi-typescript has them. */
  readonly module: string;
  /** The names of the schemas' types, by the names that the contract gives them. */
  readonly names: ReadonlyMap<string, string>;
  /** Writes the type of any schema; `named` says how to call the type of a schema that has a name. */
  readonly write: (schema: Schema | Reference, named: Named) => string;
  /** Writes the members of an object, each with its comment. */
  readonly members: (fields: readonly Field[], named: Named) => string[];
}

type Named = (name: string) => string;

export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly schema: Schema | Reference;
  /** Where the comment comes from. */
  readonly documented?: object;
}

/** What `types.ts` needs for itself. */
const RESERVED = "paths webhooks components operations Schemas Record Omit WithRequired Extract Readonly Array".split(
  " ",
);

/** @param contract as `forTypes` has made it; it is changed once more */
export function schemaTypes(contract: Contract): SchemaTypes {
  const schemas = (contract.components?.["schemas"] ?? {}) as { [name: string]: Schema };
  const names = nameAll(Object.keys(schemas), new TypeNames(RESERVED), "Schema");
  const context = contextOf(contract);
  const typeOf = (schema: Schema | Reference) => transformSchemaObject(schema as never, { ctx: context, path: "#" });
  return {
    module: typesModule(withoutIds(contract), context, (name) => names.get(name) ?? name),
    names,
    write: (schema, named) => printed(tidied(typeOf(schema), named)),
    members: (fields, named) =>
      fields.map(({ name, optional, schema, documented = {} }) => {
        const question = optional ? QUESTION_TOKEN : undefined;
        const member = ts.factory.createPropertySignature(undefined, tsPropertyIndex(name), question, typeOf(schema));
        addJSDocComment(documented, member);
        return printed(tidied(member, named));
      }),
  };
}

/** Settings of openapi-typescript that it has no values of its own for. */
const OFF = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
};

function contextOf(contract: Contract): GlobalContext {
  const schema = contract as unknown as OpenAPI3;
  return {
    ...OFF,
    // A property with a default may be left out by who sends it; `Filled` says it of who receives it.
    defaultNonNullable: false,
    discriminators: discriminatorsOf(contract),
    emptyObjectsUnknown: true,
    injectFooter: [],
    // The linter's settings, which only the reading of files needs.
    redoc: undefined as never,
    resolve: (ref) => resolveRef(schema, ref, { silent: true }),
    silent: true,
    transform: (node, options) => nodeOf(node as Schema, options),
    postTransform: undefined as never,
    transformProperty: undefined as never,
  };
}

/** openapi-typescript writes operations with an id apart; `operations.ts` has them already, under names of their own. */
function withoutIds(contract: Contract): Contract {
  for (const item of Object.values({ ...contract.paths, ...(contract as { webhooks?: object }).webhooks }))
    for (const operation of Object.values(item as object))
      if (typeof operation === "object" && operation !== null) delete operation.operationId;
  return contract;
}

/** What a contract has no use for here: operations stand in `operations.ts`, `WithRequired` in the runtime. */
const DROPPED = new Set(["$defs", "operations", "WithRequired"]);

function typesModule(contract: Contract, context: GlobalContext, named: Named): string {
  const nodes = transformSchema(contract as unknown as OpenAPI3, context).filter(
    (node) => !DROPPED.has(declaredName(node)),
  );
  const schemas = schemasOf(nodes);
  const rows = schemas.map(({ name }) => `    ${key(name)}: ${named(name)};\n`);
  const text = [
    `/** The contract's schemas by name. */\nexport interface Schemas {\n${rows.join("")}}`,
    ...schemas.map(({ name, member }) => printed(tidied(declarationOf(named(name), member), named))),
    ...nodes.map((node) => printed(tidied(onlyMethods(withoutSchemas(node)), named))),
  ].join("\n");
  const isUsed = text.includes("WithRequired<");
  return `${isUsed ? 'import type { WithRequired } from "./runtime/operation-types.ts";\n\n' : ""}${text}\n`;
}
