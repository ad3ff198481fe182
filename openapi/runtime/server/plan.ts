import {
  type Contract,
  negotiatedTypes,
  type OperationObject,
  parametersOf,
  type RequestBodyObject,
  resolve,
} from "../document.ts";
import type { OperationDescription, OperationTable } from "../operation.ts";
import { createValidator, type Validator } from "../schema/validator.ts";
import { challengesOf } from "./authentication.ts";
import { type BodyTypes, bodyTypesOf } from "./body.ts";
import { type Answer, exampleAnswer, type Preference, preferenceFrom } from "./examples.ts";
import { createInputReader, type ReadInput } from "./inputs.ts";
import { createMatcher } from "./match.ts";
import { createNegotiation, type Negotiate } from "./negotiation.ts";
import { createResponses, type Responses } from "./response-check.ts";

/** What a server is made from: a bundled contract and its operation table. */
export interface ServerSource {
  readonly contract: Contract;
  readonly operations: OperationTable;
}

/** An operation that a request has been matched to. */
export interface MatchedOperation<Id extends string = string> {
  readonly id: Id;
  readonly description: OperationDescription;
  /** The operation as the contract declares it, with its extensions. */
  readonly declared: OperationObject;
}

/** All about an operation that is the same for each of its requests. */
export interface OperationPlan {
  readonly operation: MatchedOperation;
  readonly bodyTypes: BodyTypes | undefined;
  readonly readInput: ReadInput;
  readonly responses: Responses;
  /** Where `Accept` has a choice. */
  readonly negotiate: Negotiate | undefined;
  /** In place of the limit of the server, in bytes. */
  readonly maxBody: number | undefined;
  /** What a 401 asks for. */
  readonly challenges: () => string;
  /** What is answered without a handler. */
  readonly example: (prefer: string | undefined, contentType: string | undefined) => Answer;
}

interface CompiledContract {
  readonly match: ReturnType<typeof createMatcher<string>>;
  readonly planFor: (id: string) => OperationPlan;
}

function compileContract({ contract, operations }: ServerSource): CompiledContract {
  const validator = createValidator(contract);
  const plans = new Map<string, OperationPlan>();
  const planFor = (id: string): OperationPlan => {
    const plan = plans.get(id) ?? planOf(contract, validator, id, operations[id] as OperationDescription);
    plans.set(id, plan);
    return plan;
  };
  return { match: createMatcher(operations), planFor };
}

function planOf(
  contract: Contract,
  validator: Validator,
  id: string,
  description: OperationDescription,
): OperationPlan {
  const item = contract.paths?.[description.path];
  const declared = item?.[description.method];
  if (item === undefined || declared === undefined)
    throw new Error(`"${id}" is in the operation table, but not in the contract.`);
  const requestBody = declared.requestBody && resolve<RequestBodyObject>(contract, declared.requestBody);
  const parameters = parametersOf(contract, item, declared);
  return {
    operation: { id, description, declared },
    bodyTypes: requestBody && bodyTypesOf(requestBody.content, declared["x-stream-body"]),
    readInput: createInputReader(contract, validator, { parameters, ...(requestBody && { requestBody }) }),
    responses: createResponses(contract, validator, id, declared),
    negotiate: createNegotiation(negotiatedTypes(contract, declared)),
    maxBody: declared["x-max-body"],
    challenges: lazily(() => challengesOf(contract, declared)),
    example: createExamples(contract, declared),
  };
}

/** Makes it at the first call, and gives the same at each further one. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const compiled = new WeakMap<Contract, CompiledContract>();

/** Most callers prefer nothing, and all of them get the same. */
function createExamples(contract: Contract, declared: OperationObject): OperationPlan["example"] {
  const usual = lazily(() => exampleAnswer(contract, declared, {}));
  return (prefer, contentType) => {
    if (!prefer && contentType === undefined) return usual();
    const preference: Preference = { ...preferenceFrom(prefer), ...(contentType !== undefined && { contentType }) };
    return exampleAnswer(contract, declared, preference);
  };
}

/** Routes and schemas, which are the same for all servers that a process makes of one contract. */
export function compiledOnce(source: ServerSource): CompiledContract {
  const made = compiled.get(source.contract) ?? compileContract(source);
  compiled.set(source.contract, made);
  return made;
}
