import ts from "typescript";

const { factory } = ts;

/** The types that stand in a file, and which schemas have one of their own there. */
export interface NamedSchemas {
  readonly nodes: readonly ts.Node[];
  readonly names: readonly string[];
}

/**
 * Gives each schema a type of its own name, `export type App = { … }`, to which `components` then refers.
 *
 * openapi-typescript writes schemas inside `components` only, and an editor shows those without a name. A schema stays
 * there whose name is no identifier, or is what the file calls something else already, such as `Record`.
 */
export function nameSchemas(nodes: readonly ts.Node[]): NamedSchemas {
  const taken = namesIn(nodes);
  const named: { readonly name: string; readonly declaration: ts.Node }[] = [];
  const hoist = (schema: ts.TypeElement): ts.TypeElement => {
    const name = ts.isPropertySignature(schema) && ts.isIdentifier(schema.name) ? schema.name.text : "";
    if (!ts.isPropertySignature(schema) || schema.type === undefined || !isFree(name, taken)) return schema;
    named.push({ name, declaration: declarationOf(name, schema, schema.type) });
    const reference = factory.createTypeReferenceNode(name);
    return factory.updatePropertySignature(schema, schema.modifiers, schema.name, schema.questionToken, reference);
  };
  const changed = nodes.map((node) => (isComponents(node) ? withSchemas(node, hoist) : node));
  return { nodes: [...changed, ...named.map(({ declaration }) => declaration)], names: named.map(({ name }) => name) };
}

function declarationOf(name: string, schema: ts.Node, type: ts.TypeNode): ts.Node {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(schema));
}

const isComponents = (node: ts.Node): node is ts.InterfaceDeclaration =>
  ts.isInterfaceDeclaration(node) && node.name.text === "components";

function withSchemas(components: ts.InterfaceDeclaration, hoist: (schema: ts.TypeElement) => ts.TypeElement): ts.Node {
  const members = components.members.map((member) => {
    const isSchemas = ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.name.text === "schemas";
    if (!isSchemas || member.type === undefined || !ts.isTypeLiteralNode(member.type)) return member;
    const literal = factory.updateTypeLiteralNode(member.type, factory.createNodeArray(member.type.members.map(hoist)));
    return factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, literal);
  });
  const { modifiers, name, typeParameters, heritageClauses } = components;
  return factory.updateInterfaceDeclaration(components, modifiers, name, typeParameters, heritageClauses, members);
}

function isFree(name: string, taken: ReadonlySet<string>): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, name);
  // The scanner has kinds of their own for all words of the language, `string` and `any` among them.
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenEnd() === name.length && !taken.has(name);
}

/** Every name that the file declares at its top or refers to as a type. */
function namesIn(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.add(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  for (const node of nodes) {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.add(node.name.text);
    visit(node);
  }
  return names;
}
