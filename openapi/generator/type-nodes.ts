/** Adjusts the nodes that openapi-typescript generates. */
import ts from "typescript";
import { unmarked } from "./percent-signs.ts";

const { factory } = ts;
const FILE = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
const PRINTER = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });

export const printed = (node: ts.Node): string => PRINTER.printNode(ts.EmitHint.Unspecified, node, FILE);

/** The name that a statement declares. */
export const declaredName = (node: ts.Node): string =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name.text : "";

/** Refers to schemas and common types by their names, and merges named properties with index signatures. */
export function tidied<T extends ts.Node>(root: T, named: (name: string) => string): T {
  const visit = (node: ts.Node): ts.Node => {
    const name = schemaIn(node);
    if (name !== undefined) return factory.createTypeReferenceNode(named(name));
    const common = ts.isTypeLiteralNode(node) ? commonTypeOf(node) : undefined;
    if (common !== undefined) return factory.createTypeReferenceNode(common);
    if (ts.isStringLiteral(node)) return factory.createStringLiteral(unmarked(node.text));
    const changed = ts.visitEachChild(node, visit, undefined);
    return ts.isIntersectionTypeNode(changed) ? merged(withoutUnknown(changed)) : changed;
  };
  return visit(root) as T;
}

/** `components["schemas"]["App"]` -> `App` */
function schemaIn(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) && ts.isIdentifier(objectType.typeName) && objectType.typeName.text;
  return isComponents === "components" && textOf(indexType) === "schemas" ? textOf(node.indexType) : undefined;
}

/** Most operations have such types; the compiler of generated code reads them once instead of thousands of times. */
function commonTypeOf({ members }: ts.TypeLiteralNode): "AnyHeaders" | "NoParameters" | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  if (ts.isIndexSignatureDeclaration(first))
    return members.length === 1 && isOfHeaders(first) ? "AnyHeaders" : undefined;
  const isNever = (member: ts.TypeElement) =>
    ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword;
  return nameOf(first) === "query" && members.length === 4 && members.every(isNever) ? "NoParameters" : undefined;
}

/** `[name: string]: unknown`; the key of a schema's other properties is called `key`. */
const isOfHeaders = ({ parameters: [parameter], type }: ts.IndexSignatureDeclaration) =>
  parameter !== undefined &&
  ts.isIdentifier(parameter.name) &&
  parameter.name.text === "name" &&
  type.kind === ts.SyntaxKind.UnknownKeyword;

const textOf = (node: ts.TypeNode) =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;

/** `App & unknown` -> `App` */
function withoutUnknown(node: ts.IntersectionTypeNode): ts.TypeNode {
  const isUnknown = (type: ts.TypeNode): boolean =>
    type.kind === ts.SyntaxKind.UnknownKeyword ||
    (ts.isParenthesizedTypeNode(type) && isUnknown(type.type)) ||
    (ts.isUnionTypeNode(type) && type.types.some(isUnknown));
  const [first, ...others] = node.types.filter((type) => !isUnknown(type));
  if (first === undefined) return factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  return others.length === 0 ? first : factory.createIntersectionTypeNode([first, ...others]);
}

/**
 * `{ title: string } & { [key: string]: number }` -> `{ title: string; [key: string]: number | string }`
 *
 * No object literal fits the first form, since the compiler applies the index signature to `title` too.
 */
function merged(node: ts.TypeNode): ts.TypeNode {
  if (!ts.isIntersectionTypeNode(node)) return node;
  const [named, others] = node.types;
  if (node.types.length !== 2 || !named || !others || !ts.isTypeLiteralNode(named) || !ts.isTypeLiteralNode(others))
    return node;
  const [index] = others.members;
  if (others.members.length !== 1 || !index || !ts.isIndexSignatureDeclaration(index)) return node;
  const properties = named.members.filter(ts.isPropertySignature);
  if (properties.length === 0 || properties.length !== named.members.length) return node;
  const signature = factory.updateIndexSignature(
    index,
    index.modifiers,
    index.parameters,
    unionOf([index.type, ...properties.flatMap(({ type }) => type ?? []), ...undefinedOf(properties)]),
  );
  return factory.createTypeLiteralNode([...named.members, signature]);
}

const undefinedOf = (properties: readonly ts.PropertySignature[]): ts.TypeNode[] =>
  properties.some(({ questionToken }) => questionToken)
    ? [factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]
    : [];

function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const [first] = types;
  if (first?.kind === ts.SyntaxKind.UnknownKeyword) return first;
  const different = new Map(types.map((type) => [printed(type), type]));
  return factory.createUnionTypeNode([...different.values()]);
}

interface SchemaMember {
  readonly name: string;
  readonly member: ts.PropertySignature;
}

/** The schemas among the components; editors would not show these by name. */
export function schemasOf(nodes: readonly ts.Node[]): SchemaMember[] {
  const members = nodes.flatMap((node) => (isComponents(node) ? [...node.members] : []));
  const schemas = members.find((member) => nameOf(member) === "schemas");
  if (!schemas || !ts.isPropertySignature(schemas) || !schemas.type || !ts.isTypeLiteralNode(schemas.type)) return [];
  return schemas.type.members.filter(ts.isPropertySignature).map((member) => ({ name: nameOf(member), member }));
}

const isComponents = (node: ts.Node): node is ts.InterfaceDeclaration =>
  ts.isInterfaceDeclaration(node) && node.name.text === "components";

const nameOf = ({ name }: ts.TypeElement) =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) ? name.text : "";

/** `export type App = { … }` */
export function declarationOf(name: string, member: ts.PropertySignature): ts.Statement {
  const { type } = member;
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const unknown = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  const declaration = factory.createTypeAliasDeclaration(exported, name, undefined, type ?? unknown);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

/** Replaces the schemas with `schemas: Schemas`. */
export function withoutSchemas(node: ts.Node): ts.Node {
  if (!isComponents(node)) return node;
  const members = node.members.map((member) =>
    nameOf(member) === "schemas" && ts.isPropertySignature(member)
      ? factory.createPropertySignature(undefined, "schemas", undefined, factory.createTypeReferenceNode("Schemas"))
      : member,
  );
  return factory.updateInterfaceDeclaration(node, node.modifiers, node.name, undefined, undefined, members);
}

/** Keeps only the methods of each path: their operations already include its parameters. */
export function onlyMethods(node: ts.Node): ts.Node {
  if (!ts.isInterfaceDeclaration(node) || !["paths", "webhooks"].includes(node.name.text)) return node;
  const isMethod = (member: ts.TypeElement) =>
    nameOf(member) !== "parameters" &&
    !(ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword);
  const members = node.members.map((item) => {
    if (!ts.isPropertySignature(item) || !item.type || !ts.isTypeLiteralNode(item.type)) return item;
    const type = factory.createTypeLiteralNode(item.type.members.filter(isMethod));
    return factory.updatePropertySignature(item, item.modifiers, item.name, item.questionToken, type);
  });
  return factory.updateInterfaceDeclaration(node, node.modifiers, node.name, undefined, undefined, members);
}
