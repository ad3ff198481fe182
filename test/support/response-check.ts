import type { Contract } from "../../generated/runtime/document.ts";
import type { OperationDescription } from "../../generated/runtime/operation.ts";
import { type Answer, createResponses } from "../../generated/runtime/server.ts";
import { createValidator } from "../../generated/runtime/validator.ts";

/** Makes a function that throws if a contract does not allow a response, as the generated server has it. */
export function createResponseCheck(contract: Contract) {
  const validator = createValidator(contract);
  return (id: string, { method, path }: OperationDescription, answer: Answer): void => {
    const responses = createResponses(contract, validator, id, contract.paths?.[path]?.[method] ?? {});
    responses.check(responses.complete(answer));
  };
}
