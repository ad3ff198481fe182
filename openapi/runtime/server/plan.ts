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

/** What a server is created from: a bundled contract and its operation table. */
export interface ServerSource {
  readonly contract: Contract;
  readonly operations: OperationTable;
}

/** The operation that matched a request. */
export interface MatchedOperation<Id extends string = string> {
  readonly id: Id;
  readonly description: OperationDescription;
  /** The operation as the contract declares it, with its extensions. */
  readonly declared: OperationObject;
}

/** Everything about an operation that its requests share. */
export interface OperationPlan {
  readonly operation: MatchedOperation;
  readonly bodyTypes: BodyTypes | undefined;
  readonly readInput: ReadInput;
  readonly responses: Responses;
  /** Present if `Accept` has a choice. */
  readonly negotiate: Negotiate | undefined;
  /** Replaces the server's body limit, in bytes. */
  readonly maxBody: number | undefined;
  /** The `WWW-Authenticate` header of a 401. */
  readonly challenges: () => string;
  /** The response if there is no handler. */
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
    responses: createResponses(contract, validator, id, declared, description.method),
    negotiate: createNegotiation(negotiatedTypes(contract, declared)),
    maxBody: declared["x-max-body"],
    challenges: lazily(() => challengesOf(contract, declared)),
    example: createExamples(contract, declared),
  };
}

/** Calls `make` once and then returns the same value. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const compiled = new WeakMap<Contract, CompiledContract>();

/** Most requests have no `Prefer`, and all of them get the same response. */
function createExamples(contract: Contract, declared: OperationObject): OperationPlan["example"] {
  const usual = lazily(() => exampleAnswer(contract, declared, {}));
  return (prefer, contentType) => {
    if (!prefer && contentType === undefined) return usual();
    const preference: Preference = { ...preferenceFrom(prefer), ...(contentType !== undefined && { contentType }) };
    return exampleAnswer(contract, declared, preference);
  };
}

/** Compiles routes and schemas once for all servers in this process that share a contract. */
export function compiledOnce(source: ServerSource): CompiledContract {
  const made = compiled.get(source.contract) ?? compileContract(source);
  compiled.set(source.contract, made);
  return made;
}
