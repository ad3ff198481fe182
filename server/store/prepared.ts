import type { Compilable, CompiledQuery, DialectAdapter, Kysely } from "kysely";
import { NodeSqliteAdapter } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

/** A query whose text is the same each time; only its values differ. */
export interface PreparedQuery<Values, Row> {
  all(database: Kysely<Tables>, values: Values): Promise<Row[]>;
  first(database: Kysely<Tables>, values: Values): Promise<Row | undefined>;
}

/** Stands in a compiled query for a value that each run gives. */
class Placeholder {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * Makes a query that Kysely builds and compiles once per connection, since that costs more than to run it.
 *
 * `build` gets placeholders in place of values: it must pass them on as they are, and not look into them.
 */
export function prepared<Values extends object, Row>(
  build: (database: Kysely<Tables>, values: Values) => Compilable<Row>,
): PreparedQuery<Values, Row> {
  const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(name) }) as Values;
  const runs = new WeakMap<object, Run<Values, Row>>();
  const runOn = (database: Kysely<Tables>): Run<Values, Row> => {
    // A transaction has the same adapter as its connection.
    const { adapter } = database.getExecutor();
    const run = runs.get(adapter) ?? prepareRun(build(database, placeholders).compile(), adapter);
    runs.set(adapter, run);
    return run;
  };
  return {
    all: async (database, values) => runOn(database)(database, values),
    first: async (database, values) => {
      const rows = runOn(database)(database, values);
      return (Array.isArray(rows) ? rows : await rows)[0];
    },
  };
}

type Run<Values, Row> = (database: Kysely<Tables>, values: Values) => Row[] | Promise<Row[]>;

/** SQLite answers at once: a statement that is prepared already needs nothing more of Kysely, which costs more than it. */
function prepareRun<Values, Row>(compiled: CompiledQuery<Row>, adapter: DialectAdapter): Run<Values, Row> {
  const parametersFrom = (values: Values) =>
    compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
  if (!(adapter instanceof NodeSqliteAdapter))
    return async (database, values) =>
      (await database.executeQuery<Row>({ ...compiled, parameters: parametersFrom(values) })).rows;
  const statement = adapter.database.prepare(compiled.sql);
  const toRow = rowsWith<Row>(statement.columns().map(({ name }) => name));
  statement.setReturnArrays(true);
  type Given = Parameters<typeof statement.all>;
  return (_, values) => statement.all(...(parametersFrom(values) as Given)).map(toRow);
}

/**
 * Makes rows out of their values. The objects that `node:sqlite` makes itself are dictionaries to V8: to read, copy and
 * stringify a page of them takes up to twice as long.
 */
function rowsWith<Row>(names: readonly string[]) {
  return (values: unknown): Row => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) row[names[index] ?? ""] = (values as unknown[])[index];
    return row as Row;
  };
}
