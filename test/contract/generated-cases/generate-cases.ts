import type { Contract } from "../../../openapi/templates/server/document.ts";
import { createSchemaCheck } from "../../../openapi/templates/server/schema-check.ts";
import { bodyCases } from "./body-cases.ts";
import { type CaseOptions, createCaseMaker } from "./case-maker.ts";
import { type ContractOperation, contractOperations } from "./contract-operations.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { parameterCases } from "./parameter-cases.ts";
import { preferenceCases } from "./preference-cases.ts";
import { protocolCases } from "./protocol-cases.ts";

/** The cases of one operation. */
export interface OperationCases {
  readonly operation: ContractOperation;
  readonly cases: readonly GeneratedCase[];
}

/** Makes the cases of every operation of a contract; nothing but the contract is read. */
export function generateCases(contract: Contract, options: CaseOptions): OperationCases[] {
  const checkSchema = createSchemaCheck(contract);
  return contractOperations(contract).map((operation) => {
    const maker = createCaseMaker(contract, operation, options, checkSchema);
    return {
      operation,
      cases: [...preferenceCases(maker), ...parameterCases(maker), ...bodyCases(maker), ...protocolCases(maker)],
    };
  });
}
