import type { Contract } from "../contract-reader.ts";
import type { SchemaCheck } from "../schema-check.ts";
import { bodyCases } from "./body-cases.ts";
import { type CaseOptions, createCaseMaker } from "./case-maker.ts";
import { type ContractOperation, contractOperations } from "./contract-operations.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { parameterCases } from "./parameter-cases.ts";
import { preferenceCases } from "./preference-cases.ts";
import { protocolCases } from "./protocol-cases.ts";
import { createRequestCheck } from "./request-check.ts";
import { unknownIdCases } from "./unknown-id-cases.ts";

/** The cases of one operation. */
export interface OperationCases {
  readonly operation: ContractOperation;
  readonly cases: readonly GeneratedCase[];
}

/** Makes the cases of every operation from the contract alone. */
export function generateCases(contract: Contract, options: CaseOptions): OperationCases[] {
  const checkSchema = createRequestCheck(contract);
  return contractOperations(contract).map((operation) => ({
    operation,
    cases: casesOf(contract, operation, options, checkSchema),
  }));
}

/** Makes the cases of one operation; pass `checkSchema` to compile each schema only once for all operations. */
export function casesOf(
  contract: Contract,
  operation: ContractOperation,
  options: CaseOptions,
  checkSchema: SchemaCheck = createRequestCheck(contract),
): GeneratedCase[] {
  const maker = createCaseMaker(contract, operation, options, checkSchema);
  return [
    ...preferenceCases(maker),
    ...parameterCases(maker),
    ...bodyCases(maker),
    ...unknownIdCases(maker),
    ...protocolCases(maker),
  ];
}
