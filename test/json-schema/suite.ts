import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../openapi/command-line.ts";

/** A schema of the official suite, with valid and invalid values. */
export interface Group {
  /** For example `optional/format/date.json`. */
  readonly file: string;
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** Reads the tests of draft 2020-12 from a copy of github.com/json-schema-org/JSON-Schema-Test-Suite. */
export function readSuite(folder: string): Group[] {
  const tests = join(folder, "tests/draft2020-12");
  if (!existsSync(tests)) throw new UsageError(`${folder} has no tests/draft2020-12; it is no copy of the test suite.`);
  return globSync("**/*.json", { cwd: tests })
    .map((file) => file.replaceAll("\\", "/"))
    .sort((a, b) => Number(a.includes("/")) - Number(b.includes("/")) || a.localeCompare(b))
    .flatMap((file) => {
      const groups = JSON.parse(readFileSync(join(tests, file), "utf8")) as Omit<Group, "file">[];
      return groups.map((group) => ({ ...group, file }));
    });
}

/** A contract with an operation for each group, `POST /0` and so on, whose body has the group's schema. */
export function contractOf(groups: readonly Group[]): object {
  const schemas = groups.map(({ schema }, index) => [
    `Body${index}`,
    placed(schema, `#/components/schemas/Body${index}`),
  ]);
  const paths = groups.map((_, index) => {
    const content = { "application/json": { schema: { $ref: `#/components/schemas/Body${index}` } } };
    const responses = { "204": { description: "Accepted." }, "400": { description: "Refused." } };
    return [
      `/${index}`,
      { post: { operationId: `post${index}`, requestBody: { required: true, content }, responses } },
    ];
  });
  return {
    openapi: "3.1.1",
    info: { title: "JSON Schema", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

const DATA = ["const", "enum", "default", "examples"];

/** In the suite each schema is a document, so `#` is its root; in a contract the schema is a part of the document. */
function placed(schema: unknown, place: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => placed(item, place));
  if (typeof schema !== "object" || schema === null) return schema;
  // A schema with its own URI is a document here, too.
  if ("$id" in schema) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => {
      const isRootReference = key === "$ref" && typeof value === "string" && /^#(\/|$)/.test(value);
      if (isRootReference) return [key, place + value.slice(1)];
      return [key, DATA.includes(key) ? value : placed(value, place)];
    }),
  );
}
