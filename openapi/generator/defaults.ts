import { type Contract, type Parameter, type Reference, resolve, type Schema } from "../runtime/document.ts";

/** The parameters of one place that have a default, so handlers always receive them. */
export const defaultedParameters = (contract: Contract, parameters: readonly Parameter[]): string[] =>
  parameters.filter(({ schema }) => hasDefault(contract, schema)).map(({ name }) => name);

/** The top-level properties of a body that have a default, so handlers always receive them. */
export const defaultedProperties = (contract: Contract, schema: Schema | Reference): string[] => [
  ...new Set(
    chain(contract, schema).flatMap(({ properties = {} }) =>
      Object.keys(properties).filter((name) => hasDefault(contract, properties[name])),
    ),
  ),
];

const hasDefault = (contract: Contract, schema: Schema | Reference | undefined) =>
  schema !== undefined && chain(contract, schema).some((part) => "default" in part);

/** The schema and the target of its reference, if it is one: siblings of a reference count too. */
const chain = (contract: Contract, schema: Schema | Reference): Schema[] => [
  schema as Schema,
  resolve<Schema>(contract, schema),
];
