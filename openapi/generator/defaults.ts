import { type Contract, type Parameter, type Reference, resolve, type Schema } from "../runtime/document.ts";

/** The parameters of one place that are there although they were left out. */
export const defaultedParameters = (contract: Contract, parameters: readonly Parameter[]): string[] =>
  parameters.filter(({ schema }) => hasDefault(contract, schema)).map(({ name }) => name);

/** The outermost properties of a body that are there although they were left out. */
export const defaultedProperties = (contract: Contract, schema: Schema | Reference): string[] => [
  ...new Set(
    chain(contract, schema).flatMap(({ properties = {} }) =>
      Object.keys(properties).filter((name) => hasDefault(contract, properties[name])),
    ),
  ),
];

const hasDefault = (contract: Contract, schema: Schema | Reference | undefined) =>
  schema !== undefined && chain(contract, schema).some((part) => "default" in part);

/** The schema and what its reference leads to, if it is one: what stands beside a reference counts too. */
const chain = (contract: Contract, schema: Schema | Reference): Schema[] => [
  schema as Schema,
  resolve<Schema>(contract, schema),
];
