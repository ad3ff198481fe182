import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const TABLES = "server/store/tables.ts";
const ADD =
  "add one to server/store/migrations/, and to the lists in server/store/migrations.ts and server/store/postgres/migrations.ts";

/** `apps.slug`, or `apps.slug | null` if it may be null. */
const written = (table: string, column: string, isNullable: boolean) =>
  `${table}.${column}${isNullable ? " | null" : ""}`;

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly isNullable: boolean;
}

/** The columns in the interface `Tables`. */
export function columnsOfTables(): string[] {
  const text = readFileSync(join(import.meta.dirname, "../..", TABLES), "utf8");
  const tables = ts
    .createSourceFile(TABLES, text, ts.ScriptTarget.Latest, true)
    .statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === "Tables");
  return propertiesOf(tables).flatMap(({ name: table, type }) =>
    propertiesOf(type).map((column) => written(table, column.name, takesNull(column.type))),
  );
}

const takesNull = (type: ts.TypeNode) =>
  ts.isUnionTypeNode(type) && type.types.some((alternative) => alternative.getText() === "null");

function propertiesOf(node: ts.Node | undefined): { readonly name: string; readonly type: ts.TypeNode }[] {
  const members = node && (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) ? [...node.members] : [];
  return members
    .filter(ts.isPropertySignature)
    .flatMap(({ name, type }) => (type ? [{ name: name.getText(), type }] : []));
}

/** The differences between `Tables` and a migrated database, each with what to do. */
export function columnsAmiss(migrated: readonly Column[], dialect: "SQLite" | "PostgreSQL"): string[] {
  const declared = columnsOfTables();
  const made = migrated.map(({ table, column, isNullable }) => written(table, column, isNullable));
  return [
    ...declared
      .filter((name) => !made.includes(name))
      .map((name) => `${name} is in ${TABLES}, but no migration of ${dialect} makes it: ${ADD}`),
    ...made
      .filter((name) => !declared.includes(name))
      .map((name) => `${name} is made by a migration of ${dialect}, but ${TABLES} lacks it: add it there`),
  ];
}
