import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import {
  type Content,
  type Contract,
  type HeaderObject,
  type Reference,
  resolve,
  type Schema,
} from "../runtime/document.ts";
import { nameSchemas } from "./named-schemas.ts";
import { type Node, visitObjects } from "./walk.ts";

/**
 * Writes `types.ts` by openapi-typescript, and `schemas.ts`, which exports the schemas that have a type of their own.
 *
 * A schema with `x-known-values` becomes an open union, `"GREEN" | "RED" | (string & {})`: an editor offers the known
 * values, and a value that the provider adds tomorrow still fits.
 */
export async function typesModules(contract: Contract): Promise<{ "types.ts": string; "schemas.ts": string }> {
  const nodes = await openapiTS(forTypes(contract) as unknown as OpenAPI3, {
    // A property with a default may be left out by who calls; see `defaults` in operations.ts for who receives.
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => openUnion(schema as Schema),
  });
  const { nodes: named, names } = nameSchemas(nodes);
  const list = names.length === 0 ? "{}" : `{\n${names.map((name) => `  ${name},\n`).join("")}}`;
  return { "types.ts": astToString([...named]), "schemas.ts": `export type ${list} from "./types.ts";\n` };
}

/** openapi-typescript takes every header behind a `$ref` for required, and fetches examples from outside. */
function forTypes(contract: Contract): Contract {
  const copy = structuredClone(contract);
  visitObjects(copy, (node, pointer) => {
    if (typeof node["externalValue"] === "string") delete node["externalValue"];
    if (node["in"] !== undefined && node["content"] !== undefined) typeByContent(node);
    if (!/\/responses\/[^/]+$/.test(pointer)) return;
    const headers = (node["headers"] ?? {}) as Record<string, HeaderObject | Reference>;
    for (const [name, header] of Object.entries(headers)) headers[name] = resolve<HeaderObject>(copy, header);
  });
  return copy;
}

/** To openapi-typescript a parameter with `content` is text; to who calls and who handles it is what the text says. */
function typeByContent(parameter: Node): void {
  const [media] = Object.values(parameter["content"] as Content);
  parameter["schema"] = media?.schema ?? {};
  delete parameter["content"];
}

function openUnion(schema: Schema): ts.TypeNode | undefined {
  const known = schema["x-known-values"];
  if (known === undefined) return undefined;
  const values = Array.isArray(known) ? (known as string[]) : Object.keys(known);
  const types: ts.TypeNode[] = values.map((value) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)),
  );
  types.push(anyOtherString());
  if (Array.isArray(schema.type) && schema.type.includes("null"))
    types.push(ts.factory.createLiteralTypeNode(ts.factory.createNull()));
  return ts.factory.createUnionTypeNode(types);
}

/** `(string & {})`: plain `string` would swallow the literals beside it. */
function anyOtherString(): ts.TypeNode {
  const string = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([string, ts.factory.createTypeLiteralNode([])]),
  );
}
