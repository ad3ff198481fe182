import {
  type Contract,
  METHODS,
  type Method,
  type OperationObject,
  type Parameter,
  parametersOf,
} from "../runtime/document.ts";

/** An operation together with where it stands in the contract. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly declared: OperationObject;
  readonly parameters: readonly Parameter[];
}

/** The operations in document order. */
export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const declared = item[method];
      if (declared === undefined) return [];
      return [
        { id: declared.operationId ?? "", method, path, declared, parameters: parametersOf(contract, item, declared) },
      ];
    }),
  );
}

/** The contract cannot be used; the message says what is wrong, where, and what to do. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
