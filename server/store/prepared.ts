import type { Compilable, CompiledQuery, DialectAdapter, Kysely } from "kysely";
import { NodeSqliteAdapter } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

/** A query with a fixed text; only its values differ. */
export interface PreparedQuery<Values, Row> {
  all(database: Kysely<Tables>, values: Values): Row[] | Promise<Row[]>;
  first(database: Kysely<Tables>, values: Values): Row | undefined | Promise<Row | undefined>;
}

/** Stands for a value in a compiled query. Each run replaces it. */
class Placeholder {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * Makes a query that Kysely builds and compiles once per connection, because that costs more than running it.
 *
 * `build` receives placeholders instead of values. It must pass them on and not read them.
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
    all: (database, values) => runOn(database)(database, values),
    first: (database, values) => {
      const rows = runOn(database)(database, values);
      return Array.isArray(rows) ? rows[0] : rows.then(([first]) => first);
    },
  };
}

type Run<Values, Row> = (database: Kysely<Tables>, values: Values) => Row[] | Promise<Row[]>;

/** SQLite is synchronous, so a prepared statement runs without Kysely, which would cost more than the query itself. */
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
 * Makes objects of rows that are read as arrays. The objects that `node:sqlite` makes are dictionaries in V8, which
 * take up to twice as long to read, copy and stringify. Compiled from the names of the query's columns, because V8 fills
 * an object literal several times as fast as an object whose properties are added one by one.
 */
function rowsWith<Row>(names: readonly string[]): (values: unknown) => Row {
  const properties = names.map((name, index) => `${JSON.stringify(name)}: values[${index}]`);
  return new Function("values", `return { ${properties.join(", ")} };`) as (values: unknown) => Row;
}
