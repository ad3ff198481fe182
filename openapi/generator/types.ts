import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { type Contract, type HeaderObject, type Reference, resolve, type Schema } from "../templates/server/document.ts";

/**
 * Writes `types.ts` by openapi-typescript.
 *
 * A schema with `x-known-values` becomes an open union, `"GREEN" | "RED" | (string & {})`: an editor offers the known
 * values, and a value that the provider adds tomorrow still fits.
 */
export async function typesModule(contract: Contract): Promise<string> {
  const nodes = await openapiTS(withInlineHeaders(contract) as unknown as OpenAPI3, {
    // A property with a default may be left out by who calls; see `defaults` in operations.ts for who receives.
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => openUnion(schema as Schema),
  });
  return astToString(nodes);
}

/** openapi-typescript takes every header behind a `$ref` for required; written in place, its `required` counts. */
function withInlineHeaders(contract: Contract): Contract {
  const inlined = structuredClone(contract);
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const { headers } = node as { headers?: Record<string, HeaderObject | Reference> };
    if (headers && ("description" in node || "content" in node))
      for (const [name, header] of Object.entries(headers)) headers[name] = resolve<HeaderObject>(inlined, header);
    Object.values(node).forEach(visit);
  };
  visit(inlined.paths);
  visit(inlined.components?.["responses"]);
  return inlined;
}

function openUnion(schema: Schema): ts.TypeNode | undefined {
  const known = schema["x-known-values"];
  if (known === undefined) return undefined;
  const values = Array.isArray(known) ? (known as string[]) : Object.keys(known);
  const types: ts.TypeNode[] = values.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)));
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
