import type { Compilable, CompiledQuery, Kysely } from "kysely";
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
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  const compiledFor = (database: Kysely<Tables>): CompiledQuery<Row> => {
    // A transaction has the same adapter as its connection.
    const { adapter } = database.getExecutor();
    const query = compiled.get(adapter) ?? build(database, placeholders).compile();
    compiled.set(adapter, query);
    return query;
  };
  const all = async (database: Kysely<Tables>, values: Values) => {
    const query = compiledFor(database);
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
    return (await database.executeQuery<Row>({ ...query, parameters })).rows;
  };
  return { all, first: async (database, values) => (await all(database, values))[0] };
}
